// target/gallery/index.html: every state of the overlay and of the extension's pages, in light, dark, right-to-left, narrow
// and forced colours, and in a language longer than English, as a reader would see it: the packed extension on articles of
// ours, clicked through. Beside them the pictures for the stores.

import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ARTICLE, ROOT, address, openOverlay, shownOverlay } from '../tests/e2e/both.mjs';
import { launch, until } from '../tests/e2e/lib/browser.mjs';
import { serve } from '../tests/e2e/lib/server.mjs';
import { variant } from '../tests/e2e/variant.mjs';
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

const FRENCH = `<!DOCTYPE html><html lang="fr"><head><title>Le pont restera fermé</title></head><body><article><h1>Le pont de Norrvik restera fermé un an</h1>
${'<p>Le pont de Norrvik restera fermé pendant au moins un an, a annoncé lundi le comté, après que des plongeurs ont découvert des fissures dans deux de ses quatre piliers.</p>'.repeat(4)}</article></body></html>`;
const LIST = '<!DOCTYPE html><html lang="en"><head><title>Home</title></head><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></body></html>';

/** An engine that fails on one page, and one that is never done on another. */
const states = (name, messages) => variant(name, 'gallery', {
  ...(messages ? { '_locales/en/messages.json': messages } : {}),
  'engine/unspun.js': (text) => text.replace(/^export function analyze\(epoch, url.*\{$/m, `$&
    if (url.endsWith('-fails.html')) throw new WebAssembly.RuntimeError('unreachable');`),
  'background.js': (text) => text.replace(/^async function analyze\d*\(id, tab, snapshot\) \{$/m, `$&
    if (snapshot.url.endsWith('-waits.html')) await new Promise(() => {});`),
});

/** Every state: its name, and how to come to it; each gives what is to be dressed. */
const STATES = [
  ['An article', ({ article }) => article('article')],
  ['Everything unrolled', async ({ article }) => {
    const overlay = await article('unrolled');
    await overlay.evaluate(() => document.querySelectorAll('main details:not(.menu, .menu *)').forEach((d) => { d.open = true; }));
    await overlay.evaluate(() => document.querySelector('#folds').scrollIntoView());
    return overlay;
  }],
  ['A statement in the page', async ({ article }) => {
    const overlay = await article('jumped');
    await overlay.click('#jump-1');
    await overlay.evaluate(() => document.querySelector('#jump-1').scrollIntoView({ block: 'center' }));
    return overlay;
  }],
  ['One voice alone', async ({ article }) => {
    const overlay = await article('filtered');
    await overlay.click('#voice-1');
    return overlay;
  }],
  ['The menu', async ({ article }) => {
    const overlay = await article('menu');
    await overlay.click('.menu > summary');
    await overlay.click('#kinds > summary');
    await overlay.click('#save > summary');
    return overlay;
  }],
  ['A kind left as it is', async ({ article }) => {
    const overlay = await article('left');
    await overlay.evaluate(() => { document.querySelector('.folds[data-kind=related]').open = true; });
    await overlay.click('.folds[data-kind=related] [data-do=never]');
    await overlay.waitFor('[data-part=left]');
    await overlay.evaluate(() => document.querySelector('[data-part=left]').scrollIntoView());
    return overlay;
  }],
  ['Page as it was', async ({ article }) => {
    const overlay = await article('restored');
    await overlay.click('#switch');
    await overlay.waitFor('[data-do=refold]');
    return overlay;
  }],
  ['A language that is not read', ({ show }) => show('french', FRENCH, 'article', '[data-part=unread]')],
  ['Not an article', ({ show }) => show('list', LIST, 'no-article')],
  ['Working', async ({ show }) => {
    const overlay = await show('waits', ARTICLE(), 'working', '.wait');
    // The word of waiting is held back for a moment.
    await until(() => overlay.evaluate(() => getComputedStyle(document.querySelector('.wait')).visibility === 'visible'), { what: 'the word of waiting' });
    return overlay;
  }],
  ['Failed', ({ show }) => show('fails', ARTICLE(), 'failed')],
  ['Off on this site', async ({ article }) => {
    const overlay = await article('off');
    await overlay.click('.menu > summary');
    await overlay.click('#site');
    await overlay.waitFor('main[data-state=off]');
    return overlay;
  }],
  ['A handle', async ({ article }) => {
    const overlay = await article('handle');
    await overlay.click('#small');
    await overlay.waitFor('.handle');
    return overlay;
  }],
  ['Alone in a tab', ({ page }) => page('panel/panel.html', 'h1')],
  ['No overlay can stand', ({ page }) => page('popup/popup.html#page', '#reason')],
  ['Options', ({ page }) => page('options/options.html', 'h1')],
  ['Options: automatic mode on a site', ({ page }) => page('options/options.html#automatic=paper.example', '#allow-asked')],
  ['Welcome', ({ page }) => page('welcome/welcome.html', 'h1')],
  ['Sample', ({ page }) => page('sample/sample.html', 'h1')],
];

/** Puts a look on: the scheme and the direction are what a reader's system and language would set. */
const dress = (frame, look) => frame.evaluate((name) => {
  document.documentElement.style.colorScheme = name === 'dark' ? 'dark' : name === 'forced' ? '' : 'light';
  document.documentElement.dir = name === 'rtl' ? 'rtl' : 'ltr';
}, look);

const file = (state, look) => `${state.toLowerCase().replace(/[^a-z]+/g, '-')}-${look}.png`;

async function walk({ browser: name, looks, messages, ...size }) {
  const [site, browser] = await Promise.all([serve(), states(name, messages).then((extensionDir) => launch(name, { extensionDir, ...size }))]);
  try {
    for (const [state, come] of STATES) {
      await browser.background.evaluate(() => chrome.storage.local.clear());
      const tab = await browser.open();
      const show = async (slug, html, stage, selector) => {
        await tab.goto(site.page(address(slug), html));
        if (stage === 'article' && !selector) return openOverlay(browser, tab);
        await browser.clickAction(tab);
        const overlay = await shownOverlay(tab);
        await overlay.waitFor(`main[data-state="${stage}"] ${selector ?? ''}`.trim());
        return overlay;
      };
      const page = async (path, selector) => {
        await tab.goto(browser.extensionUrl(path));
        await until(() => tab.evaluate((s) => Boolean(document.querySelector(s)?.textContent), selector), { what: `${path} ${selector}` });
        return tab;
      };
      const shown = await come({ show, page, article: (slug) => show(slug, ARTICLE(), 'article') });
      for (const look of looks) {
        await dress(shown, look);
        // Two frames: one for the style, one for what it draws.
        await shown.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(true)))));
        await tab.screenshot(join(OUT, file(state, look)));
      }
      await tab.close();
    }
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
