// A whole visit with every feature used, the browser's every way out leading through a proxy of ours: nobody is asked but the
// page's own server, and of that only the pages that the reader opens.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ARTICLE, address, closeOverlay, folds, inBoth, openList, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { recordingProxy } from './lib/proxy.mjs';

const proxy = await recordingProxy();
after(() => proxy.close());
const FOLDER = mkdtempSync(join(tmpdir(), 'unspun-visit-'));
const empty = () => readdirSync(FOLDER).forEach((file) => rmSync(join(FOLDER, file)));

const HERE = 'norrvik.example';
const THERE = 'journal.example';
/** Without an icon of its own, the browser would ask for one at some time. */
const ICON = '<link rel="icon" href="data:,"><meta property="og:type" content="article">';
const NOTE = '<div class="note"><p>Weather on the lake: clear, with a light wind from the north-west in the afternoon.</p></div>';
const ORIGINAL = ARTICLE('', ICON);
const COPY = ORIGINAL.replace('https://norrvik-journal.example/bridge-closed', `http://${THERE}${address('original')}`)
  .replace('on the radio', 'on the wireless').replace('<p>About', `${NOTE}<p>About`);
/** Whom each browser asks for itself, with an extension or without: its accounts, its own settings. That these were not asked by the
 * extension is what the browser's protocol says. */
const BROWSERS_OWN = { chromium: ['accounts.google.com'], firefox: ['firefox.settings.services.mozilla.com'] };
const leaves = (url) => !/^(chrome|moz)-extension:|^(data|about|blob|resource|chrome):/.test(url);
const has = (frame, selector) => frame.evaluate((of) => document.querySelector(of) !== null, selector);

/** Every feature by its name, in the order of a visit. Each gets `{ name, browser, tab, overlay, site }`, and gives the overlay
 * where it is another afterwards. */
