// The extension's own pages, opened by themselves: the overlay without a page, with a made-up ticket, and the options.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, inBoth, openOverlay } from './both.mjs';
import { faults } from './lib/axe.mjs';
import { until } from './lib/browser.mjs';

inBoth('The extension’s pages', ({ browser, site }) => {
  const open = (path) => browser().open(browser().extensionUrl(path));
  const state = (tab) => tab.evaluate(() => document.querySelector('main')?.dataset.state);

  test('the overlay alone in a tab says what it is, whatever ticket it is given', async () => {
    for (const path of ['panel/panel.html', `panel/panel.html#${'0'.repeat(32)}`]) {
      const tab = await open(path);
      await until(async () => (await state(tab)) === 'alone');
      assert.match(await tab.evaluate(() => document.querySelector('h1').textContent), /without a page/);
      await tab.close();
    }
  });

  test('the overlay of an article has no fault that axe finds', async () => {
    const article = await browser().open(site().page(address('axe'), ARTICLE()));
    const overlay = await openOverlay(browser(), article);
    assert.deepEqual(await faults(overlay), []);
    await article.close();
  });

  test('the options say what is kept and forget it', async () => {
    const article = await browser().open(site().page(address('kept'), ARTICLE()));
    await openOverlay(browser(), article);
    const tab = await open('options/options.html');
    const kept = () => tab.evaluate(() => document.querySelector('[data-part=session]')?.textContent ?? '');
    await until(async () => /[1-9]/.test(await kept()));
    await tab.click('#forget-session');
    await until(async () => (await kept()) === 'Nothing is kept now.');
    await tab.close();
    await article.close();
  });
});
