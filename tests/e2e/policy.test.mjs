// What an organisation sets, where the browser hands it over. A real policy is a file that only the machine's owner writes,
// so a copy of the package has it in the place of the browser's answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, folds, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { variant } from './variant.mjs';

const POLICY = { off: ['127.0.0.1'], mode: 'click', automatic: false };

inBoth('an organisation', ({ browser, site }) => {
  test('switches Unspun off on a site, and the reader sees who did', async () => {
    const tab = await browser().open(site().page(address('managed'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab, 'off');
    assert.equal(await folds(tab), 0);
    assert.equal(await overlay.evaluate(() => Boolean(document.querySelector('#on'))), false);
    assert.match(await overlay.text('main'), /Set by your organisation/);
    await tab.close();
    const options = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('.sites.managed'))), { what: 'the managed sites' });
    assert.equal(await options.evaluate(() => document.querySelector('#mode-click').matches(':disabled')), true);
    assert.equal(await options.evaluate(() => Boolean(document.querySelector('#mode-automatic'))), false);
    await options.close();
  });
}, {
  extension: (name) => variant(name, 'managed', {
    'background.js': (text) => text.replace('chrome.storage.managed.get(null)', `Promise.resolve(${JSON.stringify(POLICY)})`),
  }),
});
