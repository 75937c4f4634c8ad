// The toolbar's pictures, from the drawings beside them: run it when a drawing has changed.
//
//   node scripts/icons.mjs

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/e2e/lib/browser.mjs';

const ICONS = fileURLToPath(new URL('../extension/icons', import.meta.url));
const SIZES = { on: [16, 32], off: [16, 32], none: [16, 32] };

const browser = await launch('chromium');
const tab = await browser.open('about:blank');
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    const drawing = readFileSync(join(ICONS, `${name}.svg`), 'utf8');
    const png = await tab.evaluate(async (svg, pixels) => {
      const picture = new Image(pixels, pixels);
      picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: pixels, height: pixels });
      canvas.getContext('2d').drawImage(picture, 0, 0, pixels, pixels);
      return canvas.toDataURL('image/png').split(',')[1];
    }, drawing, size);
    await writeFile(join(ICONS, `${name}-${size}.png`), png, 'base64');
  }
}
await browser.close();
