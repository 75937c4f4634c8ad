// Looking for the original of a copy that gives no link: what would be sent is shown, and only the reader's click sends it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ARTICLE, address, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { recordingProxy } from './lib/proxy.mjs';

/** A way out that leads to the tests' own pages alone, and notes who was to be asked. */
const proxy = await recordingProxy();
after(() => proxy.close());
const LINK = /<p><a href="https:..norrvik-journal[^]*?<\/p>/;
const COPY = ARTICLE().replace(LINK, '<p>Source: The Norrvik Journal</p>');
const SENT = {
  headline: 'Bridge at Norrvik closed for a year',
  quotation: '"Nobody should have been driving over it since spring"',
};
const wasAsked = (host) => proxy.asked.filter((name) => name.startsWith(`${host}:`)).length;

inBoth('looking for the original', ({ browser, site }) => {
  before(() => proxy.lead(new URL(site().origin).hostname, site()));

  test('shows the words and to whom they would go, and sends them when the reader clicks', async () => {
    const tab = await browser().open(site().page(address('copy'), COPY));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('#search > summary');
    const offers = await overlay.evaluate(() => [...document.querySelectorAll('#search .offer')].map((e) => e.textContent));
    assert.equal(offers.length, 2);
    assert.ok(offers.every((words) => words.includes('duckduckgo.com')), `${offers}`);
    assert.ok(offers[0].endsWith(` ${SENT.headline}`) && offers[1].endsWith(` ${SENT.quotation}`), `${offers}`);
    // A script's click is none, and words that are not offered, or without the overlay's key, are not looked for.
    await overlay.evaluate(() => document.querySelector('#search-quotation').click());
    const answers = await overlay.evaluate(async (words) => {
      const messages = [{ type: 'search', key: '0123456789abcdef'.repeat(2), words }, { type: 'search', words }];
      return Promise.all(messages.map((message) => chrome.runtime.sendMessage(message).then((a) => Boolean(a?.ok), () => false)));
    }, SENT.headline);
    assert.deepEqual(answers, [false, false]);
    assert.equal(await browser().findAddress('duckduckgo.com'), null);
    const earlier = wasAsked('duckduckgo.com');
    await overlay.click('#search-quotation');
    const url = new URL(await until(() => browser().findAddress('duckduckgo.com'), { what: 'the search to open' }));
    assert.deepEqual([url.protocol, url.host, url.pathname, [...url.searchParams]], ['https:', 'duckduckgo.com', '/', [['q', SENT.quotation]]]);
    await until(() => wasAsked('duckduckgo.com') > earlier, { what: 'the browser to ask' });
    await tab.bringToFront();
    await overlay.click('#search-headline');
    await until(() => browser().findAddress(`q=${encodeURIComponent(SENT.headline)}`), { what: 'the other search' });
    await tab.close();
  });

  test('is not offered where the copy gives a link', async () => {
    const tab = await browser().open(site().page(address('linked'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.waitFor('[data-part=origin]');
    assert.equal(await overlay.evaluate(() => document.querySelector('#search')), null);
    await tab.close();
  });

  test('goes to the engine that the options name, or nowhere', async () => {
    const options = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('#engine-startpage'))));
    await options.click('#engine-startpage');
    const isChosen = (id) => () => options.evaluate(`document.querySelector('${id}[checked]') !== null`);
    await until(isChosen('#engine-startpage'), { what: 'the choice to be kept' });
    const tab = await browser().open(site().page(address('chosen'), COPY));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('#search > summary');
    await overlay.click('#search-headline');
    const found = await until(() => browser().findAddress('startpage.com'), { what: 'the search to open' });
    assert.equal(new URL(found).searchParams.get('query'), SENT.headline);
    await options.bringToFront();
    await options.click('#engine-nowhere');
    await until(isChosen('#engine-nowhere'), { what: 'the choice to be kept' });
    await tab.bringToFront();
    await until(() => overlay.evaluate(() => !document.querySelector('#search')), { what: 'the offer to go' });
    await options.close();
    await tab.close();
  });
}, { launch: proxy.launch });
