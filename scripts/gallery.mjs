// target/gallery/index.html: every state of the overlay and of the extension's pages, in light, dark, right-to-left, narrow
// and forced colours, and in a language longer than English, as a reader would see it. Beside them the pictures for the
// stores.

import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../tests/e2e/both.mjs';
import { STATES, dress, file, flawed, launching, visit } from '../tests/e2e/gallery.mjs';
import { launch } from '../tests/e2e/lib/browser.mjs';
import { serve } from '../tests/e2e/lib/server.mjs';
import { pseudoMessages } from './pseudo.mjs';
import { storePictures } from './store.mjs';

const OUT = join(ROOT, 'target/gallery');

/** How each walk looks: in a browser of its own, its pictures dressed by a style and a direction. */
const WALKS = [
  { browser: 'chromium', width: 440, height: 740, looks: ['light', 'dark'] },
  { browser: 'chromium', width: 440, height: 740, looks: ['rtl'], messages: () => readFileSync(join(ROOT, 'extension/_locales/ar/messages.json'), 'utf8') },
  { browser: 'chromium', width: 320, height: 640, looks: ['narrow'] },
  // Firefox's way to the colours of a high-contrast theme.
  { browser: 'firefox', width: 440, height: 740, looks: ['forced'], prefs: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 } },
  { browser: 'chromium', width: 440, height: 740, looks: ['long'], messages: pseudoMessages },
];
const LOOKS = ['light', 'dark', 'rtl', 'narrow', 'forced', 'long'];

async function walk({ browser: name, looks, messages, prefs = {}, ...size }) {
  const site = await serve();
  const finding = launching(site);
  const browser = await launch(name, { extensionDir: await flawed(name, messages), ...finding, prefs: { ...finding.prefs, ...prefs }, ...size });
  try {
    await visit(browser, site, STATES, async (state, shown, camera) => {
      for (const look of looks) {
        await dress(shown, look);
        await camera.screenshot(join(OUT, file(state, look)));
      }
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

function index() {
  const row = ([state]) => `<tr><th scope="row">${state}</th>${LOOKS.map((look) => `<td><img loading="lazy" src="${file(state, look)}" alt="${state}, ${look}"></td>`).join('')}</tr>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Unspun: gallery</title><style>
body { font: 14px/1.4 system-ui; margin: 16px; } table { border-collapse: collapse; } th { text-align: start; vertical-align: top; padding: 8px; max-width: 10em; }
thead th { position: sticky; top: 0; background: #fff; } td { padding: 8px; vertical-align: top; } img { width: 300px; border: 1px solid #bbb; }
</style></head><body><h1>Every state</h1>
<table><thead><tr><th scope="col">State</th>${LOOKS.map((look) => `<th scope="col">${look}</th>`).join('')}</tr></thead>
<tbody>${STATES.map(row).join('\n')}</tbody></table><h2>For the stores</h2>${[1, 2, 3, 4, 5].map((n) => `<img loading="lazy" src="store-${n}.png" alt="store, ${n}">`).join(' ')}</body></html>\n`;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
for (const each of WALKS) await walk(each);
await storePictures(OUT);
await writeFile(join(OUT, 'index.html'), index());
