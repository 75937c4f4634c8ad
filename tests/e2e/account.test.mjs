// The settings in the browser's account: only where the reader wants that, in parts that fit, the newest whole ones; and
// nothing is lost where they do not fit. Neither browser is signed in: what it would carry to others stands in its store.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBoth } from './both.mjs';
import { until } from './lib/browser.mjs';

const account = (browser) => browser.background.evaluate(() => chrome.storage.sync.get(null));
const here = (browser) => browser.background.evaluate(async () => JSON.parse((await chrome.storage.local.get('settings')).settings));
const options = async (browser) => {
  const tab = await browser.open(browser.extensionUrl('options/options.html'));
  await until(() => tab.evaluate(() => Boolean(document.querySelector('#sync'))), { what: 'the options' });
  return tab;
};

inBoth('the browser’s account', ({ browser }) => {
  test('gets nothing unasked, then a whole copy', async () => {
    const tab = await options(browser());
    await tab.click('#badge-nothing');
    await until(async () => (await here(browser())).badge === 'nothing');
    assert.deepEqual(await account(browser()), {});
    await tab.click('#sync');
    const { head, part0 } = await until(async () => ((await account(browser())).head ? account(browser()) : null), { what: 'a copy' });
    assert.equal(JSON.parse(part0).badge, 'nothing');
    assert.equal(head.parts, 1);
    await tab.close();
  });

  test('is heard when it brings a newer whole copy, and not when that is older, in pieces or no settings', async () => {
    const bring = (head, part) => browser().background.evaluate((h, p) => chrome.storage.sync.set({ head: h, part0: p }), head, part);
    const text = (badge) => JSON.stringify({ version: 1, badge });
    const later = Date.now() + 1_000_000;
    await bring({ at: 1, parts: 1, length: text('folds').length }, text('folds'));
    await bring({ at: later, parts: 2, length: 900 }, text('folds'));
    await bring({ at: later, parts: 1, length: 2 }, '[]');
    const tab = await options(browser());
    await until(() => tab.evaluate(() => { window.dispatchEvent(new Event('focus')); return Boolean(document.querySelector('[data-part=sync]')); }), { what: 'what is wrong to be said' });
    assert.equal((await here(browser())).badge, 'nothing');
    await bring({ at: later + 1, parts: 1, length: text('statements').length }, text('statements'));
    await until(async () => (await here(browser())).badge === 'statements', { what: 'the newer settings' });
    await tab.close();
  });

  test('is not written where it is too large, and nothing is lost', async () => {
    const before = await account(browser());
    const sites = Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`${'long-name-of-a-site-'.repeat(4)}${n}.example`, { mode: 'never' }]));
    await browser().background.evaluate((text) => chrome.storage.local.set({ settings: text }), JSON.stringify({ version: 1, badge: 'statements', sites }));
    const tab = await options(browser());
    await tab.click('#small');
    await until(() => tab.evaluate(() => { window.dispatchEvent(new Event('focus')); return document.querySelector('[data-part=sync]')?.textContent.includes('too large'); }), { what: 'that it is too large' });
    assert.deepEqual(await account(browser()), before);
    const kept = await here(browser());
    assert.equal(Object.keys(kept.sites).length, 1_500);
    assert.equal(kept.overlay.small, true);
    await tab.click('#forget-sync');
    await until(async () => Object.keys(await account(browser())).length === 0, { what: 'the account to be empty' });
    await until(() => tab.evaluate(() => !document.querySelector('#sync').checked));
    await tab.close();
  });
});
