// Articles in frames of another origin: read where the reader let Unspun into that site and the page itself is no article, and
// in no other case. Here 127.0.0.1 shows what stands on localhost, two sites to a browser, and the reader lets it into localhost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, goneOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { assertQuiet } from './hostile.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const AROUND = (frame, style = 'width: 900px; height: 600px') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Norrvik Reader</title><style>iframe { ${style} }</style></head><body>
<header><a href="/">Norrvik Reader</a></header><main>${frame}</main></body></html>`;

/** Says of itself what the page around it asks, since that cannot look. */
const TELLS = `<script>addEventListener('message', ({ source, data }) => {
  if (data !== 'tell') return;
  const seen = (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? null;
  source.postMessage({ html: document.documentElement.outerHTML, folds: document.querySelectorAll('[data-unspun-fold]').length, article: seen('.entry-content > p'), others: seen('.related-posts li'), scroll: [scrollX, scrollY] }, '*');
});</script>`;
const INNER = (more = '', head = '') => ARTICLE(more, TELLS + head);

/** What each frame of the page says of itself. */
const told = (tab) => tab.evaluate(() => Promise.all([...document.querySelectorAll('iframe')].map((frame) => new Promise((done) => {
  const hear = ({ source, data }) => {
    if (source !== frame.contentWindow) return;
    removeEventListener('message', hear);
    done(data);
  };
  addEventListener('message', hear);
  frame.contentWindow.postMessage('tell', '*');
  setTimeout(done, 1_000, null);
}))));
const isFolded = (frame) => frame?.folds > 0 && frame.article === true && frame.others === false;
const untilFolded = (tab, at = 0) => until(async () => isFolded((await told(tab))[at]), { what: 'the frame to be folded' });

inBoth('a frame of another origin', ({ browser, site }) => {
  const inner = (name, html = INNER()) => {
    site().page(address(`inner-${name}`), html);
    return site().otherUrl(address(`inner-${name}`));
  };
  const open = async (name, html) => {
    const tab = await browser().open(site().page(address(name), html));
    return { tab, before: await pageState(tab), frames: await told(tab) };
  };
  const leave = async ({ tab, before, frames }) => {
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await until(async () => (await told(tab)).every((frame) => frame.folds === 0), { what: 'the frames to be given back' });
    assert.deepEqual(await told(tab), frames);
    await assertQuiet(browser());
    await tab.close();
  };
  /** Lets Unspun into localhost, in the options, as a reader does. */
  const letIn = async () => {
    const tab = await browser().open(site().otherUrl(address('let-in')));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#mode-automatic');
    const options = await until(() => browser().findTab('options/options.html#automatic=localhost'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('#allow-asked'))));
    await browser().allowHostAccess('*://localhost/*');
    await options.bringToFront();
    await options.click('#allow-asked');
    const isIn = () => browser().background.evaluate(() => chrome.permissions.contains({ origins: ['*://localhost/*'] }));
    await until(isIn, { what: 'the leave' });
    await options.close();
    await tab.close();
  };

  test('is left alone where only a click was given, and nothing is asked', async () => {
    site().page(address('let-in'), ARTICLE());
    const page = await open('click', AROUND(`<iframe src="${inner('click')}"></iframe>`));
    await openOverlay(browser(), page.tab, 'no-article');
    assert.deepEqual(await told(page.tab), page.frames);
    await leave(page);
  });

  test('is read where the reader let Unspun in: folded, listed, opened, given back', async () => {
    await letIn();
    const page = await open('read', AROUND(`<iframe src="${inner('read')}"></iframe>`));
    const overlay = await openOverlay(browser(), page.tab);
    await untilFolded(page.tab);
    assert.match(await overlay.text('main'), /Nobody should have been driving/);
    const [{ folds: all }] = await told(page.tab);
    await overlay.click('#switch');
    await until(async () => (await told(page.tab))[0].folds === 0, { what: 'the page as it was' });
    await overlay.waitFor('[data-do="refold"]');
    await overlay.click('#switch');
    await until(async () => (await told(page.tab))[0].folds === all, { what: 'the frame to be folded again' });
    await leave(page);
  });

  test('a jump brings its words into sight, also in a frame higher than the window, and goes back', async () => {
    for (const [name, style] of [['low', 'width: 900px; height: 500px'], ['high', 'width: 900px; height: 4000px']]) {
      const url = inner(`jump-${name}`, INNER('', '<style>p { margin: 60vh 0 } @media (min-height: 1000px) { p { margin: 300px 0 } }</style>'));
      const page = await open(`jump-${name}`, AROUND(`<p style="height: 1500px">Our own page</p><iframe src="${url}"></iframe>`, style));
      const overlay = await openOverlay(browser(), page.tab);
      await untilFolded(page.tab);
      await overlay.click('#jump-1');
      await until(() => page.tab.evaluate((low) => {
        const { top, bottom } = document.querySelector('iframe').getBoundingClientRect();
        return low ? top >= 0 && bottom <= innerHeight : top < innerHeight / 2 && scrollY > 1000;
      }, name === 'low'), { what: `the frame in sight (${name})` });
      await overlay.click('#back-1');
      await until(() => page.tab.evaluate(() => scrollY === 0), { what: 'the page to go back' });
      await until(async () => (await told(page.tab))[0].scroll[1] === 0, { what: 'the frame to go back' });
      await leave(page);
    }
  });

  test('a page that is an article itself is what the overlay is about', async () => {
    const page = await open('both', ARTICLE(`<iframe style="width: 900px; height: 600px" src="${inner('both', INNER().replaceAll('Norrvik', 'Sundal'))}"></iframe>`));
    const overlay = await openOverlay(browser(), page.tab);
    assert.ok(!(await overlay.text('main')).includes('Sundal'));
    assert.deepEqual(await told(page.tab), page.frames);
    await leave(page);
  });

  test('of several the one that holds an article is found, and none is', async () => {
    const nothing = inner('nothing', `<!DOCTYPE html><html><head>${TELLS}</head><body><p>Weather: clear.</p></body></html>`);
    const large = (url, size) => `<iframe style="width: ${size}px; height: ${size}px" src="${url}"></iframe>`;
    const page = await open('several', AROUND(`${large(nothing, 700)}${large(inner('several'), 600)}${large(inner('small'), 300)}`));
    const overlay = await openOverlay(browser(), page.tab);
    await untilFolded(page.tab, 1);
    assert.match(await overlay.text('main'), /Nobody should have been driving/);
    await leave(page);

    const none = await open('none', AROUND(large(nothing, 700)));
    await openOverlay(browser(), none.tab, 'no-article');
    await leave(none);
  });

  test('what it shows late is read, and what it shows instead; nothing stays once it is gone', async () => {
    const { tab } = await open('late', AROUND('<iframe src="/empty.html"></iframe>'));
    await openOverlay(browser(), tab, 'no-article');
    const show = (url) => tab.evaluate((to) => { document.querySelector('iframe').src = to; }, url);
    await show(inner('late'));
    await untilFolded(tab);
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="article"]');
    await show(inner('instead', INNER().replaceAll('Norrvik', 'Sundal')));
    await until(async () => (await overlay.text('main')).includes('Sundal'), { what: 'the overlay to tell of it' });
    await untilFolded(tab);
    await tab.evaluate(() => document.querySelector('iframe').remove());
    await overlay.waitFor('main[data-state="no-article"]');
    await closeOverlay(browser(), tab);
    assert.equal(await tab.apart(() => document.documentElement.outerHTML.includes('unspun')), false);
    await assertQuiet(browser());
    await tab.close();
  });

  test('its site is switched off and on by itself', async () => {
    const page = await open('off', AROUND(`<iframe src="${inner('off')}"></iframe>`));
    const overlay = await openOverlay(browser(), page.tab);
    await untilFolded(page.tab);
    await overlay.click('.menu > summary');
    assert.match(await overlay.text('.sheet'), /localhost/);
    await overlay.click('#site');
    await overlay.waitFor('main[data-state="off"]');
    await until(async () => (await told(page.tab))[0].folds === 0, { what: 'the frame to be given back' });
    await overlay.click('#on');
    await overlay.waitFor('main[data-state="article"]');
    await untilFolded(page.tab);
    await overlay.click('#close');
    await goneOverlay(page.tab);
    await until(async () => (await told(page.tab))[0].folds === 0, { what: 'the frame to be given back' });
    await page.tab.close();
  });
});
