// The same tests in both browsers, and what most of them do.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, until } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { difference, pageState } from './state.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const PAGES = join(ROOT, 'tests/fixtures/pages');
/** One alone may be named, to work on it. */
const BROWSERS = process.env.UNSPUN_BROWSER ? [process.env.UNSPUN_BROWSER] : ['chromium', 'firefox'];

/** The browsers' ways to a reader's dark scheme. */
export const DARK = { args: ['--blink-settings=preferredColorScheme=0'], prefs: { 'layout.css.prefers-color-scheme.content-override': 0 } };

/** An invented article with a block to fold at its end, and whatever a test adds to it. */
export const ARTICLE = (more = '', head = '') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge at Norrvik closed for a year</title>${head}</head><body>
<article class="post">
<h1>Bridge at Norrvik closed for a year</h1>
<div class="entry-content">
<p>The bridge at Norrvik will stay closed for at least a year, the county said on Monday, after divers found cracks in two of its four piers.</p>
<p>“Nobody should have been driving over it since spring,” said Arne Lindqvist, the county’s chief engineer. He said that the repairs would cost 40 million crowns.</p>
<p>Mayor Sanna Wik denied that the town had been warned. “We heard of the cracks on the radio, like everybody else,” she told the local paper on Tuesday.</p>
<p>About 6,000 cars a day must now take the road around the lake, which adds 25 minutes to the way to the hospital, according to the county.</p>
<p>Lindqvist said that a ferry could carry ambulances from May, but that it was not clear who would pay for it.</p>
<p><a href="https://norrvik-journal.example/bridge-closed" rel="nofollow noopener" target="_blank">Source link</a></p>
</div>
<div class="related-posts"><h3>Related Articles</h3><ul><li><a href="/a">Why the lake froze late this winter</a></li><li><a href="/b">School bus drivers vote for a strike</a></li><li><a href="/c">Hospital opens its new wing in spring</a></li></ul></div>
</article>${more}</body></html>`;

/** How high the other stories of `ARTICLE` are in pixels: before Unspun, and on paper while they are folded. */
export async function heightsOnPaper(browser, site, name) {
  const tab = await browser.open(site.page(address(name), ARTICLE()));
  const height = () => tab.evaluate(() => Math.round(document.querySelector('.related-posts').getBoundingClientRect().height));
  const plain = await height();
  await openOverlay(browser, tab);
  const folded = await height();
  await tab.medium('print');
  const printed = await height();
  await tab.medium('screen');
  assert.ok(folded < 40, `one line: ${folded}`);
  assert.equal(await height(), folded);
  await tab.close();
  return { plain, printed };
}

/** An address such as articles have, since the engine looks at it, too. */
export const address = (name) => `/news/2026/03/a-page-called-${name}.html`;

/** Registers `tests({ browser(), site() })` once for each browser. `site` counts what is asked of it. `options.launch` may be
 * what to launch with, or make it of the site. */
export function inBoth(title, tests, options = {}) {
  for (const name of BROWSERS) {
    describe(`${title} in ${name}`, () => {
      let browser;
      let site;
      before(async () => {
        const extensionDir = await (options.extension?.(name) ?? join(ROOT, 'dist', name));
        site = await serve();
        browser = await launch(name, { extensionDir, ...(typeof options.launch === 'function' ? options.launch(site) : options.launch) });
      });
      after(async () => {
        await browser?.close();
        await site?.close();
      });
      tests({ name, browser: () => browser, site: () => site });
    });
  }
}

/** Opens the list that holds a fold in the overlay. */
export const openList = (overlay, fold = 0) => overlay.click(`.folds:has([data-fold="${fold}"]) > summary`);

export const slugs = () => readdirSync(PAGES, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

/** Clicks the toolbar button and waits until the overlay shows how the page was read; the overlay. */
export async function openOverlay(browser, tab, state = 'article', ms = 10_000) {
  await browser.clickAction(tab);
  const overlay = await shownOverlay(tab);
  await overlay.waitFor(`main[data-state="${state}"]`, ms);
  // The overlay offers the page as it was once the page is folded.
  if (state === 'article') await overlay.waitFor('[data-do="restore"]');
  return overlay;
}

export const shownOverlay = (tab) => until(() => tab.overlay(), { what: 'the overlay' });

/** Clicks the toolbar button and waits until the overlay is gone. */
export async function closeOverlay(browser, tab) {
  await browser.clickAction(tab);
  await goneOverlay(tab);
}

export const goneOverlay = (tab) => until(async () => !(await tab.overlay()), { what: 'the overlay to go' });

/** How many blocks of the page are folded. */
export const folds = (tab) => tab.apart(() => Document.prototype.querySelectorAll.call(document, '[data-unspun-fold]').length);

/** `moves`: what the page itself changes meanwhile. */
export async function assertRestored(tab, before, moves = []) {
  // A frame that is gone may hold the layout for a moment yet.
  const after = await pageState(tab);
  assert.deepEqual(difference(before, after).filter((name) => !moves.includes(name)), [], 'the page is not as it was');
}

/** Clicks the toolbar button where no overlay can stand; what the popup says, which is closed then. Firefox opens a popup
 * only while it counts the click as the reader's, which it does not when the event page had to start first or when trying
 * to run took its time: then the next click opens it. (A third one, since a click on an open popup's button closes it.) */
export async function refused(browser, tab) {
  for (let clicks = browser.name === 'firefox' ? 3 : 1; ; clicks -= 1) {
    await browser.clickAction(tab);
    const reason = async () => (await tab.popup())?.text('#reason');
    const text = await until(reason, { ms: clicks > 1 ? 4_000 : 10_000, what: 'a popup with a reason' }).catch((error) => {
      if (clicks === 1) throw error;
    });
    if (text) {
      await closePopup(tab);
      return text;
    }
  }
}

/** A reader's next click anywhere closes it; a driver's does not. */
async function closePopup(tab) {
  await (await tab.popup())?.evaluate(() => void setTimeout(() => window.close()));
  await until(async () => !(await tab.popup()), { what: 'the popup to close' });
}
