// What a reader sees of an article: serves pages of the extraction corpora, opens each with the packed extension in
// Chromium, and writes the overlay's cards and a screenshot of each to target/cards/.
//
//   node scripts/read_cards.mjs ID...        (after ./build.sh build; DIST names another folder than dist/chromium)

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { openOverlay } from '../tests/e2e/both.mjs';
import { launch } from '../tests/e2e/lib/browser.mjs';
import { serve } from '../tests/e2e/lib/server.mjs';

const SHARED = new URL('../../shared/corpus/', import.meta.url);
const OUT = new URL('../target/cards/', import.meta.url);
const manifest = readFileSync(new URL('extraction/manifest.jsonl', SHARED), 'utf8');
const pages = manifest.trim().split('\n').map((line) => JSON.parse(line)).filter((page) => process.argv.includes(page.id));

/** The cards as the overlay shows them: speaker line, kind, words, chips. */
const cards = (overlay) => overlay.evaluate(() => [...document.querySelectorAll('.statement')].map((card) => card.innerText));

async function read(browser, site, page) {
  const html = gunzipSync(readFileSync(new URL(page.html, SHARED)));
  // Without scripts the page stays what the corpus kept.
  const headers = { 'content-security-policy': "default-src 'unsafe-inline' data:; script-src 'none'" };
  const { pathname } = new URL(page.url);
  const name = page.id.replaceAll('/', '_');
  const tab = await browser.open(site.page(pathname, html, headers));
  try {
    const overlay = await openOverlay(browser, tab, 'article', 30_000);
    const shown = await cards(overlay);
    writeFileSync(new URL(`${name}.txt`, OUT), `${page.id} ${page.url}\n\n${shown.join('\n\n')}\n`);
    await tab.screenshot(new URL(`${name}.png`, OUT).pathname);
    console.log(`${page.id}: ${shown.length} cards`);
  } finally {
    await tab.close();
  }
}

mkdirSync(OUT, { recursive: true });
const [site, browser] = await Promise.all([serve(), launch('chromium', { extensionDir: process.env.DIST ?? 'dist/chromium' })]);
for (const page of pages) await read(browser, site, page).catch((error) => console.log(`${page.id}: ${error.message}`));
await browser.close();
await site.close();
