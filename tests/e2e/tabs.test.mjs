// Several tabs, and what becomes of a page that is left, reloaded, or turned into another one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, goneOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

inBoth('tabs and navigation', ({ browser, site }) => {
  test('two tabs at once keep apart', async () => {
    const one = await browser().open(site().page(address('one'), ARTICLE()));
    const two = await browser().open(site().page(address('two'), ARTICLE('<aside class="newsletter"><h3>Newsletter</h3><p>Sign up for our newsletter</p></aside>')));
    const [before, beforeTwo] = [await pageState(one), await pageState(two)];
    await Promise.all([browser().clickAction(one), browser().clickAction(two)]);
    for (const tab of [one, two]) {
      const overlay = await shownOverlay(tab);
      await overlay.waitFor('[data-do="restore"]');
    }
    assert.ok((await folds(two)) > (await folds(one)), 'each tab has its own folds');
    const overlay = await shownOverlay(two);
    await overlay.click('[data-do="restore"]');
    await until(async () => (await folds(two)) === 0);
    assert.ok((await folds(one)) > 0);
    await closeOverlay(browser(), one);
    await assertRestored(one, before);
    assert.ok(await two.overlay());
    await closeOverlay(browser(), two);
    await assertRestored(two, beforeTwo);
    await one.close();
    await two.close();
  });

  test('a reloaded page is as it was, and the button works again', async () => {
    const tab = await browser().open(site().page(address('reload'), ARTICLE()));
    await openOverlay(browser(), tab);
    await tab.reload();
    assert.equal(await folds(tab), 0);
    assert.equal(await tab.overlay(), null);
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('back and forward: folded with its overlay, or as it was', async () => {
    const tab = await browser().open(site().page(address('first'), ARTICLE()));
    await openOverlay(browser(), tab);
    await tab.goto(site().page(address('second'), ARTICLE('', '<title>Second</title>')));
    assert.equal(await folds(tab), 0);
    await openOverlay(browser(), tab);
    for (const go of ['back', 'forward', 'back']) {
      await tab[go]();
      await assertConsistent(tab);
    }
    if (!(await tab.overlay())) await openOverlay(browser(), tab);
    // The overlay answers, whichever of the two ways it came.
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('[data-do="restore"]');
    await overlay.click('[data-do="close"]');
    await goneOverlay(tab);
    assert.equal(await folds(tab), 0);
    await tab.close();
  });

  test('another article in the same document is read anew, and nothing of the old one stays folded', async () => {
    const tab = await browser().open(site().page(address('spa'), ARTICLE()));
    await openOverlay(browser(), tab);
    await tab.evaluate(() => {
      // As frameworks do: the address first, the same elements with other words later.
      history.pushState({}, '', '/news/2026/03/a-page-called-next.html');
      const block = document.querySelector('.related-posts');
      setTimeout(() => {
        document.querySelector('h1').textContent = 'Ferry to Norrvik from May';
        block.className = 'entry-content';
        block.innerHTML = '<p>The ferry that the county promised will sail from the first of May, and it will carry ambulances before all others.</p>';
      }, 100);
    });
    await until(() => tab.evaluate(() => !document.querySelector('[data-unspun-fold]')), { what: 'the old folds to go' });
    await until(() => tab.evaluate(() => document.querySelector('h1').textContent.startsWith('Ferry')));
    assert.ok(await tab.evaluate(() => document.querySelector('.entry-content:last-child p').checkVisibility()));
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main:is([data-state="article"], [data-state="no-article"])');
    assert.ok(await tab.evaluate(() => document.querySelector('.entry-content:last-child p').checkVisibility()));
    await closeOverlay(browser(), tab);
    assert.equal(await folds(tab), 0);
    await tab.close();
  });

  test('a place in the page is no other page', async () => {
    const tab = await browser().open(site().page(address('place'), ARTICLE()));
    const before = await (async () => { await openOverlay(browser(), tab); return folds(tab); })();
    await tab.evaluate(() => { location.hash = '#somewhere'; });
    await tab.evaluate(() => new Promise((next) => setTimeout(next, 600)));
    assert.equal(await folds(tab), before);
    await tab.close();
  });

  test('a block whose words change is shown; one that loses the mark gets it again', async () => {
    const tab = await browser().open(site().page(address('changes'), ARTICLE()));
    await openOverlay(browser(), tab);
    const all = await folds(tab);
    await tab.evaluate(() => document.querySelector('.related-posts').removeAttribute('data-unspun-fold'));
    await until(async () => (await folds(tab)) === all, { what: 'the mark to return' });
    await tab.evaluate(() => { document.querySelector('.related-posts li a').firstChild.data = 'This was rewritten by the page'; });
    await until(async () => (await folds(tab)) === all - 1, { what: 'the changed block to open' });
    await closeOverlay(browser(), tab);
    await tab.close();
  });
});

/** Folds stand exactly where the overlay does. */
async function assertConsistent(tab) {
  await until(async () => Boolean(await tab.overlay()) === (await folds(tab)) > 0, { what: 'folds and overlay to agree' });
}
