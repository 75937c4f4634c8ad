// A copy's quotations against the original in another tab: only tabs that the reader clicked in are read, and nothing is
// fetched.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, closeOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

/** The original, and a copy of it that links there, with one quotation altered and one given to somebody else. */
const ORIGINAL = () => ARTICLE('<p>“Take the train,” said Ida Holm, who drives the school bus every morning.</p>');
const COPY = (link) => ORIGINAL()
  .replace('https://norrvik-journal.example/bridge-closed', link)
  .replace('on the radio', 'on the wireless')
  .replace('<title>Bridge at Norrvik', '<title>Copied: bridge at Norrvik');

const offers = (overlay) => overlay.evaluate(() => [...document.querySelectorAll('[data-do=compare] b')].map((e) => e.textContent));
const kept = (browser) => browser.background.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));

inBoth('comparing', ({ browser, site }) => {
  /** A copy, analysed, whose original stands at an address of its own. */
  async function copyOf(name) {
    const original = address(`${name}-original`);
    site().page(original, ORIGINAL());
    const tab = await browser().open(site().page(address(`${name}-copy`), COPY(site().otherUrl(original))));
    return { tab, overlay: await openOverlay(browser(), tab), url: site().otherUrl(original), path: original };
  }

  test('an original that the reader opened and clicked in shows which words were changed', async () => {
    const { tab, overlay, path } = await copyOf('opened');
    assert.match(await overlay.text('.compare'), /Open the original and click/);
    await overlay.click('[data-part=origin]');
    const original = await until(() => browser().findTab('-opened-original.html'), { what: 'the original to open' });
    await until(() => original.evaluate(() => document.readyState === 'complete'));
    assert.deepEqual(await offers(overlay), [], 'a tab is not read without a click of its own');
    await openOverlay(browser(), original);
    await tab.bringToFront();
    await overlay.waitFor('.compare > [data-do=compare]');
    assert.match(await overlay.text('.compare > [data-do=compare]'), /the address that the article names|opened from here/);
    const asked = site().count(path);
    await overlay.click('.compare > [data-do=compare]');
    await overlay.waitFor('[data-part=summary]');
    const altered = await overlay.text('.statement:has([data-label=altered]) .fidelity');
    assert.match(altered, /words changed.*here:.*wireless.*original:.*radio/);
    const faithful = await overlay.evaluate(() => document.querySelectorAll('.statement .fidelity [data-label=identical]').length);
    assert.ok(faithful > 0, 'the other quotations are word for word');
    assert.equal(site().count(path), asked, 'nothing is fetched');
    await closeOverlay(browser(), original);
    await until(async () => (await offers(overlay)).length === 0, { what: 'the closed tab to be listed no more' });
    await original.close();
    await tab.close();
  });

  test('without a hint, analysed tabs are listed, and only those', async () => {
    const { tab, overlay } = await copyOf('listed');
    const unread = await browser().open(site().page(address('unread'), ARTICLE('', '<title>Not clicked in</title>')));
    const other = await browser().open(site().page(address('other'), ARTICLE().replace('<title>Bridge', '<title>Another bridge')));
    await openOverlay(browser(), other);
    await tab.bringToFront();
    await overlay.waitFor('details#others [data-do=compare]');
    assert.deepEqual(await offers(overlay), ['Another bridge at Norrvik closed for a year']);
    for (const one of [other, unread, tab]) await one.close();
  });

  test('a private window’s tab is not offered and cannot be compared with', async () => {
    const { tab, overlay } = await copyOf('private');
    const other = await browser().open(site().page(address('private-other'), ARTICLE()));
    await openOverlay(browser(), other);
    await overlay.waitFor('[data-do=compare]');
    const id = Number(await overlay.evaluate(() => document.querySelector('[data-do=compare]').dataset.tab));
    await browser().background.evaluate(async (tab) => {
      const { articles } = await chrome.storage.session.get('articles');
      await chrome.storage.session.set({ articles: articles.map(([id, about]) => [id, { ...about, isPrivate: about.isPrivate !== (id === tab) }]) });
    }, id);
    await tab.bringToFront();
    // Where it stands is the browser's: a driver's new tab counts as opened from the one in front in Chromium alone.
    await overlay.evaluate(() => document.querySelectorAll('details#others').forEach((d) => { d.open = true; }));
    await overlay.click('[data-do=compare]');
    await until(async () => /could not be compared/.test(await overlay.text('.compare')));
    await other.close();
    await tab.close();
  });

  test('messages without a form, without the tab’s key or about tabs that were not read are refused', async () => {
    const { tab, overlay } = await copyOf('forged');
    const answers = await overlay.evaluate(async () => {
      const key = '0123456789abcdef'.repeat(2);
      const messages = [{ type: 'compare', key, tab: 1 }, { type: 'compare', key, tab: -1 }, { type: 'compare', tab: 1 }, { type: 'compare', key, tab: '1' }];
      return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message).then((a) => Boolean(a?.ok), () => false)));
    });
    assert.deepEqual(answers, [false, false, false, false]);
    await tab.close();
  });

  test('the oldest articles are dropped, and a closed summary, page or tab leaves nothing', async () => {
    await until(async () => (await kept(browser())).length === 0, { what: 'the closed tabs of other tests to be forgotten' });
    await browser().background.evaluate(async () => {
      const ids = Array.from({ length: 20 }, (_, at) => 100_000 + at);
      const articles = ids.map((id) => [id, { url: '', title: '', origin: '', isPrivate: false }]);
      await chrome.storage.session.set({ articles, ...Object.fromEntries(ids.map((id) => [`article:${id}`, { paragraphs: [] }])) });
    });
    const tab = await browser().open(site().page(address('oldest'), ARTICLE()));
    await openOverlay(browser(), tab);
    const articles = async () => (await kept(browser())).filter((name) => name.startsWith('article:'));
    await until(async () => (await articles()).length === 16, { what: 'the oldest to be dropped' });
    assert.ok(!(await articles()).includes('article:100000') && (await articles()).includes('article:100019'));
    await browser().background.evaluate(async () => {
      const { articles } = await chrome.storage.session.get('articles');
      const isOld = ([id]) => id >= 100_000;
      await chrome.storage.session.remove(articles.filter(isOld).map(([id]) => `article:${id}`));
      await chrome.storage.session.set({ articles: articles.filter((entry) => !isOld(entry)) });
    });
    await tab.goto(site().page(address('elsewhere'), ARTICLE()));
    await until(async () => (await kept(browser())).length === 0, { what: 'the page that was left to be forgotten' });
    await openOverlay(browser(), tab);
    await closeOverlay(browser(), tab);
    await until(async () => (await kept(browser())).length === 0, { what: 'the closed summary to be forgotten' });
    await openOverlay(browser(), tab);
    await shownOverlay(tab);
    await tab.close();
    await until(async () => (await kept(browser())).length === 0, { what: 'the closed tab to be forgotten' });
  });
});
