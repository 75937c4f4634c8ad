// axe-core in any document.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a tab's or a frame's document, with the elements. */
export const faults = (frame) => frame.evaluate(`(async function () {
  ${AXE}
  return (await window.axe.run()).violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' '));
})()`);
