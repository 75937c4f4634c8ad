// The interface in a language with long words and in one that runs from right to left: every page says all it says in that
// language, and nothing stands outside the window at 320 pixels. The second is also seen in the dark.
//
// The browsers speak English here, so the tested language stands in for English in a copy of the package.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ARTICLE, DARK, ROOT, address, inBoth, openList, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { variant } from './variant.mjs';

const PAGES = [['welcome/welcome.html', 'h1'], ['options/options.html', '#sites'], ['popup/popup.html#page', '#reason']];
/** Of a browser's window so much may be the least. */
const NARROW = { width: 320, height: 640 };

/** What is wrong with what a page shows. */
const faults = (frame, english) => frame.evaluate((known) => {
  const { lang, dir } = document.documentElement;
  const words = document.body.innerText;
  const inside = (element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    // What is kept for readers who hear the page has no size to speak of.
    return width < 2 || height < 2 || (left > -1 && right < innerWidth + 1);
  };
  const out = [...document.querySelectorAll('main *, #reason')].filter((element) => element.checkVisibility() && !inside(element));
  // How light the words are, which tells on what they stand: 0 for black, 255 for white.
  const light = Math.max(...getComputedStyle(document.body).color.match(/\d+/g).slice(0, 3).map(Number));
  return {
    lang,
    dir,
    keys: words.match(/\b(?:panel|options|welcome|popup|fold|menu|action|sample)_[a-z_]+|__MSG_/g) ?? [],
    english: known.filter((message) => words.includes(message)),
    outside: out.map((element) => `${element.localName}#${element.id}: ${element.textContent.slice(0, 40)}`),
    ground: light < 90 ? 'light' : light > 180 ? 'dark' : `neither: ${light}`,
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}, english);

const messages = (language) => JSON.parse(readFileSync(`${ROOT}/extension/_locales/${language}/messages.json`, 'utf8'));
/** Sentences that must not be seen in another language. */
const ENGLISH = Object.values(messages('en')).map(({ message }) => message).filter((message) => message.length > 20 && !message.includes('$'));

test('every language has the plurals that browsers count with', () => {
  const stem = 'panel_n_statements_';
  for (const language of readdirSync(`${ROOT}/extension/_locales`)) {
    const words = messages(language);
    const counted = new Intl.PluralRules(words.language.message).resolvedOptions().pluralCategories;
    const said = Object.keys(words).filter((key) => key.startsWith(stem)).map((key) => key.slice(stem.length));
    assert.deepEqual(said.sort(), [...counted].sort(), language);
  }
});

test('the packages hold every language, no notes for translators and no papers for the stores', () => {
  for (const browser of ['chromium', 'firefox']) {
    const dist = `${ROOT}/dist/${browser}`;
    assert.deepEqual(readdirSync(`${dist}/_locales`), readdirSync(`${ROOT}/extension/_locales`));
    const packed = JSON.parse(readFileSync(`${dist}/_locales/en/messages.json`, 'utf8'));
    assert.deepEqual(packed.fold_show, { message: messages('en').fold_show.message });
    assert.equal(existsSync(`${dist}/store`), false);
  }
});

for (const [language, dir, ground] of [['de', 'ltr', 'light'], ['ar', 'rtl', 'dark']]) {
  const words = messages(language);
  inBoth(`the interface in ${language}`, ({ browser, site }) => {
    const good = { lang: words.language.message, dir, keys: [], english: [], outside: [], ground, wide: false };

    test('has words on every page, inside the window', async () => {
      for (const [path, selector] of PAGES) {
        const tab = await browser().open(browser().extensionUrl(path));
        await until(() => tab.evaluate((s) => Boolean(document.querySelector(s)?.textContent), selector), { what: path });
        assert.deepEqual(await faults(tab, ENGLISH), good, path);
        await tab.close();
      }
    });

    test('has words in the overlay, inside its frame', async () => {
      const tab = await browser().open(site().page(address(`in-${language}`), ARTICLE()));
      const overlay = await openOverlay(browser(), tab);
      await openList(overlay);
      await overlay.click('.menu > summary');
      assert.deepEqual(await faults(overlay, ENGLISH), good);
      await tab.close();
    });
  }, {
    launch: { ...NARROW, ...(ground === 'dark' ? DARK : {}) },
    extension: (name) => variant(name, `in-${language}`, { '_locales/en/messages.json': () => JSON.stringify(words) }),
  });
}
