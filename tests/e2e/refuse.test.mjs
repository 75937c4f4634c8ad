// Where there is nothing to fold, or no overlay can stand, the reader is told.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRestored, closeOverlay, folds, inBoth, openOverlay, refused } from './both.mjs';
import { pageState } from './state.mjs';

const NO_ARTICLE = `<!DOCTYPE html><html lang="en"><head><title>Norrvik library</title></head><body>
<nav><a href="/">Home</a><a href="/hours">Hours</a></nav><h1>Opening hours</h1>
<table><tr><td>Monday</td><td>9–17</td></tr><tr><td>Tuesday</td><td>9–20</td></tr></table></body></html>`;

const BROWSER_PAGE = { chromium: 'chrome://version/', firefox: 'about:license' };
const FEED = '<?xml version="1.0"?><feed><entry>One</entry></feed>';

/** The smallest document that a viewer takes for a PDF. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

inBoth('where nothing can be folded', ({ name, browser, site }) => {
  test('a page that is no article: the overlay says so, the page is untouched', async () => {
    const tab = await browser().open(site().page('/hours', NO_ARTICLE));
    const before = await pageState(tab);
    await openOverlay(browser(), tab, 'no-article');
    assert.equal(await folds(tab), 0);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  const refusals = [
    ['a page of the browser', () => BROWSER_PAGE[name], /browser’s own pages/],
    ['a document in a viewer', () => site().page('/a.pdf', PDF), /viewer|does not let/],
    ['data that is no web page', () => site().page('/feed.xml', FEED, { 'content-type': 'text/xml' }), /viewer/],
  ];
  for (const [what, url, why] of refusals) {
    test(`${what}: a popup says why`, async (t) => {
      const tab = await browser().open(url());
      t.after(() => tab.close());
      assert.match(await refused(browser(), tab), why);
    });
  }

  test('after a page that was refused the button works on the next one', async () => {
    const tab = await browser().open(BROWSER_PAGE[name]);
    await refused(browser(), tab);
    await tab.goto(site().page('/hours', NO_ARTICLE));
    await openOverlay(browser(), tab, 'no-article');
    await tab.close();
  });
});
