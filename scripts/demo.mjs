// Opens a news page in a real browser under a strict CSP, clicks the real toolbar button, and leaves in target/demo/
// before.png, overlay.png, after.png, report.json, and in Chromium film.png, which moves: the whole visit in twenty seconds.
//
//   node scripts/demo.mjs FOLDER-OF-THE-CALLER [FILE or URL] [--headed] [--firefox]

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, until } from '../tests/e2e/lib/browser.mjs';
import { serve } from '../tests/e2e/lib/server.mjs';
import { film } from './film.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'target/demo');
// Styles and pictures of the page itself, and nothing that runs: WebAssembly in the page would fail here.
const STRICT = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

const [calledFrom, ...args] = process.argv.slice(2);
const headed = args.includes('--headed');
const name = args.includes('--firefox') ? 'firefox' : 'chromium';
const given = args.find((argument) => !argument.startsWith('--'));

/** The page to show: { html, url } of an address, else { file, url } of a file. */
async function page(site) {
  if (given && /^https?:/.test(given)) {
    const answer = await fetch(given);
    if (!answer.ok) throw new Error(`${given} answered ${answer.status}`);
    return { url: given, html: await answer.text() };
  }
  const file = given ? callersFile(given) : await firstAggregatorPage();
  const base = site.folder('/', dirname(file), { 'content-security-policy': STRICT });
  const path = encodeURIComponent(relative(dirname(file), file));
  return { url: new URL(path, base).href, html: await readFile(file) };
}

function callersFile(path) {
  if (isAbsolute(path)) return path;
  const theirs = resolve(calledFrom, path);
  return existsSync(theirs) ? theirs : resolve(ROOT, path);
}

async function firstAggregatorPage() {
  const pages = join(ROOT, 'tests/fixtures/pages');
  const slugs = (await readdir(pages)).filter((slug) => slug.startsWith('aggregator')).sort();
  const slug = slugs.includes('aggregator-jannah') ? 'aggregator-jannah' : slugs[0];
  if (!slug) throw new Error('there is no aggregator page in tests/fixtures/pages');
  return join(pages, slug, 'page.html');
}

/** The same engine on the same page, natively. */
function report(html, url) {
  const unspun = join(ROOT, 'target/debug/unspun');
  const run = (...more) => {
    const options = ['-', '--url', url, ...more];
    const { status, stdout, stderr } = spawnSync(unspun, options, { input: html, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`unspun ended with ${status}: ${stderr}`);
    return stdout;
  };
  return { json: run('--json'), text: run() };
}

/** The overlay, once its text has stopped changing. */
async function shownOverlay(tab) {
  let last = '';
  return until(
    async () => {
      const overlay = await tab.overlay();
      const text = overlay ? await overlay.evaluate(() => document.querySelector('main').innerText.trim()) : '';
      const settled = text !== '' && text === last;
      last = text;
      return settled && overlay;
    },
    { ms: 15_000, every: 200, what: 'an overlay with text in it' },
  );
}

const site = await serve();
const browser = await launch(name, { extensionDir: join(ROOT, 'dist', name), headed });
try {
  await mkdir(OUT, { recursive: true });
  const { url, html } = await page(site);
  const tab = await browser.open(url);
  await tab.screenshot(join(OUT, 'before.png'), { fullPage: true });
  const start = Date.now();
  await browser.clickAction(tab);
  const overlay = await shownOverlay(tab);
  const waited = Date.now() - start;
  await tab.screenshot(join(OUT, 'overlay.png'));
  const folds = await tab.evaluate(() => document.querySelectorAll('[data-unspun-fold]').length);
  // A second click would give the page back as it was; for the picture of the folds the overlay becomes a handle.
  if (!headed) {
    await overlay.click('[data-do="small"]');
    await overlay.waitFor('.handle');
  }
  await tab.screenshot(join(OUT, 'after.png'), { fullPage: true });

  const { json, text } = report(html, url);
  await writeFile(join(OUT, 'report.json'), json);
  const filmed = name === 'chromium' && !headed && (await film(join(ROOT, 'dist/chromium'), url));
  if (filmed) await writeFile(join(OUT, 'film.png'), filmed);
  console.log(text);
  console.log(`${folds} blocks folded; overlay settled ${waited} ms after the click`);
  console.log('Pictures:');
  for (const file of ['before.png', 'after.png', 'overlay.png', ...(filmed ? ['film.png (it moves)'] : [])]) console.log(`  target/demo/${file}`);
  console.log('Report:\n  target/demo/report.json');

  if (headed) {
    console.log('Close the browser to end.');
    await browser.closed();
  }
} finally {
  await browser.close().catch(() => {});
  await site.close();
}
