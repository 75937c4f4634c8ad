// What the browsers' measurements share: the pages, their headers, and our code and the peer's as scripts that leave
// themselves behind in a page.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

/** So many pages, { name, html }, by a rule that looks at no result: every fixture page, and of the rest half from the aggregator
 * pages and half from the news pages of the extraction set beside the checkout, each evenly by name. Without the corpora, the
 * fixture pages alone. UNSPUN_BENCH_PAGES takes fewer. */
export async function pages(wanted = Number(process.env.UNSPUN_BENCH_PAGES ?? 60)) {
  const fixtures = await fixturePages();
  const corpus = join(ROOT, '../shared/corpus');
  if (!existsSync(corpus)) return fixtures.slice(0, wanted);
  const own = evenly(fixtures, Math.min(fixtures.length, Math.ceil(wanted / 3)));
  const half = Math.ceil((wanted - own.length) / 2);
  return [...own, ...await aggregatorPages(join(corpus, 'aggregator/dev/html'), half), ...await newsPages(corpus, wanted - own.length - half)];
}

async function fixturePages() {
  const folder = join(ROOT, 'tests/fixtures/pages');
  const slugs = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return Promise.all(slugs.map(async (name) => ({ name, html: await readFile(join(folder, name, 'page.html'), 'utf8') })));
}

async function aggregatorPages(folder, count) {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(evenly(files, count).map(async (name) => ({ name, html: await readFile(join(folder, name), 'utf8') })));
}

async function newsPages(corpus, count) {
  const lines = (await readFile(join(corpus, 'extraction/manifest.jsonl'), 'utf8')).trim().split('\n');
  const news = lines.map((line) => JSON.parse(line)).filter((page) => page.is_news).sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(evenly(news, count).map(async ({ id, html }) => ({ name: id, html: gunzipSync(await readFile(join(corpus, html))) })));
}

function evenly(list, count) {
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor((at * list.length) / Math.min(count, list.length))]);
}

/** Puts pages where articles stand, and gives their addresses. */
export function put(site, all, headers) {
  return all.map(({ html }, at) => site.page(`/news/2026/03/page-${at}.html`, html, headers));
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
