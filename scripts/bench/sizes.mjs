// What ships, raw and compressed, beside Readability as a content script would carry it (minified).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { ROOT, row, write } from './rows.mjs';

const dist = (path) => readFileSync(join(ROOT, 'dist', path));
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

function raw(name, bytes, peer) {
  return [
    row(`size/${name}`, bytes.length, 'bytes', { against: peer?.length ?? null }),
    row(`size/${name}, gzip`, gzip(bytes), 'bytes', { against: peer ? gzip(peer) : null }),
  ];
}

const source = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
const readability = Buffer.from(transformSync(source, { minify: true }).code);
const zips = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.zip')).sort();
write('sizes.json', [
  ...raw('engine wasm', dist('chromium/engine/unspun_bg.wasm')),
  ...raw('pages wasm', dist('chromium/pages/unspun_bg.wasm')),
  ...raw('page script, against Readability minified', dist('chromium/page.js'), readability),
  ...raw('background script', dist('chromium/background.js')),
  ...zips.map((name) => row(`size/${name}`, dist(name).length, 'bytes')),
]);
