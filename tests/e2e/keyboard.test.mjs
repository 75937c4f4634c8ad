// The shortcut does what the button does. Only Firefox's driver reaches the browser's own keys; in Chromium the command is
// the same `_execute_action`, and the test sees that the browser has registered its key.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, folds, goneOverlay, inBoth, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

inBoth('the shortcut', ({ name, browser, site }) => {
  test('is registered', async () => {
    const commands = await browser().background.evaluate(() => chrome.commands.getAll());
    const keys = Object.fromEntries(commands.map((c) => [c.name, c.shortcut]));
    assert.deepEqual(keys, { _execute_action: 'Alt+Shift+U', fold: '', next: '', pick: '', previous: '', side: '' }, 'only one takes a key of the reader’s');
  });

  if (name !== 'firefox') return;

  test('opens the overlay and folds, then gives the page back', async () => {
    const tab = await browser().open(site().page(address('keys'), ARTICLE()));
    const before = await pageState(tab);
    await browser().shortcut(tab, 'alt', 'shift', 'u');
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('[data-do="restore"]');
    await until(async () => (await folds(tab)) > 0);
    await browser().shortcut(tab, 'alt', 'shift', 'u');
    await goneOverlay(tab);
    await assertRestored(tab, before);
    await tab.close();
  });
});
