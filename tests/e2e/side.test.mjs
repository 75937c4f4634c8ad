// The summary in the browser's side panel (Chromium) or sidebar (Firefox).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, closeOverlay, folds, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

inBoth('the side panel', ({ name, browser, site }) => {
  test('follows the tab in front, and reads none', async () => {
    const tab = await browser().open(site().page(address('side'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    if (name === 'chromium') await overlay.click('#item-side');
    else await browser().menu(tab, 'side');
    const side = await until(() => browser().side(), { what: 'the side panel' });
    const state = () => side.evaluate(() => document.querySelector('main').dataset.state);
    await until(async () => (await state()) === 'article');
    assert.match(await side.evaluate(() => document.querySelector('.strip').textContent), /statements? by/);
    assert.equal(await side.evaluate(() => document.querySelectorAll('#close, #small, #item-left').length), 0);
    await overlay.waitFor('.handle');

    const before = await folds(tab);
    assert.ok(before > 0);
    await side.evaluate(() => document.querySelector('#switch').click());
    await until(async () => (await folds(tab)) === 0, { what: 'the page as it was' });
    await until(() => side.evaluate(() => document.querySelector('[data-do=refold]') !== null));
    await side.evaluate(() => document.querySelector('[data-do=refold]').click());
    await until(async () => (await folds(tab)) === before);

    const other = await browser().open(site().page(address('side-other'), ARTICLE()));
    await until(async () => (await state()) === 'idle', { what: 'nothing of a tab that was not read' });
    assert.equal(await folds(other), 0);
    await browser().clickAction(other);
    await until(async () => (await state()) === 'article');
    await (await until(() => other.overlay())).waitFor('.handle');
    await closeOverlay(browser(), other);
    await until(async () => (await state()) === 'idle');
    await tab.bringToFront();
    await until(async () => (await state()) === 'article');
    await other.close();
    await tab.close();
  });
});
