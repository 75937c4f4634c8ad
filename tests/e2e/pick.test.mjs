// "Fold something else…": a block that no rule names is chosen in the page, folded on every page of the site, and given back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { difference, pageState } from './state.mjs';

/** A block with a name that no selector takes as it stands, a box without any, a form, a player; the page counts its clicks. */
const MORE = `<div class="md:w-1/2 a}b &quot;x&quot; é"><p>Weather on the lake: clear, with a light wind from the north-west in the afternoon.</p></div>
<div><p>Tonight in the town hall: the choir of Norrvik sings songs of the sea, and everybody may come in.</p></div>
<form id="ask"><div>The editors would like to hear from readers who take the road around the lake every morning.</div><input name="parentElement"></form>
<div id="box"><video></video><span style="display:block">Sound</span></div>
<script>window.heard = 0; for (const type of ['click', 'pointerdown', 'mousedown', 'keydown']) document.addEventListener(type, () => { window.heard += 1; });</script>`;
const page = (text = 'Tonight') => ARTICLE().replace('<p>About', `${MORE.replace('Tonight', text)}<p>About`);

const WEATHER = '[class~="a}b"]';
const isFolded = (tab, selector) => tab.evaluate((of) => document.querySelector(of).hasAttribute('data-unspun-fold'), selector);
const outline = (tab) => tab.evaluate(() => document.querySelectorAll(':root > div[popover]').length);
const stored = (browser) => browser.background.evaluate(async () => JSON.parse((await chrome.storage.local.get('settings')).settings).sites['127.0.0.1']?.picks ?? []);

async function begin(tab, overlay) {
  await overlay.click('.menu > summary');
  await overlay.click('#item-pick');
  await until(async () => (await outline(tab)) === 2, { what: 'the picker' });
  await overlay.waitFor('.handle');
}

const ended = async (tab) => {
  await until(async () => (await outline(tab)) === 1, { what: 'the picker to go' });
  return shownOverlay(tab);
};

/** Waits until the overlay lists so many blocks that stand in the page. */
const listed = (overlay, many) => until(() => overlay.evaluate((n) => document.querySelectorAll('#picked .fold > button').length === n, many), { what: `${many} in the list` });

inBoth('the picker', ({ browser, site }) => {
  test('folds a block by a click, on the next page too, until it is forgotten', async () => {
    const tab = await browser().open(site().page(address('pick'), page()));
    const before = await pageState(tab);
    let overlay = await openOverlay(browser(), tab);
    await begin(tab, overlay);
    const heard = await tab.evaluate(() => window.heard);
    await tab.click(`${WEATHER} p`);
    overlay = await ended(tab);
    const at = await until(async () => (await isFolded(tab, `${WEATHER}`)) ? WEATHER : (await isFolded(tab, `${WEATHER} p`)) && `${WEATHER} p`);
    assert.equal(await tab.evaluate(() => window.heard), heard, 'the page hears nothing of the choice');
    assert.equal((await stored(browser())).length, 1);

    await overlay.waitFor('#picked');
    await overlay.click('#picked > summary');
    assert.match(await overlay.text('#picked'), /Picked by you.*Weather on the lake/s);
    await overlay.click('#picked [data-do=open]');
    await until(async () => !(await isFolded(tab, at)));
    await overlay.waitFor('#picked [data-do=fold]');
    await overlay.click('#picked [data-do=fold]');
    await until(() => isFolded(tab, at));
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);

    await tab.goto(site().page(address('pick-again'), page()));
    overlay = await openOverlay(browser(), tab);
    await until(() => isFolded(tab, at), { what: 'the same block on another page' });
    await overlay.click('#picked > summary');
    await overlay.click('#picked [data-do=unpick]');
    await until(async () => !(await isFolded(tab, at)));
    assert.deepEqual(await stored(browser()), []);
    await tab.close();
  });

  test('is used by keys, offers no part of a form or player, and ends with Escape', async () => {
    const tab = await browser().open(site().page(address('pick-keys'), page()));
    let overlay = await openOverlay(browser(), tab);
    await begin(tab, overlay);
    await tab.press('Escape');
    overlay = await ended(tab);
    await overlay.waitFor('main[data-state="article"] .bar');
    const before = await pageState(tab);
    await begin(tab, overlay);
    const heard = await tab.evaluate(() => window.heard);
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft']) await tab.press(key);
    await tab.press('Escape');
    overlay = await ended(tab);
    await overlay.waitFor('main[data-state="article"] .bar');
    assert.deepEqual(difference(before, await pageState(tab)), [], 'nothing is left of the picker, and the focus is where it was');
    assert.equal(await tab.evaluate(() => window.heard), heard);

    await begin(tab, overlay);
    await tab.press('ArrowRight');
    await tab.press('Enter');
    overlay = await ended(tab);
    let taken = 1;
    await listed(overlay, taken);
    for (const [point, offered] of [['#ask div', '#ask'], ['#box span', '#box']]) {
      await begin(tab, overlay);
      await tab.click(point);
      overlay = await ended(tab);
      await until(() => isFolded(tab, offered), { what: `${offered} for ${point}` });
      taken += 1;
      await listed(overlay, taken);
    }
    await browser().background.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });

  test('takes a block that only its place names for the same only where it says the same', async () => {
    const tab = await browser().open(site().page(address('pick-place'), page()));
    const CHOIR = '.entry-content > div:not([class]):not([id])';
    const folded = () => tab.evaluate((of) => Boolean(document.querySelector(of).matches('[data-unspun-fold], :has([data-unspun-fold])')), CHOIR);
    let overlay = await openOverlay(browser(), tab);
    await begin(tab, overlay);
    await tab.click(`${CHOIR} p`);
    overlay = await ended(tab);
    await until(folded);
    assert.match((await stored(browser()))[0].selector, /:nth-of-type\(/);
    for (const [name, words, same] of [['pick-same', 'Tonight', true], ['pick-other', 'A reader writes', false]]) {
      await tab.goto(site().page(address(name), page(words)));
      overlay = await openOverlay(browser(), tab);
      await overlay.waitFor('#picked');
      const row = await overlay.text('#picked');
      assert.equal(/Not on this page/.test(row), !same, row);
      assert.equal(await folded(), same);
    }
    await browser().background.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });

  test('is asked for by a command', async () => {
    const tab = await browser().open(site().page(address('pick-command'), page()));
    await openOverlay(browser(), tab);
    await browser().command(tab, 'pick');
    await until(async () => (await outline(tab)) === 2);
    // The overlay goes, and the picker with it.
    await closeOverlay(browser(), tab);
    await until(async () => (await outline(tab)) === 0);
    await tab.close();
  });
});
