// The film of a visit, about twenty seconds long: an animated PNG of what a reader sees who clicks the button, goes to a
// statement, looks at one voice, at how the original is known and at the folds, opens one, and takes the page back.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import UPNG from 'upng-js';
import { openOverlay } from '../tests/e2e/both.mjs';
import { launch, until } from '../tests/e2e/lib/browser.mjs';
import { drawing } from '../tests/e2e/lib/picture.mjs';

const [WIDTH, HEIGHT] = [960, 600];
/** Words on a plain ground need no more colours. */
const COLOURS = 64;

/** What is done, one after the other, and how long its picture stands, in milliseconds. What a page does not have is left
 * out. */
const SCENES = [
  [2_500, () => {}],
  [3_500, async (stage) => { stage.overlay = await openOverlay(stage.browser, stage.tab); }],
  [3_000, async ({ overlay, tab, has }) => {
    if (!(await has('#jump-1'))) return false;
    await overlay.click('#jump-1');
    await overlay.waitFor('[data-do=back]');
    await until(() => tab.evaluate(() => CSS.highlights.has('unspun-passage')), { what: 'the passage' });
    return overlay.evaluate(() => document.querySelector('#jump-1').scrollIntoView({ block: 'center' }));
  }],
  [2_500, async ({ overlay, has }) => {
    await overlay.evaluate(() => document.querySelector('[data-do=back]')?.click());
    if (!(await has('#voice-1'))) return false;
    await overlay.click('#voice-1');
    return overlay.waitFor('#all');
  }],
  [2_500, async ({ overlay, has }) => {
    await overlay.evaluate(() => { document.querySelector('#all')?.click(); scrollTo(0, 0); });
    if (!(await has('#evidence'))) return false;
    return overlay.click('#evidence > summary');
  }],
  [2_500, async ({ overlay, has }) => {
    if (!(await has('.folds[data-grade=fold]'))) return false;
    return overlay.evaluate(() => {
      document.querySelector('.folds[data-grade=fold]').open = true;
      document.querySelector('#folds').scrollIntoView();
    });
  }],
  [2_000, async ({ overlay, tab, has }) => {
    if (!(await has('.folds[open] [data-do=open]'))) return false;
    await overlay.click('.folds[open] [data-do=open]');
    await overlay.waitFor('.folds[open] [data-do=fold]');
    return tab.evaluate(() => document.querySelector('[data-unspun-fold]')?.scrollIntoView({ block: 'center' }));
  }],
  [2_500, async ({ overlay, tab }) => {
    await tab.evaluate(() => scrollTo(0, 0));
    await overlay.evaluate(() => scrollTo(0, 0));
    await overlay.click('#switch');
    return overlay.waitFor('[data-do=refold]');
  }],
];

/** Films a visit to a page in Chromium; the file's bytes. Every film of one page is drawn with the same fonts. */
export async function film(extensionDir, url, args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'unspun-film-'));
  const browser = await launch('chromium', { extensionDir, width: WIDTH, height: HEIGHT, args: [...drawing.args, ...args], env: drawing.env });
  try {
    const tab = await browser.open();
    await tab.system({ 'prefers-reduced-motion': 'reduce' });
    await tab.goto(url);
    const stage = { browser, tab, has: (selector) => stage.overlay.evaluate((s) => document.querySelector(s) !== null, selector) };
    const [pictures, times] = [[], []];
    for (const [time, act] of SCENES) {
      if (await act(stage) === false) continue;
      const path = join(folder, `${times.length}.png`);
      await tab.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(true)))));
      await tab.screenshot(path);
      const { buffer, byteOffset, byteLength } = await readFile(path);
      pictures.push(UPNG.toRGBA8(UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength)))[0]);
      times.push(time);
    }
    return Buffer.from(UPNG.encode(pictures, WIDTH, HEIGHT, COLOURS, times));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
