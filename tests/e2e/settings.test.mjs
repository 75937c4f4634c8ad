// What the reader chooses: in the overlay's menu, on the options page, in a file; and that none of it is ever lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, inBoth, openList, openOverlay } from './both.mjs';
import { faults } from './lib/axe.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const stored = (browser) => browser.background.evaluate(async () => {
  const { settings } = await chrome.storage.local.get('settings');
  return settings === undefined ? null : JSON.parse(settings);
});
const forgetAll = (browser) => browser.background.evaluate(() => chrome.storage.local.clear());

/** Gives the page a file as if it had been chosen: no driver reaches the browser's own dialog. */
const choose = (tab, text) => tab.evaluate((content) => {
  const input = document.getElementById('import');
  const files = new DataTransfer();
  files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}, text);

inBoth('the overlay’s menu', ({ browser, site }) => {
  test('switches Unspun off on this site, and on again', async () => {
    const tab = await browser().open(site().page(address('off'), ARTICLE()));
    const before = await pageState(tab);
    let overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#site');
    await overlay.waitFor('main[data-state="off"]');
    await until(async () => (await folds(tab)) === 0);
    assert.deepEqual(await faults(overlay), []);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    assert.equal((await stored(browser())).sites['127.0.0.1'].mode, 'never');
    overlay = await openOverlay(browser(), tab, 'off');
    assert.equal(await folds(tab), 0);
    await overlay.click('#on');
    await overlay.waitFor('main[data-state="article"]');
    await until(async () => (await folds(tab)) > 0);
    assert.deepEqual((await stored(browser())).sites, {});
    await tab.close();
  });

  test('has a kind folded no more on this site, and again', async () => {
    await forgetAll(browser());
    const tab = await browser().open(site().page(address('kinds'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const all = await folds(tab);
    await openList(overlay);
    const kind = await overlay.evaluate(() => document.querySelector('[data-fold="0"]').closest('[data-kind]').dataset.kind);
    await overlay.click(`.folds[data-kind="${kind}"] [data-do="never"]`);
    await overlay.waitFor(`[data-part="left"] [data-kind="${kind}"]`);
    await until(async () => (await folds(tab)) < all);
    await overlay.click('.menu > summary');
    assert.deepEqual(await faults(overlay), []);
    await overlay.click('#kinds > summary');
    assert.equal(await overlay.evaluate((k) => document.getElementById(`kind-${k}`).checked, kind), false);
    await overlay.click(`#kind-${kind}`);
    await until(async () => (await folds(tab)) === all);
    await tab.close();
  });

  test('keeps that a fold was wrong, and shows what it hid', async () => {
    await forgetAll(browser());
    const tab = await browser().open(site().page(address('wrong'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const all = await folds(tab);
    await openList(overlay);
    await overlay.click('#wrong-0');
    await until(async () => (await folds(tab)) < all);
    await until(async () => /Noted/.test(await overlay.text('[data-fold="0"]')));
    const [kept] = (await browser().background.evaluate(() => chrome.storage.local.get('wrong'))).wrong;
    assert.ok(kept.url.includes('-wrong.html') && kept.kind && kept.rule && kept.words, JSON.stringify(kept));
    const options = await browser().open(browser().extensionUrl('options/options.html'));
    await until(async () => /1 fold wrong/.test(await options.evaluate(() => document.querySelector('[data-part=wrong]')?.textContent ?? '')));
    await options.click('#forget-wrong');
    await until(() => options.evaluate(() => !document.querySelector('[data-part=wrong]')));
    await options.close();
    await tab.close();
  });

  test('opens the options beside the tab', async () => {
    const tab = await browser().open(site().page(address('to-options'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#item-options');
    const options = await until(() => browser().findTab('options/options.html'));
    await until(() => options.evaluate(() => document.querySelector('h1')?.textContent === 'Unspun: options'));
    await options.close();
    await tab.close();
  });
});

inBoth('the options', ({ browser }) => {
  const open = async () => {
    const tab = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => tab.evaluate(() => document.querySelector('main')?.dataset.state === 'options' && document.querySelector('h1')));
    return tab;
  };
  const notice = (tab) => tab.evaluate(() => document.querySelector('[data-part=notice]')?.textContent ?? '');

  test('keep what is chosen, and show it the next time', async () => {
    await forgetAll(browser());
    let tab = await open();
    /** Clicks, and waits until what came of it is drawn. */
    const choose = async (id, drawn) => {
      await tab.click(`#${id}`);
      await until(() => tab.evaluate((of, ticked) => document.getElementById(of).hasAttribute('checked') === ticked, id, drawn));
    };
    await choose('kind-share', false);
    await choose('side-left', true);
    await choose('badge-statements', true);
    const { unfolded, overlay, badge } = await stored(browser());
    assert.deepEqual([unfolded, overlay.side, badge], [['share'], 'left', 'statements']);
    await tab.close();
    tab = await open();
    const checked = await tab.evaluate(() => ['kind-share', 'kind-related', 'side-left', 'badge-statements'].map((id) => document.getElementById(id).checked));
    assert.deepEqual(checked, [false, true, true, true]);
    assert.deepEqual(await faults(tab), []);
    await tab.click('#reset');
    assert.equal((await stored(browser())).overlay.side, 'left', 'one click is not enough');
    await tab.click('#reset');
    await until(async () => (await stored(browser())).overlay.side === 'right');
    await tab.close();
  });

  test('list the sites, find them and forget them', async () => {
    await forgetAll(browser());
    const tab = await open();
    const names = () => tab.evaluate(() => [...document.querySelectorAll('.sites > li')].map((e) => e.dataset.site));
    for (const name of ['paper.example', 'https://www.mail.example/inbox']) {
      await tab.evaluate((typed) => {
        const field = document.getElementById('search');
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, name);
      await tab.click('#add-site');
      await until(async () => JSON.stringify(await stored(browser())).includes(name === 'paper.example' ? name : '"mail.example"'));
    }
    await tab.evaluate(() => {
      const field = document.getElementById('search');
      field.value = 'PAPER';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until(async () => JSON.stringify(await names()) === '["paper.example"]');
    await tab.click('.sites [data-do=forget-site]');
    await until(async () => JSON.stringify(Object.keys((await stored(browser())).sites)) === '["mail.example"]');
    await tab.close();
  });

  test('take a file’s settings, and nothing of a file that is wrong', async () => {
    await forgetAll(browser());
    const tab = await open();
    await choose(tab, '{"version": 1, "mode": "click", "sites": {"a.example": {"mode": "never"}}}');
    await until(async () => (await stored(browser()))?.sites['a.example']?.mode === 'never');
    // What was done is told after it was done.
    await until(async () => /hold now/.test(await notice(tab)));
    for (const [text, says] of [
      ['{"version": 1,\n "mode": "sometimes"}', /no setting\. It is wrong at line 2.*"mode": "sometimes"/s],
      ['{"version": 1,\n "unfolded": ["share",]}', /no JSON\. It is wrong at line 2/],
      ['{"version": 1, "sites": {', /ends too soon/],
      ['{"version": 99}', /newer Unspun/],
      ['hello', /no JSON/],
    ]) {
      await choose(tab, text);
      await until(async () => says.test(await notice(tab)), { what: `${says} for ${text}` });
      assert.equal((await stored(browser())).sites['a.example'].mode, 'never');
    }
    assert.deepEqual(await faults(tab), []);
    await tab.close();
  });

  test('keep aside what cannot be read, and say so', async () => {
    await browser().background.evaluate(() => chrome.storage.local.set({ settings: '{"version": 7, "mode": "dreaming"}' }));
    const tab = await open();
    await until(() => tab.evaluate(() => /newer Unspun/.test(document.querySelector('section[aria-labelledby=aside]')?.textContent ?? '')));
    await tab.click('#kind-share');
    await until(async () => (await stored(browser())).unfolded.includes('share'));
    const { aside } = await browser().background.evaluate(() => chrome.storage.local.get('aside'));
    assert.deepEqual(aside.map(({ why, text }) => [why, text]), [['newer', '{"version": 7, "mode": "dreaming"}']]);
    assert.deepEqual(await faults(tab), []);
    await forgetAll(browser());
    await tab.close();
  });
});
