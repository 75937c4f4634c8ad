// The welcome after an install, and the sample that comes with it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneOverlay, folds, inBoth, shownOverlay } from './both.mjs';
import { faults } from './lib/axe.mjs';
import { until } from './lib/browser.mjs';

inBoth('the welcome', ({ browser }) => {
  test('says what Unspun is, and has words everywhere', async () => {
    const tab = await browser().open(browser().extensionUrl('welcome/welcome.html'));
    const words = await tab.evaluate(() => [...document.querySelectorAll('[data-words]')].map((e) => e.textContent));
    assert.ok(words.length > 8 && words.every((w) => w.length > 3), words.join(' | '));
    assert.ok(await tab.evaluate(() => document.querySelector('img').naturalWidth > 0 && document.querySelector('img').alt.length > 20));
    assert.deepEqual(await faults(tab), []);
    await tab.click('#try');
    await until(async () => (await tab.url()).endsWith('/sample/sample.html'));
    await tab.close();
  });

  test('has a sample on which everything works', async () => {
    const tab = await browser().open(browser().extensionUrl('sample/sample.html'));
    await until(() => tab.evaluate(() => document.querySelector('#about').lang.length > 0));
    assert.deepEqual(await faults(tab), []);
    // Its button stands in a closed root: the keyboard's way is every reader's.
    await tab.press('Tab');
    await tab.press('Enter');
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="article"]');
    await until(async () => (await folds(tab)) >= 4, { what: 'the folds of the sample' });
    const kept = await tab.evaluate(() => [...document.querySelectorAll('.entry-content > p')].filter((p) => p.checkVisibility() && !p.hasAttribute('data-unspun-fold')).length);
    assert.ok(kept >= 6, `${kept} paragraphs of the article stay`);
    const voices = await overlay.evaluate(() => [...document.querySelectorAll('.voices b')].map((e) => e.textContent));
    assert.ok(voices.includes('Ingrid Solheim') && voices.includes('Oddvar Lien'), voices.join(', '));
    await overlay.click('#jump-0');
    await until(() => tab.evaluate(() => CSS.highlights.has('unspun-passage')));
    // The toolbar's button does the same here as everywhere.
    await browser().clickAction(tab);
    await goneOverlay(tab);
    assert.equal(await folds(tab), 0);
    await tab.close();
  });
});
