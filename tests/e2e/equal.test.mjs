// The engine says the same of a page compiled to WebAssembly, in each browser, as it does natively: view, plan, and what is kept for
// comparing, on the fixture pages and on the corpus of aggregators' pages where it stands beside the checkout.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { PAGES, ROOT, address, inBoth, slugs } from './both.mjs';
import { buildPrograms, judge, pageScript } from './judge.mjs';
import { aggregatorPages } from './lib/corpus.mjs';
import { until } from './lib/browser.mjs';

const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const fixtures = slugs().map((slug) => ({ id: slug, html: readFileSync(join(PAGES, slug, 'page.html'), 'utf8'), path: address(slug) }));
const corpus = aggregatorPages().map(({ id, html, url }) => ({ id, html, path: new URL(url).pathname.replace(/\/?$/, `-${id}`) }));

/** The engine's glue as it ships, as statements for a page of the extension's: they leave `engine` behind. */
async function glue(name) {
  const { outputFiles: [file] } = await build({
    entryPoints: [join(ROOT, 'dist', name, 'engine/unspun.js')], bundle: true, format: 'iife', globalName: 'engine', write: false, define: { 'import.meta.url': '""' },
  });
  return file.text;
}

/** Analyses a snapshot where `engine` stands, with its module as it ships. What a driver runs in Firefox has a `WebAssembly` of its
 * own each time, and the glue knows no other's modules: both are run at once. */
async function analyze(message) {
  const s = JSON.parse(message);
  window.unspunModule ??= await WebAssembly.compileStreaming(fetch(chrome.runtime.getURL('engine/unspun_bg.wasm')));
  window.engine.initSync({ module: window.unspunModule });
  const { view, plan, kept } = window.engine.analyze(
    s.epoch, s.url, s.title, s.lang, s.cut, Uint32Array.from(s.parents), Uint32Array.from(s.tags), Uint8Array.from(s.flags),
    Uint32Array.from(s.data), s.names, Uint32Array.from(s.attrs), s.attrNames, s.strings, Uint32Array.from(s.lengths), Int32Array.from(s.rects),
  );
  return JSON.stringify({ view, plan, kept });
}

/** A number of four bytes is written with as few digits as tell it natively, and as one of eight bytes where JavaScript has it. */
const read = (text) => JSON.parse(text, (_, value) => (typeof value === 'number' ? Math.fround(value) : value));

inBoth('natively and in wasm', ({ name, browser, site }) => {
  let script;
  let judging;
  let tab;
  let within;
  before(async () => {
    buildPrograms();
    script = await pageScript();
    judging = judge();
    tab = await browser().open();
    within = await browser().open(browser().extensionUrl('welcome/welcome.html'));
    await within.evaluate(`(() => { ${await glue(name)}; window.engine = engine; window.analyze = ${analyze}; })()`);
    await until(() => within.evaluate(() => typeof window.engine?.analyze === 'function'));
  });
  after(() => judging?.close());

  test('every page is the same', { timeout: 300_000 }, async () => {
    const statements = [];
    for (const { id, html, path } of [...fixtures, ...corpus]) {
      await tab.goto(site().page(path, html, STILL));
      const message = await tab.evaluate(`(() => { ${script} return JSON.stringify(pageScript.take(1).message); })()`);
      const { view, plan, kept } = await judging.of(message);
      const answer = read(await within.evaluate((snapshot) => window.analyze(snapshot), message));
      assert.deepEqual(answer, read(JSON.stringify({ view, plan, kept })), id);
      statements.push(view.statements.length);
    }
    assert.ok(statements.length >= fixtures.length && Math.max(...statements) > 3, `${statements}`);
  });
});
