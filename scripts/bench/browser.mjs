// Our page script (snapshot and fold) beside Readability.parse, in real Chromium, on ten pages of the corpus: each on a
// fresh load of the page, since a reader's click meets code that has not run there before. The pages' own scripts and
// requests are shut off by a CSP, so that both measure the same still document.
//
// Both run in the page's main world, where the clock is fine (the page is cross-origin isolated): the same code as in the
// extension. The engine runs there, too; in the extension it stands in the background.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { median, ROOT, row, write } from './rows.mjs';

const PAGES = 10;
const LOADS = 5;
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Ten pages, evenly from the corpus beside the checkout; without it, the fixture pages. */
async function pages() {
  const corpus = join(ROOT, '../shared/corpus/aggregator/dev/html');
  if (existsSync(corpus)) {
    const all = (await readdir(corpus)).filter((name) => name.endsWith('.html')).sort();
    const some = all.filter((_, index) => index % Math.ceil(all.length / PAGES) === 0);
    return { from: 'corpus', folder: corpus, names: some.slice(0, PAGES) };
  }
  const folder = join(ROOT, 'tests/fixtures/pages');
  const names = (await readdir(folder)).sort().map((slug) => `${slug}/page.html`);
  return { from: 'fixtures', folder, names };
}

/** extension/'s own code as one script that leaves `bench` behind. */
async function ours() {
  const glue = {
    name: 'glue',
    setup: ({ onResolve }) =>
      onResolve({ filter: /engine\/unspun\.js$/ }, () => ({ path: join(ROOT, 'target/modules/engine/unspun.js') })),
  };
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'scripts/bench/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    define: { 'import.meta.url': 'location.href' },
    // What the extension's code asks of the browser's extension API.
    banner: {
      js: `globalThis.chrome = { runtime: { getURL: (path) => '/dist/' + path }, i18n: { getMessage: (key) => key } };`,
    },
    plugins: [glue],
  });
  return `(() => { ${outputFiles[0].text}\n globalThis.bench = bench; })()`;
}

async function readability() {
  const source = await readFile(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
  // As a reader would use it, on a copy: parse() takes the document apart. The copying is not counted.
  return `(() => { const module = {}; ${source}
    globalThis.peer = () => {
      const copy = document.cloneNode(true);
      const start = performance.now();
      const article = new Readability(copy).parse();
      return { parse: performance.now() - start, length: article?.textContent.length ?? 0 };
    };
  })()`;
}

/** A reader clicks on a page that has been drawn: neither side pays for its first layout. */
const drawn = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))));

const { from, folder, names } = await pages();
const site = await serve();
site.folder('/dist/', join(ROOT, 'dist/chromium'), { ...HEADERS, 'cross-origin-resource-policy': 'same-origin' });
site.folder('/', folder, HEADERS);
const scripts = { ours: await ours(), peer: await readability() };
const browser = await launch('chromium');
const seen = { snapshot: [], fold: [], both: [], analyze: [], again: [], parse: [], nodes: [] };
try {
  const tab = await browser.open();
  for (const name of names) {
    const loads = { snapshot: [], fold: [], both: [], analyze: [], again: [], parse: [], nodes: [] };
    for (let load = 0; load < LOADS; load += 1) {
      await tab.goto(site.url(`/${name}`));
      await tab.evaluate(drawn);
      await tab.evaluate(scripts.ours);
      const times = await tab.evaluate(() => globalThis.bench.measure());
      for (const key of ['snapshot', 'fold', 'analyze', 'again', 'nodes']) loads[key].push(times[key]);
      loads.both.push(times.snapshot + times.fold);
      await tab.goto(site.url(`/${name}`));
      await tab.evaluate(drawn);
      await tab.evaluate(scripts.peer);
      loads.parse.push((await tab.evaluate(() => globalThis.peer())).parse);
    }
    for (const [key, values] of Object.entries(loads)) seen[key].push(median(values));
  }
} finally {
  await browser.close();
  await site.close();
}

const nodes = median(seen.nodes);
console.log(`    ${names.length} pages (${from}), median of ${nodes} nodes, ${LOADS} loads each`);
write('browser.json', [
  row('chromium/page: snapshot + fold, against Readability.parse', median(seen.both), 'ms', { against: median(seen.parse), bar: 1 }),
  row('chromium/page: snapshot', median(seen.snapshot), 'ms'),
  row('chromium/page: fold', median(seen.fold), 'ms'),
  row('chromium/engine: analyze, first, with its start', median(seen.analyze), 'ms'),
  row('chromium/engine: analyze, again', median(seen.again), 'ms', { against: median(seen.parse) }),
]);
