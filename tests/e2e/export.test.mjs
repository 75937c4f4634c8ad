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
}, { launch: { downloads: FOLDER } });
