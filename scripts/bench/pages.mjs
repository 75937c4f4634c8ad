// What the browsers' measurements share: the pages, their headers, and our code and the peer's as scripts that leave
// themselves behind in a page.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './rows.mjs';

/** The pages' own scripts and requests are shut off, so that all measure the same still document; cross-origin isolated pages
 * have a fine clock. */
export const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** So many pages, evenly from the corpus beside the checkout; without it, the fixture pages. UNSPUN_BENCH_PAGES takes fewer. */
export async function pages(wanted = Number(process.env.UNSPUN_BENCH_PAGES ?? 60)) {
  const corpus = join(ROOT, '../shared/corpus/aggregator/dev/html');
  if (existsSync(corpus)) {
    const all = (await readdir(corpus)).filter((name) => name.endsWith('.html')).sort();
    const some = all.filter((_, index) => index % Math.ceil(all.length / wanted) === 0);
    return { from: 'corpus', folder: corpus, names: some.slice(0, wanted) };
  }
  const folder = join(ROOT, 'tests/fixtures/pages');
  const names = (await readdir(folder)).sort().map((slug) => `${slug}/page.html`);
  return { from: 'fixtures', folder, names: names.slice(0, wanted) };
}

/** extension/'s own code as statements that leave `bench` behind. */
export async function ours() {
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
  return outputFiles[0].text;
}

/** Readability as statements that leave `peer` behind: first a bare walk over the page's nodes, then the peer as a reader
 * would use it, on a copy, since parse() takes the document apart. The copying is not counted. */
export async function readability() {
  const source = await readFile(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
  return `const module = {}; ${source}
    const peer = () => {
      const begun = performance.now();
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (walker.nextNode());
      const walked = performance.now();
      const copy = document.cloneNode(true);
      const start = performance.now();
      const article = new Readability(copy).parse();
      return { walk: walked - begun, parse: performance.now() - start, length: article?.textContent.length ?? 0 };
    };`;
}

/** A reader clicks on a page that has been drawn: neither side pays for its first layout. */
export const drawn = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))));

/** Runs statements in a page and gives what `result` comes to, in one go: what one script leaves behind is not there for the
 * next one in every browser. */
export const run = (tab, statements, result) => tab.evaluate(`(async () => { ${statements}\n return ${result}; })()`);
