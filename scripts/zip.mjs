// dist/unspun-VERSION-BROWSER.zip from dist/BROWSER/: entries sorted, all with the time of SOURCE_DATE_EPOCH, so that a
// store's reviewer who builds the same commit gets the same bytes. fflate, since Node's own deflate changes with its zlib.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const DIST = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'dist');
const ZIP_BEGINS = 315_619_200; // 2 January 1980: zip knows no earlier time, whatever the time zone

/** Every file below `folder`, by its path with slashes, in byte order. */
async function read(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const byName = paths.map((path) => [relative(folder, path).split(sep).join('/'), path]).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(await Promise.all(byName.map(async ([name, path]) => [name, await readFile(path)])));
}

const epoch = Math.max(Number(process.env.SOURCE_DATE_EPOCH ?? 0), ZIP_BEGINS);
for (const browser of ['chromium', 'firefox']) {
  const files = await read(join(DIST, browser));
  const { version } = JSON.parse(files['manifest.json'].toString('utf8'));
  const zip = zipSync(files, { level: 9, mtime: epoch * 1000 });
  const name = `unspun-${version}-${browser}.zip`;
  await writeFile(join(DIST, name), zip);
  console.log(`    dist/${name}: ${zip.length} bytes`);
}
