// A background that the browser stops loses nothing; an engine that breaks is replaced.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, goneOverlay, inBoth, openList, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';
import { variant } from './variant.mjs';

inBoth('a background that is stopped', ({ browser, site }) => {
  test('before the click', async () => {
    const tab = await browser().open(site().page(address('idle'), ARTICLE()));
    await browser().background.stop();
    await openOverlay(browser(), tab);
    assert.ok((await folds(tab)) > 0);
    await tab.close();
  });

  test('while the overlay stands: it goes on as if nothing had been', async () => {
    const tab = await browser().open(site().page(address('stopped'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    const all = await folds(tab);
    await browser().background.stop();
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await until(async () => (await folds(tab)) === all - 1);
    await overlay.waitFor('[data-fold="0"] [data-do="fold"]');
    await browser().background.stop();
    await overlay.click('[data-do="restore"]');
    await until(async () => (await folds(tab)) === 0);
    await browser().background.stop();
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });
});

/** The first background to be asked about the page "slow" never answers; it says so to the test. */
const slow = (name) => variant(name, 'slow', {
  'background.js': (text) => text.replace(/^async function analyze\d*\(id, tab, frame, snapshot\) \{$/m, `$&
    if (snapshot.url.endsWith("-slow.html") && !(await chrome.storage.session.get("asked")).asked) {
      await chrome.storage.session.set({ asked: true });
      await new Promise(() => {});
    }`),
});

inBoth('a background that is stopped between click and answer', ({ browser, site }) => {
  test('is asked again', async () => {
    const tab = await browser().open(site().page(address('slow'), ARTICLE()));
    await browser().clickAction(tab);
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="working"]');
    await until(() => browser().background.evaluate(async () => (await chrome.storage.session.get('asked')).asked));
    assert.equal(await folds(tab), 0);
    await browser().background.stop();
    await overlay.waitFor('main[data-state="article"]');
    await until(async () => (await folds(tab)) > 0);
    await tab.close();
  });
}, { extension: slow });

/** The first background to let the overlay in never tells it so. */
const speechless = (name) => variant(name, 'speechless', {
  'background.js': (text) => text.replace(/await takeTicket\d*\(id, ticket, frame\);/, `$&
    if (tab?.key && !(await chrome.storage.session.get("asked")).asked) {
      await chrome.storage.session.set({ asked: true });
      await new Promise(() => {});
    }`),
});

inBoth('a background that is stopped while it lets the overlay in', ({ browser, site }) => {
  test('is asked again', async () => {
    const tab = await browser().open(site().page(address('speechless'), ARTICLE()));
    await browser().clickAction(tab);
    const overlay = await shownOverlay(tab);
    await until(() => browser().background.evaluate(async () => (await chrome.storage.session.get('asked')).asked));
    await browser().background.stop();
    await overlay.waitFor('main[data-state="article"]');
    await overlay.waitFor('[data-do="restore"]');
    await tab.close();
  });
}, { extension: speechless });

/** What is kept of all tabs is read slowly, so that much else happens meanwhile. */
const sluggish = (name) => variant(name, 'sluggish', {
  'background.js': (text) => text.replace(/chrome\.storage\.session\.get\(null\)/g, 'new Promise((next) => setTimeout(next, 300)).then(() => $&)'),
});

inBoth('a background that is slow to read', ({ browser, site }) => {
  test('tells nothing that is no longer so', async () => {
    const tab = await browser().open(site().page(address('sluggish'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await overlay.waitFor('[data-fold="0"] [data-do="fold"]');
    // What was being read when that was said has been told by then.
    await new Promise((next) => setTimeout(next, 900));
    await overlay.waitFor('[data-fold="0"] [data-do="fold"]', 100);
    await overlay.waitFor('[data-do="restore"]', 100);
    await tab.close();
  });
}, { extension: sluggish });

/** On the page "breaks" the engine is broken once: its whole memory is overwritten, so that it traps and could never work again. On
 * "grows" it takes 40 MB. What memory an analysis began with is left where the test can read it. */
const broken = (name) => variant(name, 'broken', {
  'engine/unspun.js': (text) => text.replace(/^export function analyze\(epoch, url.*\{$/m, `$&
    self.began = wasm.memory.buffer.byteLength;
    if (url.endsWith('-grows.html')) wasm.memory.grow(640);
    if (url.endsWith('-breaks.html') && !self.broke) {
      self.broke = true;
      new Uint8Array(wasm.memory.buffer).fill(0xff);
    }`),
});

inBoth('an engine that breaks', ({ browser, site }) => {
  test('leaves the page untouched, says so, and works at the next try', async () => {
    const tab = await browser().open(site().page(address('breaks'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab, 'failed');
    assert.equal(await folds(tab), 0);
    assert.equal(await browser().background.evaluate(() => self.broke), true);
    await overlay.click('[data-do="retry"]');
    await overlay.waitFor('main[data-state="article"]');
    await until(async () => (await folds(tab)) > 0);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('works at the next click in another tab', async () => {
    await browser().background.evaluate(() => { self.broke = false; });
    const tab = await browser().open(site().page(address('breaks'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab, 'failed');
    await overlay.click('[data-do="close"]');
    await goneOverlay(tab);
    const other = await browser().open(site().page(address('sound'), ARTICLE()));
    await openOverlay(browser(), other);
    assert.ok((await folds(other)) > 0);
    await tab.close();
    await other.close();
  });

  test('is replaced when its memory has grown large', async () => {
    const tab = await browser().open(site().page(address('grows'), ARTICLE()));
    await openOverlay(browser(), tab);
    await closeOverlay(browser(), tab);
    await openOverlay(browser(), tab);
    const began = await browser().background.evaluate(() => self.began);
    assert.ok(began < 32 * 2 ** 20, `${began} bytes`);
    await tab.close();
  });
}, { extension: broken });