const FEATURES = {
  async 'opens and closes a fold'({ overlay }) {
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await overlay.waitFor('[data-fold="0"] [data-do="fold"]');
    await overlay.click('[data-fold="0"] [data-do="fold"]');
    await overlay.waitFor('[data-fold="0"] [data-do="open"]');
  },
  async 'compares with the original in another tab'({ browser, tab, overlay }) {
    await overlay.click('[data-part=origin]');
    const original = await until(() => browser.findTab('-original.html'), { what: 'the original to open' });
    await until(() => original.evaluate(() => document.readyState === 'complete'));
    await openOverlay(browser, original);
    await tab.bringToFront();
    await overlay.waitFor('.compare > [data-do=compare]');
    await overlay.click('.compare > [data-do=compare]');
    await overlay.waitFor('.statement .fidelity');
    await original.close();
    await tab.bringToFront();
  },
  async 'jumps to a passage'({ overlay, tab }) {
    await overlay.click('#jump-0');
    await until(() => tab.evaluate(() => CSS.highlights.has('unspun-passage')), { what: 'the passage' });
  },
  async 'uses commands'({ browser, tab }) {
    await browser.command(tab, 'fold');
    await until(async () => (await folds(tab)) === 0, { what: 'the page as it was' });
    await browser.command(tab, 'fold');
    await until(async () => (await folds(tab)) > 0, { what: 'the folds' });
    await browser.command(tab, 'next');
  },
  async 'asks who said the selected words'({ browser, tab, overlay }) {
    await browser.menu(tab, 'who', 'Nobody should have been driving over it');
    await until(async () => /Lindqvist/.test(await overlay.evaluate(() => document.querySelector('[data-current]')?.textContent ?? '')), { what: 'who said it' });
  },
  async 'reads what comes late'({ tab }) {
    await tab.evaluate((html) => {
      const box = document.createElement('div');
      box.className = 'related-posts late';
      box.innerHTML = html;
      document.querySelector('article').append(box);
    }, ORIGINAL.match(/<h3>Related[^]*?<\/ul>/)[0]);
    await until(() => tab.evaluate(() => document.querySelector('.late').hasAttribute('data-unspun-fold')), { what: 'the late box to fold' });
  },
  async 'saves the report in each form'({ overlay }) {
    await overlay.click('.menu > summary');
    await overlay.click('#save > summary');
    for (const [form, ending] of [['markdown', '.md'], ['html', '.html'], ['json', '.json'], ['annotations', '.jsonld']]) {
      await overlay.click(`#save-${form}`);
      await until(() => readdirSync(FOLDER).some((file) => file.endsWith(ending)), { what: `a file that ends in ${ending}` });
      await until(() => readdirSync(FOLDER).every((file) => !/\.(part|crdownload)$/.test(file)), { what: 'the file to be whole' });
    }
    empty();
  },
  async 'prints the article'({ browser, tab, overlay }) {
    await overlay.click('#item-print');
    const view = await until(() => browser.findTab('print/print.html'), { what: 'the print view' });
    await until(() => view.evaluate(() => document.querySelector('main')?.dataset.state === 'print'), { what: 'the article in it' });
    await view.close();
    await tab.bringToFront();
  },
  async 'says that a fold was wrong'({ overlay }) {
    await until(() => has(overlay, '#wrong-0'));
    await overlay.evaluate(() => { document.querySelector('#wrong-0').closest('details').open = true; });
    await overlay.click('#wrong-0');
    await until(async () => /Noted/.test(await overlay.text('[data-fold="0"]')), { what: 'the note' });
  },
  async 'picks a block'({ tab, overlay }) {
    const boxes = () => tab.evaluate(() => document.querySelectorAll(':root > div[popover]').length);
    if (!(await overlay.evaluate(() => document.querySelector('.menu').open))) await overlay.click('.menu > summary');
    await overlay.click('#item-pick');
    await until(async () => (await boxes()) === 2, { what: 'the picker' });
    await overlay.waitFor('.handle');
    await tab.click('.note p');
    await until(async () => (await boxes()) === 1, { what: 'the picker to go' });
    const again = await shownOverlay(tab);
    await again.waitFor('#picked');
    return again;
  },
  async 'opens the options, takes settings from a file and changes them'({ browser, tab }) {
    const options = await browser.open(browser.extensionUrl('options/options.html'));
    await until(() => has(options, '#kind-share'), { what: 'the options' });
    await options.evaluate((content) => {
      const input = document.getElementById('import');
      const files = new DataTransfer();
      files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, '{"version": 1, "unfolded": ["tags"]}');
    await until(() => options.evaluate(() => !document.getElementById('kind-tags').hasAttribute('checked')), { what: 'the file’s settings' });
    await options.click('#kind-share');
    await until(() => options.evaluate(() => !document.getElementById('kind-share').hasAttribute('checked')), { what: 'the choice' });
    await options.click('#export');
    await until(() => readdirSync(FOLDER).some((file) => file.endsWith('.json')), { what: 'the settings’ file' });
    await until(() => readdirSync(FOLDER).every((file) => !/\.(part|crdownload)$/.test(file)), { what: 'the file to be whole' });
    empty();
    await options.close();
    await tab.bringToFront();
  },
  async 'shows the side panel'({ name, browser, tab, overlay }) {
    await until(async () => (await overlay.evaluate(() => document.querySelector('main')?.dataset.state)) === 'article');
    if (name === 'firefox') await browser.menu(tab, 'side');
    else {
      if (!(await overlay.evaluate(() => document.querySelector('.menu').open))) await overlay.click('.menu > summary');
      await overlay.click('#item-side');
    }
    const side = await until(() => browser.side(), { what: 'the side panel' });
    await until(() => side.evaluate(() => document.querySelector('main').dataset.state === 'article'), { what: 'the article in it' });
  },
  async 'goes on after the background was stopped'({ browser, tab }) {
    await browser.background.stop();
    await closeOverlay(browser, tab);
    await browser.clickAction(tab);
    // The side panel shows the summary meanwhile.
    await (await shownOverlay(tab)).waitFor('.handle');
    await until(async () => (await folds(tab)) > 0, { what: 'the folds' });
  },
  async 'sees the welcome and the sample'({ browser, tab }) {
    const welcome = await browser.open(browser.extensionUrl('welcome/welcome.html'));
    await welcome.click('#try');
    await until(async () => (await welcome.url()).endsWith('/sample/sample.html'), { what: 'the sample' });
    await until(() => welcome.evaluate(() => document.querySelector('#about').lang.length > 0));
    await welcome.press('Tab');
    await welcome.press('Enter');
    await (await shownOverlay(welcome)).waitFor('main[data-state="article"]');
    await welcome.close();
    await tab.bringToFront();
  },
  async 'has a site read by itself'({ browser, tab }) {
    const options = await browser.open(browser.extensionUrl(`options/options.html#automatic=${HERE}`));
    await until(() => has(options, '#allow-asked'), { what: 'the question' });
    await browser.allowHostAccess(`*://*.${HERE}/*`);
    await options.bringToFront();
    await options.click('#allow-asked');
    await until(async () => (await browser.background.evaluate(() => chrome.scripting.getRegisteredContentScripts())).length === 1, { what: 'the detector to be registered' });
    await options.close();
    await tab.reload();
    await (await shownOverlay(tab)).waitFor('.handle');
    await until(async () => (await folds(tab)) > 0, { what: 'the folds' });
  },
};

inBoth('a whole visit', ({ name, browser, site }) => {
  test('asks nobody but the page’s own server, and that for the reader’s pages alone', { timeout: 180_000 }, async () => {
    for (const host of [HERE, THERE]) proxy.lead(host, site());
    site().page(address('copy'), COPY);
    site().page(address('original'), ORIGINAL);
    proxy.forget();
    const tab = await browser().open(`http://${HERE}${address('copy')}`);
    let overlay = await openOverlay(browser(), tab);
    for (const [feature, use] of Object.entries(FEATURES)) {
      overlay = await use({ name, browser: browser(), tab, overlay, site: site() }).catch((cause) => {
        throw new Error(`the reader ${feature}: ${cause.message}`, { cause });
      }) ?? (await tab.overlay());
    }
    await closeOverlay(browser(), tab);
    const paths = site().requests.map(({ method, path }) => `${method} ${path}`).sort();
    // Twice the copy: it was loaded again for automatic mode.
    assert.deepEqual(paths, [`GET ${address('copy')}`, `GET ${address('copy')}`, `GET ${address('original')}`]);
    const hosts = new Set(proxy.asked.map((asked) => asked.replace(/:\d+$/, '')));
    assert.ok(hosts.has(HERE) && hosts.has(THERE), 'the proxy sees what the browser asks for');
    assert.deepEqual([...hosts].filter((host) => ![HERE, THERE, ...BROWSERS_OWN[name]].includes(host)), [], 'hosts that nobody may ask for');
    const own = (url) => url.startsWith(`http://${HERE}/`);
    assert.deepEqual((await tab.requests()).filter((url) => leaves(url) && !own(url)), []);
    // A link of the overlay's that the reader clicks is followed in its name in Firefox.
    const followed = `http://${THERE}${address('original')}`;
    assert.deepEqual((await browser().background.requests()).filter((url) => leaves(url) && url !== followed), []);
    await tab.close();
  });
}, { launch: { ...proxy.launch, downloads: FOLDER } });
