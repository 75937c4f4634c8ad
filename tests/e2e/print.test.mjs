// The article with its statements, in a tab of its own, to be printed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

const papers = (browser) => browser.background.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith('paper:')).length);

inBoth('the print view', ({ browser, site }) => {
  test('shows the article with its statements, prints on a click, and is gone with its tab', async () => {
    const tab = await browser().open(site().page(address('print'), ARTICLE().replace('Arne Lindqvist, the', 'Arne &lt;b&gt; Lindqvist, the')));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#item-print');
    const view = await until(() => browser().findTab('print/print.html'));
    await until(() => view.evaluate(() => document.querySelector('main')?.dataset.state === 'print'));
    const url = await view.url();
    assert.match(url, /print\.html#[0-9a-f]{32}$/, 'nothing of the page stands in the address');
    const found = await view.evaluate(() => ({
      title: [document.title, document.querySelector('h1').textContent],
      source: document.querySelector('a').href,
      voices: [...document.querySelectorAll('h3')].map((e) => e.firstChild.textContent),
      denied: [...document.querySelectorAll('.said')].find((e) => e.textContent.includes('denied'))?.closest('section').querySelector('h3').textContent,
      article: [...document.querySelectorAll('main p.words')].map((e) => e.textContent).join(' '),
      markup: document.querySelectorAll('main b').length,
    }));
    assert.deepEqual(found.title, ['Bridge at Norrvik closed for a year', 'Bridge at Norrvik closed for a year']);
    assert.match(found.source, /a-page-called-print/);
    assert.match(found.denied, /Sanna Wik/);
    assert.ok(found.voices.length >= 2, found.voices.join());
    assert.match(found.article, /About 6,000 cars a day.*a ferry could carry ambulances/s);
    assert.doesNotMatch(found.article, /Why the lake froze/);
    assert.equal(found.markup, 0);
    await view.evaluate(() => { window.printed = 0; window.print = () => { window.printed += 1; }; });
    await view.click('#print');
    assert.equal(await view.evaluate(() => window.printed), 1);
    await view.medium('print');
    assert.equal(await view.evaluate(() => getComputedStyle(document.querySelector('.tools')).display), 'none');
    await view.medium('screen');
    await view.reload();
    await until(() => view.evaluate(() => document.querySelectorAll('.said').length > 0), { what: 'the same after a reload' });
    // The ticket is this tab's.
    const thief = await browser().open(url);
    await until(() => thief.evaluate(() => document.querySelector('main')?.dataset.state === 'gone'));
    await thief.close();
    assert.equal(await papers(browser()), 1);
    await view.close();
    await until(async () => (await papers(browser())) === 0);
    await tab.close();
  });
});
