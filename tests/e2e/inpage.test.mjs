// What the reader may have done to the page besides folding: statements marked by how firmly they are said, folded text within
// reach of the browser's search, folds on paper. Each is off until it is chosen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, heightsOnPaper, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

/** What stands under each highlight of ours. */
const marked = (tab) => tab.evaluate(() => Object.fromEntries([...CSS.highlights].filter(([name]) => name.startsWith('unspun-')).map(([name, ranges]) => [name, [...ranges].map((range) => range.toString()).join(' | ')])));
const related = (tab) => tab.evaluate(() => document.querySelector('.related-posts').hasAttribute('data-unspun-fold'));
const LINKED = ARTICLE().replace('<li><a href="/b">', '<li id="drivers"><a href="/b">');

/** The relative contrast of two colours such as getComputedStyle gives. */
function contrast(one, other) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

inBoth('in the page', ({ browser, site }) => {
  /** Ticks a choice of the options. */
  const choose = async (id) => {
    const tab = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => tab.evaluate((i) => Boolean(document.getElementById(i)), id), { what: `the choice ${id}` });
    await tab.click(`#${id}`);
    await until(() => tab.evaluate((i) => document.getElementById(i).hasAttribute('checked'), id), { what: `${id} to be kept` });
    await tab.close();
  };
  const forgetAll = () => browser().background.evaluate(() => chrome.storage.local.clear());

  test('statements are marked by how firmly they are said, on a switch, and no more', async () => {
    const tab = await browser().open(site().page(address('marks'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    assert.deepEqual(await marked(tab), {}, 'off by default');
    await overlay.click('#marks');
    const found = await until(async () => {
      const now = await marked(tab);
      return Object.keys(now).length === 3 && now;
    }, { what: 'the marks' });
    assert.match(found['unspun-doubted'], /the town had been warned/);
    assert.match(found['unspun-said'], /Nobody should have been driving over it since spring/);
    assert.match(found['unspun-reserved'], /would cost 40 million crowns|a ferry could carry ambulances/);
    const colours = await tab.evaluate((names) => names.map((name) => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.entry-content p'), `::highlight(${name})`);
      return [name, color, backgroundColor];
    }), [...Object.keys(found), 'unspun-passage']);
    for (const [name, text, ground] of colours) assert.ok(contrast(text, ground) >= 4.5, `${name}: ${text} on ${ground}`);
    assert.equal(new Set(colours.map(([, , ground]) => ground)).size, 4, 'each its own');
    // What is jumped to is marked above them, and they stay.
    await overlay.click('#jump-0');
    await until(async () => 'unspun-passage' in await marked(tab));
    await overlay.click('#back-0');
    await until(async () => Object.keys(await marked(tab)).length === 3);
    await overlay.click('#switch');
    await until(async () => Object.keys(await marked(tab)).length === 0, { what: 'the page as it was' });
    await overlay.click('#switch');
    await until(async () => Object.keys(await marked(tab)).length === 3);
    await overlay.click('#marks');
    await until(async () => Object.keys(await marked(tab)).length === 0, { what: 'the marks to go' });
    await overlay.waitFor('[data-do="restore"]');
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await forgetAll();
    await tab.close();
  });

  test('the browser’s search reaches folded text and opens its fold, where that is chosen', async () => {
    const tab = await browser().open(site().page(address('find'), LINKED));
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    // What the search does is what a link to a place does: the same steps of the browser's reveal what they lead to.
    const lead = () => tab.evaluate(() => { location.hash = ''; location.hash = '#drivers'; });
    await lead();
    assert.equal(await related(tab), true, 'off by default');
    await tab.evaluate(() => history.replaceState(null, '', location.pathname));
    await choose('find');
    await tab.bringToFront();
    await until(() => tab.evaluate(() => Boolean(document.querySelector('.related-posts > [hidden="until-found"]'))), { what: 'the folds to be within reach' });
    const { height, shown } = await tab.evaluate(() => ({
      height: document.querySelector('.related-posts').getBoundingClientRect().height,
      shown: document.querySelector('#drivers').checkVisibility({ contentVisibilityAuto: true }),
    }));
    assert.ok(height < 40 && !shown, `one line: ${height}`);
    await lead();
    await until(async () => !(await related(tab)), { what: 'the fold to open' });
    assert.ok(await tab.evaluate(() => document.querySelector('#drivers').checkVisibility()));
    assert.ok((await folds(tab)) > 0, 'the others stay');
    await tab.evaluate(() => history.replaceState(null, '', location.pathname));
    await closeOverlay(browser(), tab);
    // The test itself went to a place in the page.
    await assertRestored(tab, before, ['history']);
    await forgetAll();
    await tab.close();
  });

  test('folds stay on paper, where that is chosen', async () => {
    await choose('paper');
    const { printed } = await heightsOnPaper(browser(), site(), 'folded-paper');
    assert.ok(printed < 40, 'printed as it stands');
    await forgetAll();
  });

  test('folded text within reach of the search is on paper as it was', async () => {
    await choose('find');
    const { plain, printed } = await heightsOnPaper(browser(), site(), 'find-paper');
    assert.equal(printed, plain);
    await forgetAll();
  });
});
