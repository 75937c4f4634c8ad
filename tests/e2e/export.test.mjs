// The report as a file, in each of its forms.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE, address, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

const FOLDER = mkdtempSync(join(tmpdir(), 'unspun-saved-'));
const saved = (ending) => readdirSync(FOLDER).filter((name) => name.endsWith(ending));

const papers = (browser) => browser.background.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith('paper:')).length);

inBoth('the report', ({ browser, site }) => {
  test('is saved in each of its forms', async () => {
    const tab = await browser().open(site().page(address('saved'), ARTICLE('', '').replace('Arne Lindqvist, the', 'Arne &lt;b&gt; Lindqvist, the')));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#save > summary');
    const all = {};
    for (const [form, ending] of [['markdown', '.md'], ['html', '.html'], ['json', '.json'], ['annotations', '.jsonld']]) {
      const before = saved(ending).length;
      await overlay.click(`#save-${form}`);
      await until(() => saved(ending).length > before, { what: `a file that ends in ${ending}` });
      const name = saved(ending).find((file) => file.startsWith('Bridge at Norrvik closed for a year')) ?? '';
      await until(() => readFileSync(join(FOLDER, name), 'utf8').length > 200);
      all[form] = readFileSync(join(FOLDER, name), 'utf8');
    }
    assert.match(all.markdown, /^# Bridge at Norrvik/);
    const report = JSON.parse(all.json);
    assert.deepEqual([report.format, report.version, report.language], ['unspun-report', 1, 'en']);
    assert.ok(report.statements.length >= 3 && report.folds.length >= 1 && report.voices.some((v) => v.name === 'Sanna Wik'));
    const page = JSON.parse(all.annotations);
    assert.deepEqual([page['@context'], page.type, page.items.length], ['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage', report.statements.length]);
    assert.equal(new Set(page.items.map((item) => item.id)).size, page.items.length);
    assert.ok(page.items.every((item) => item.target.every((t) => t.selector.type === 'TextQuoteSelector' && t.selector.exact)));
    // The page of the file is opened: nothing of the article may be markup in it.
    const copy = await browser().open(site().page('/saved.html', all.html));
    const found = await copy.evaluate(() => [document.querySelectorAll('figure').length, document.querySelectorAll('figcaption b, blockquote b, script, img').length]);
    assert.deepEqual(found, [report.statements.length, 0]);
    await copy.close();
    await tab.close();
  });

  test('is printed with the article from a tab of its own, on a click, and is gone with that tab', async () => {
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
}, { launch: { downloads: FOLDER } });
