// Commands and the context menu. In Firefox a command is pressed as a key that the reader gave it; in Chromium, whose
// drivers do not reach the browser's keys, the browser's own event is sent.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, folds, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

const marked = (tab) => tab.evaluate(() => CSS.highlights.has('unspun-passage'));
const current = (overlay) => overlay.evaluate(() => document.querySelector('[data-current]')?.dataset.statement ?? '');

inBoth('commands', ({ name, browser, site }) => {
  test('fold the page and show it as it was', async () => {
    const tab = await browser().open(site().page(address('command-fold'), ARTICLE()));
    await openOverlay(browser(), tab);
    const all = await folds(tab);
    assert.ok(all > 0);
    await browser().command(tab, 'fold');
    await until(async () => (await folds(tab)) === 0);
    await browser().command(tab, 'fold');
    await until(async () => (await folds(tab)) === all);
    await tab.close();
  });

  test('go to the next statement and to the one before', async () => {
    const tab = await browser().open(site().page(address('command-next'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    for (const [command, expected] of [['next', '0'], ['next', '1'], ['previous', '0'], ['previous', '0']]) {
      await browser().command(tab, command);
      await until(async () => (await current(overlay)) === expected && (await marked(tab)), { what: `${command} to ${expected}` });
    }
    await tab.close();
  });

  if (name !== 'firefox') return;

  test('can be given keys, and open what is not open yet', async () => {
    await browser().background.evaluate(async () => {
      await chrome.commands.update({ name: 'next', shortcut: 'Alt+Shift+N' });
      await chrome.commands.update({ name: 'fold', shortcut: 'Alt+Shift+L' });
    });
    const tab = await browser().open(site().page(address('command-keys'), ARTICLE()));
    await browser().shortcut(tab, 'alt', 'shift', 'n');
    const overlay = await shownOverlay(tab);
    await until(async () => (await current(overlay)) === '0' && (await marked(tab)));
    await until(async () => (await folds(tab)) > 0);
    await browser().shortcut(tab, 'alt', 'shift', 'l');
    await until(async () => (await folds(tab)) === 0);
    await tab.close();
  });
});

inBoth('the context menu', ({ name, browser, site }) => {
  const notice = (overlay) => overlay.evaluate(() => document.querySelector('[data-part=notice]')?.textContent ?? '');

  test('says who says the selected words', async () => {
    const tab = await browser().open(site().page(address('menu-who'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await browser().menu(tab, 'who', 'on the radio, like  everybody');
    await until(async () => /Sanna Wik/.test(await overlay.evaluate(() => document.querySelector('[data-current]')?.textContent ?? '')));
    await browser().menu(tab, 'who', 'Bridge at Norrvik closed for a year');
    await until(async () => /in its own voice/.test(await notice(overlay)));
    await tab.close();
  });

  test('has its items', async () => {
    for (const id of ['who', 'fold-this', 'never-fold', 'side']) {
      // An item that is not there cannot be changed.
      await browser().background.evaluate((item) => new Promise((done, fail) => {
        chrome.contextMenus.update(item, { enabled: true }, () => (chrome.runtime.lastError ? fail(new Error(chrome.runtime.lastError.message)) : done()));
      }), id);
    }
  });

  test('folds what was opened, and a kind never again', async () => {
    await browser().background.evaluate(() => chrome.storage.local.clear());
    const tab = await browser().open(site().page(address('menu-fold'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const all = await folds(tab);
    const point = () => tab.evaluate(() => document.querySelector('.related-posts').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true })));
    await overlay.evaluate(() => { document.querySelector('.folds[data-kind=related]').open = true; });
    await overlay.click('.folds[data-kind=related] [data-do=open]');
    await until(async () => (await folds(tab)) < all);
    await point();
    await browser().menu(tab, 'fold-this');
    await until(async () => (await folds(tab)) === all);
    await point();
    await browser().menu(tab, 'never-fold');
    await overlay.waitFor('[data-part="left"] [data-kind="related"]');
    await until(async () => (await folds(tab)) < all);
    const { settings } = await browser().background.evaluate(() => chrome.storage.local.get('settings'));
    assert.deepEqual(JSON.parse(settings).sites['127.0.0.1'].unfolded, ['related']);
    await browser().background.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });

  if (name !== 'firefox') return;

  test('opens the overlay where it is not open, with the answer', async () => {
    const tab = await browser().open(site().page(address('menu-open'), ARTICLE()));
    await browser().menu(tab, 'who', 'on the radio');
    const overlay = await shownOverlay(tab);
    await until(async () => /Sanna Wik/.test(await overlay.evaluate(() => document.querySelector('[data-current]')?.textContent ?? '')));
    await tab.close();
  });
});
