// Puts the parts' rows into target/bench/report.json and prints them as one table. A bar that is missed fails.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT, write } from './rows.mjs';

const parts = ['browser.json', 'growth.json', 'tabs.json', 'overlay.json', 'sizes.json', 'native.json', 'batch.json'].map((name) => join(OUT, name)).filter(existsSync);
const rows = parts.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')));
write('report.json', rows);

const cell = (value, width) => String(value ?? '').padStart(width);
console.log(`${'name'.padEnd(62)}${cell('value', 10)} ${'unit'.padEnd(20)}${cell('against', 10)}${cell('ratio', 8)}${cell('bar', 6)}`);
for (const { name, value, unit, against, ratio, bar, ok } of rows) {
  const mark = ok === null ? '' : ok ? '  ok' : '  MISSED';
  console.log(`${name.padEnd(62)}${cell(value, 10)} ${unit.padEnd(20)}${cell(against, 10)}${cell(ratio, 8)}${cell(bar, 6)}${mark}`);
}
process.exitCode = rows.some((row) => row.ok === false) ? 1 : 0;
