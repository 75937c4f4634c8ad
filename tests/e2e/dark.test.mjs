// Nothing of ours flashes white at a reader who has it dark: a page of ours is dark before its sheet has come, with its sheet
// before its script has, and the overlay's frame shows the page behind it or dark. The print view shows paper, which is white.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { ARTICLE, DARK, ROOT, address, inBoth, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { variant } from './variant.mjs';

const PAGES = ['panel/panel.html', 'side/side.html', 'options/options.html', 'welcome/welcome.html', 'popup/popup.html', 'sample/sample.html'];

/** How light the upper left pixel of a picture is, 0 to 255. No filter of the format changes that one. */
function lightness(path) {
  const png = readFileSync(path);
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Math.max(...inflateSync(Buffer.concat(data)).subarray(1, 4));
}

/** Copies whose scripts do nothing, and whose sheets are empty, too: what a page is in its first moments. The overlay stands in
 * the corner that is looked at. */
const frozen = async (name, title, { sheets }) => {
  const dist = join(ROOT, 'dist', name);
  const files = (await readdir(dist, { recursive: true })).filter((file) => /^(panel|side|options|welcome|popup|sample)\//.test(file));
  const emptied = files.filter((file) => file.endsWith('.js') || sheets && file.endsWith('.css'));
  return variant(name, title, {
    ...Object.fromEntries(emptied.map((file) => [file, () => '/* not yet */'])),
    'background.js': (text) => text.replace('12px 12px auto auto', '0 auto auto 0').replace('border-radius:10px', 'border-radius:0'),
  });
};

for (const [title, sheets] of [['before their sheets have come', true], ['before their scripts have come', false]]) {
  inBoth(`in the dark, pages of ours ${title}`, ({ name, browser, site }) => {
    const picture = join(ROOT, 'target', `dark-${name}.png`);
    const shows = async (tab) => {
      await tab.screenshot(picture);
      return lightness(picture);
    };

    for (const path of PAGES) {
      test(`${path} is dark`, async () => {
        const tab = await browser().open(browser().extensionUrl(path));
        const light = await shows(tab);
        assert.ok(light < 80, `${light} of 255`);
        await tab.close();
      });
    }

    test('the overlay’s frame is dark, on a page that is not', async () => {
      const tab = await browser().open(site().page(address('light'), ARTICLE('', '<style>:root { color-scheme: light; background: #fff }</style>')));
      assert.equal(await shows(tab), 255);
      await browser().clickAction(tab);
      const overlay = await shownOverlay(tab);
      await until(() => overlay.evaluate(() => document.readyState === 'complete'), { what: 'the frame' });
      assert.ok((await shows(tab)) < 80);
      await tab.close();
    });
  }, { launch: DARK, extension: (name) => frozen(name, sheets ? 'first-bytes' : 'unscripted', { sheets }) });
}
