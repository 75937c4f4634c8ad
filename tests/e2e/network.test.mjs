// No request leaves the machine, nor reaches the page's own server, because of Unspun.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PAGES, address, closeOverlay, inBoth, openList, openOverlay } from './both.mjs';

inBoth('the network', ({ browser, site }) => {
  test('a page is folded, its folds opened, and given back without a request', async () => {
    // Without an icon of its own, the browser would ask for one at some time.
    const page = readFileSync(join(PAGES, 'aggregator-jannah/page.html'), 'utf8').replace('</title>', '</title><link rel="icon" href="data:,">');
    const tab = await browser().open(site().page(address('page'), page));
    const own = (await tab.requests()).length;
    site().forget();
    const overlay = await openOverlay(browser(), tab);
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await overlay.waitFor('[data-fold="0"] [data-do="fold"]');
    await overlay.click('[data-do="restore"]');
    await overlay.waitFor('[data-do="refold"]');
    await closeOverlay(browser(), tab);
    assert.deepEqual(site().requests, []);
    assert.deepEqual((await tab.requests()).slice(own).filter(leaves), []);
    assert.deepEqual((await browser().background.requests()).filter(leaves), []);
    await tab.close();
  });
});

/** Not one of the extension's own files. */
const leaves = (url) => !/^(chrome|moz)-extension:/.test(url);
