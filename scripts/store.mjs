// The stores' pictures: 1280 by 800 pixels of the packed extension at work on its own sample, which is served as a page of
// the web here, since the overlay stands in those.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, address, openOverlay } from '../tests/e2e/both.mjs';
import { launch, until } from '../tests/e2e/lib/browser.mjs';
import { serve } from '../tests/e2e/lib/server.mjs';

/** Where the page seems to stand. */
const HOST = 'everything.example';

/** The sample without what makes it one. */
async function page() {
  const read = (name) => readFile(join(ROOT, 'extension/sample', name), 'utf8');
  const [html, css] = await Promise.all([read('sample.html'), read('sample.css')]);
  return html
    .replace(/<script[^>]*><\/script>\n/, '')
    .replace(/<aside id="about"[^>]*><\/aside>\n/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`);
}

/** Writes store-1.png and so on into a folder. */
export async function storePictures(folder) {
  const [site, browser] = await Promise.all([serve(), launch('chromium', { extensionDir: join(ROOT, 'dist/chromium'), width: 1280, height: 800, args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`] })]);
  let taken = 0;
  const take = async (tab) => tab.screenshot(join(folder, `store-${(taken += 1)}.png`));
  try {
    const tab = await browser.open(site.page(address('ferry'), await page()).replace('127.0.0.1', HOST));
    const overlay = await openOverlay(browser, tab);
    await take(tab);
    await overlay.click('#jump-1');
    await overlay.waitFor('[data-do=back]');
    await overlay.evaluate(() => document.querySelector('#jump-1').scrollIntoView({ block: 'center' }));
    await take(tab);
    await overlay.evaluate(() => document.querySelector('#folds').scrollIntoView());
    await take(tab);
    await overlay.click('.menu > summary');
    await take(tab);
    await tab.goto(browser.extensionUrl('options/options.html'));
    await until(() => tab.evaluate(() => Boolean(document.querySelector('#sites'))), { what: 'the options' });
    await take(tab);
  } finally {
    await browser.close();
    await site.close();
  }
}
