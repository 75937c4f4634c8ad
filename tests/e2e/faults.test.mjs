// What may go wrong around the extension: it is switched off or updated, has no room, its wasm does not load, the network is
// gone, what it finds in its store is not its own. The page stays whole, and the reader is told.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, goneOverlay, inBoth, openOverlay, refused, shownOverlay } from './both.mjs';
import { assertQuiet, assertReadable } from './hostile.mjs';
import { until } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { pageState } from './state.mjs';
import { variant } from './variant.mjs';

const TABS = 50;

inBoth('the world around', ({ browser, site }) => {
  test('a store with no room left: what is only kept for comparisons makes room', async () => {
    await browser().background.evaluate(async () => {
      const mega = 'x'.repeat(2 ** 20);
      for (let at = 0; at < 40; at += 1) {
        const { articles = [] } = await chrome.storage.session.get('articles');
        articles.push([9000 + at, { url: '', title: '', origin: '', isPrivate: false }]);
        try { await chrome.storage.session.set({ articles, [`article:${9000 + at}`]: { paragraphs: [mega] } }); } catch { return; }
      }
    });
    const tab = await browser().open(site().page(address('full'), ARTICLE()));
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    await closeOverlay(browser(), tab);
    await tab.close();
    await browser().background.evaluate(() => chrome.storage.session.clear());
  });

  test('a store that holds what another version wrote', async () => {
    const tab = await browser().open(site().page(address('schema'), ARTICLE()));
    await tab.bringToFront();
    await browser().background.evaluate(async () => {
      const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.storage.session.set({ [`tab:${id}`]: 'newer', [`view:${id}`]: { version: 99 }, articles: { x: null }, [`article:${id}`]: { kept: null }, other: 1 });
    });
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    await closeOverlay(browser(), tab);
    await browser().background.evaluate(() => chrome.storage.session.clear());
    await tab.close();
  });

  test('without a network', async () => {
    const gone = await serve();
    const tab = await browser().open(gone.page(address('offline'), ARTICLE()));
    await gone.close();
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('settings that another version of the extension wrote: put aside before anything is written over them, and the usual ones hold', async () => {
    const kept = { newer: JSON.stringify({ version: 99, badge: 'clouds' }), older: '{"version":0}', 'no settings': '{"version":1,"badge":[]', 'none at all': '\u0000' };
    for (const [what, text] of Object.entries(kept)) {
      await browser().background.evaluate((settings) => chrome.storage.local.set({ settings }), text);
      await browser().background.stop();
      const tab = await browser().open(site().page(address('settings'), ARTICLE()));
      const before = await pageState(tab);
      await openOverlay(browser(), tab);
      await assertReadable(tab);
      await closeOverlay(browser(), tab);
      await assertRestored(tab, before);
      const stored = await browser().background.evaluate(() => chrome.storage.local.get(null));
      assert.ok(JSON.stringify(stored).includes(JSON.stringify(text).slice(1, -1)), `${what}: still there`);
      await browser().background.evaluate(() => chrome.storage.local.clear());
      await tab.close();
    }
    await browser().background.stop();
  });

  test('two windows, each with its own', async () => {
    const one = await browser().open(site().page(address('window-one'), ARTICLE()));
    const before = await pageState(one);
    await openOverlay(browser(), one);
    await browser().background.evaluate((url) => chrome.windows.create({ url }).then(() => true), site().page(address('window-two'), ARTICLE().replaceAll('Norrvik', 'Sundal')));
    const two = await until(() => browser().findTab('window-two'), { what: 'the other window' });
    await until(() => two.evaluate(() => document.readyState === 'complete'));
    const beforeTwo = await pageState(two);
    const overlay = await openOverlay(browser(), two);
    assert.match(await overlay.text('main'), /Sundal will/);
    await closeOverlay(browser(), two);
    await assertRestored(two, beforeTwo);
    await two.close();
    await one.bringToFront();
    assert.match(await (await shownOverlay(one)).text('main'), /Norrvik will/);
    await closeOverlay(browser(), one);
    await assertRestored(one, before);
    await assertQuiet(browser());
    await one.close();
  });

  test(`${TABS} tabs at once, each with its own, and nothing kept of them afterwards`, async () => {
    const tabs = [];
    for (let at = 0; at < TABS; at += 1) {
      const tab = await browser().open(site().page(address(`tab-${at}`), ARTICLE().replaceAll('Norrvik', `Norrvik${String.fromCharCode(97 + at)}`)));
      await browser().clickAction(tab);
      tabs.push(tab);
    }
    for (const [at, tab] of tabs.entries()) {
      await tab.bringToFront();
      const overlay = await shownOverlay(tab);
      await overlay.waitFor('[data-do="restore"]');
      assert.ok((await overlay.text('main')).includes(`Norrvik${String.fromCharCode(97 + at)} will`), `tab ${at} shows its own page`);
      assert.ok((await folds(tab)) > 0);
    }
    for (const tab of tabs) await tab.close();
    const kept = () => browser().background.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    await until(async () => (await kept()).length === 0, { what: 'the store to be empty' });
    await assertQuiet(browser());
  });
});

/** No room whatever is thrown out. */
const full = (name) => variant(name, 'full', {
  'background.js': (text) => `chrome.storage.session.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));\n${text}`,
});

inBoth('a store that keeps nothing', ({ browser, site }) => {
  test('the page is untouched, and a popup says why', async () => {
    const tab = await browser().open(site().page(address('no-room'), ARTICLE()));
    const before = await pageState(tab);
    assert.match(await refused(browser(), tab), /no room left/);
    await assertRestored(tab, before);
    await tab.close();
  });
}, { extension: full });

const unread = (name) => variant(name, 'unread', { 'engine/unspun_bg.wasm': () => 'not wasm' });

inBoth('an engine that does not load', ({ browser, site }) => {
  test('the page is untouched, and the overlay says so', async () => {
    const tab = await browser().open(site().page(address('no-engine'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab, 'failed');
    assert.equal(await folds(tab), 0);
    await overlay.click('[data-do="close"]');
    await goneOverlay(tab);
    await assertRestored(tab, before);
    await tab.close();
  });
}, { extension: unread });

const unshown = (name) => variant(name, 'unshown', { 'panel/panel.js': (code) => code.replace('await init()', "await init('../nowhere.wasm')") });

inBoth('an overlay that does not load', ({ browser, site }) => {
  test('says so, then goes, and the page is given back', async () => {
    const tab = await browser().open(site().page(address('no-overlay'), ARTICLE()));
    const before = await pageState(tab);
    await browser().clickAction(tab);
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="broken"] [role="alert"]');
    await goneOverlay(tab);
    await until(async () => (await folds(tab)) === 0);
    await assertRestored(tab, before);
    await tab.close();
  });
}, { extension: unshown });

/** An overlay whose words can be taken away: in a page that is being closed Firefox's `getMessage` throws, while messages still come. */
const wordless = (name) => variant(name, 'wordless', {
  'panel/panel.js': (code) => `const { getMessage } = chrome.i18n;
chrome.i18n.getMessage = (...args) => {
  if (document.documentElement.dataset.gone) throw new Error('gone');
  return getMessage.apply(chrome.i18n, args);
};
${code}`,
});

inBoth('an overlay without words', ({ browser, site }) => {
  test('outlives it: what it draws from is not lost, nothing of it fails, and its words come back', async () => {
    const tab = await browser().open(site().page(address('wordless'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    const titles = await overlay.text('main h2');
    await overlay.evaluate(() => { document.documentElement.dataset.gone = '1'; });
    // Two changes: the second one came to a state that the first had left borrowed.
    await overlay.click('[data-do="restore"]');
    await overlay.waitFor('[data-do="refold"]');
    await overlay.click('[data-do="refold"]');
    await overlay.waitFor('[data-do="restore"]');
    await overlay.evaluate(() => { delete document.documentElement.dataset.gone; });
    await overlay.click('[data-do="restore"]');
    await until(async () => (await overlay.text('main h2')) === titles, { what: 'its words' });
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });
}, { extension: wordless });

// The background's settings are of the same module as the overlay.
const unset = (name) => variant(name, 'unset', { 'pages/unspun_bg.wasm': () => 'not wasm' });

inBoth('settings that do not load', ({ browser, site }) => {
  test('the page is untouched, and the popup says that it did not work', async () => {
    const tab = await browser().open(site().page(address('no-settings'), ARTICLE()));
    const before = await pageState(tab);
    assert.match(await refused(browser(), tab), /could not start/);
    await assertRestored(tab, before);
    await tab.close();
  });
}, { extension: unset });

inBoth('an update', ({ name, browser, site }) => {
  test('an extension that is switched off while its overlay stands, and on again', async () => {
    const tab = await browser().open(site().page(address('off'), ARTICLE('[ad_1]<br>')));
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    await browser().setEnabled(false);
    await tab.bringToFront();
    // Nothing of the article's page is hidden any more, whatever still stands in it.
    await until(() => tab.apart(() => document.querySelector('.related-posts li').checkVisibility()), { what: 'the page’s words to show' });
    if (name === 'chromium') {
      await goneOverlay(tab);
      await assertRestored(tab, before);
    }
    await browser().setEnabled(true);
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    assert.equal(await tab.apart(() => document.querySelectorAll(':root > div[popover]').length), 1, 'one overlay, the new one');
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });
});
