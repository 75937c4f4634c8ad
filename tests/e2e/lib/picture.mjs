// Pictures that are compared with accepted ones. The browser that takes them draws with the fonts of fonts.conf, without
// whatever differs from machine to machine.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import UPNG from 'upng-js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const ACCEPTED = join(ROOT, 'tests/pictures');
/** What was seen, and where it differs. */
export const SEEN = join(ROOT, 'target/pictures');

/** How different a pixel's colour may be: a tenth of the way from black to white, and what smooths an edge is not looked at. */
const COLOUR = 0.1;
/** So many pixels may be more different than that: less than one letter of the overlay's. */
const PIXELS = 20;

/** To launch Chromium with. */
export const drawing = {
  args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--force-device-scale-factor=1', '--disable-skia-runtime-opts'],
  env: { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) },
};

const read = (path) => {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const { width, height, ...picture } = UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength));
  return { width, height, pixels: new Uint8Array(UPNG.toRGBA8({ width, height, ...picture })[0]) };
};

/** Small: as few colours as tell nobody apart who compares as below. */
const COLOURS = 96;
const write = (path, { width, height, pixels }) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.from(UPNG.encode([pixels.slice().buffer], width, height, COLOURS)));
};

/**
 * What is wrong with the picture of this name in SEEN, or null. With UNSPUN_BLESS=1 it is accepted as it is. One that differs
 * leaves beside it a picture of where.
 */
export function judge(name) {
  const [seen, accepted, where] = [join(SEEN, name), join(ACCEPTED, name), join(SEEN, name.replace('.png', '-differs.png'))];
  rmSync(where, { force: true });
  const now = read(seen);
  if (process.env.UNSPUN_BLESS) {
    if (!existsSync(accepted) || difference(read(accepted), now).pixels) write(accepted, now);
    return null;
  }
  if (!existsSync(accepted)) return `there is no ${relative(ROOT, accepted)}`;
  const before = read(accepted);
  const { pixels, picture } = difference(before, now);
  if (pixels <= PIXELS) return null;
  if (picture) write(where, { ...now, pixels: picture });
  const sizes = picture ? '' : `, which is ${now.width} by ${now.height} and was ${before.width} by ${before.height}`;
  return `${pixels} pixels differ: ${relative(ROOT, picture ? where : seen)}${sizes}`;
}

function difference(before, now) {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return { pixels: Infinity };
  const picture = new Uint8Array(width * height * 4);
  return { pixels: pixelmatch(before.pixels, now.pixels, picture, width, height, { threshold: COLOUR }), picture };
}
