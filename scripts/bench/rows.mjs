// The rows of the bench report: { name, value, unit, against, ratio, bar, ok }. `ratio` is value to against; `ok` says
// whether the ratio (or, without a peer, the value) is at most the bar, and is null where no bar is set.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const OUT = join(ROOT, 'target/bench');

const round = (value) => Number(value.toPrecision(4));

export function row(name, value, unit, { against = null, bar = null } = {}) {
  const ratio = against === null ? null : value / against;
  const ok = bar === null ? null : (ratio ?? value) <= bar;
  return { name, value: round(value), unit, against: against && round(against), ratio: ratio && round(ratio), bar: bar && round(bar), ok };
}

export function write(file, rows) {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, file), `${JSON.stringify(rows, null, 2)}\n`);
}

/** The value below which 95 of 100 lie. */
export function p95(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * 0.95), sorted.length - 1)];
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
