// What the extension costs where it has nothing to do: on twenty ordinary pages, before a click and with automatic mode on for
// all pages. `node --test tests/e2e/idle.test.mjs` prints how long the detector takes in each browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE, ROOT, address, inBoth, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { ORDINARY } from './ordinary.mjs';

/** So many milliseconds the detector may take on any of them. */
const MOST = 2;

/** How long the detector takes in a page, in milliseconds: the middle one of nine runs, and what it said. */
const detect = (tab, source) => tab.evaluate((code) => {
  const script = new Function('chrome', 'globalThis', code);
  let said = 0;
  const runtime = { sendMessage: () => Promise.resolve(said += 1) };
  const runs = Array.from({ length: 9 }, () => {
    const start = performance.now();
    script({ runtime }, {});
    return performance.now() - start;
  });
  return { time: runs.sort((a, b) => a - b)[4], said };
}, source);

inBoth('on twenty ordinary pages', ({ name, browser, site }) => {
  test('nothing runs, stands or is asked for before a click', async () => {
    assert.equal(Object.keys(ORDINARY).length, 20);
    assert.deepEqual(await browser().background.evaluate(async () => chrome.scripting.getRegisteredContentScripts()), []);
    const tab = await browser().open();
    for (const [what, [path, html]] of Object.entries(ORDINARY)) {
      await tab.goto(site().page(path, html));
      const { frames, attributes } = await tab.apart(() => ({ frames: document.querySelectorAll('iframe').length, attributes: document.documentElement.attributes.length }));
      assert.deepEqual([frames, attributes, await tab.overlay()], [0, 1, null], what);
      assert.deepEqual((await tab.requests()).filter((url) => url.includes('-extension:')), [], what);
    }
    assert.deepEqual((await browser().background.requests()).filter((url) => /^https?:/.test(url)), []);
    await tab.close();
  });

  test('in automatic mode the detector takes a moment, and says nothing', async (t) => {
    const source = readFileSync(join(ROOT, 'dist', name, 'detect.js'), 'utf8');
    const tab = await browser().open();
    const all = [];
    for (const [what, [path, html]] of Object.entries(ORDINARY)) {
      await tab.goto(site().page(path, html));
      const { time, said } = await detect(tab, source);
      assert.equal(said, 0, `${what} is no article`);
      assert.ok(time <= MOST, `${what}: ${time} ms`);
      all.push(time);
    }
    t.diagnostic(`${name}: the detector takes ${all.sort((a, b) => a - b)[10].toFixed(2)} ms on the middle one of twenty, ${all.at(-1).toFixed(2)} ms at most`);
    // It is not deaf: an article is told.
    await tab.goto(site().page(address('heard'), ARTICLE('', '<meta property="og:type" content="article">')));
    assert.ok((await detect(tab, source)).said > 0);
    await tab.close();
  });

  test('in automatic mode no overlay, no frame and no reading comes of them', async () => {
    const options = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('#mode-automatic'))));
    await browser().allowHostAccess('*://*/*');
    await options.bringToFront();
    await options.click('#mode-automatic');
    await until(() => browser().background.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0), { what: 'the detector to be registered' });
    const tabs = [];
    for (const [path, html] of Object.values(ORDINARY)) tabs.push(await browser().open(site().page(path, html)));
    // An article that comes after them is read: whatever would have come of the others has come by then.
    const article = await browser().open(site().page(address('after-them'), ARTICLE('', '<meta property="og:type" content="article">')));
    await (await shownOverlay(article)).waitFor('.handle');
    for (const [at, tab] of tabs.entries()) assert.equal(await tab.overlay(), null, Object.keys(ORDINARY)[at]);
    const kept = await browser().background.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('article:')).length);
    assert.equal(kept, 1, 'only the article was read');
    for (const tab of [...tabs, article, options]) await tab.close();
  });
});
