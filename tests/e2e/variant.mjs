// Copies of the packed extension with a flaw put in, which the shipped one must survive. They live in target/ and are
// never shipped.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './both.mjs';

/** A copy for a browser; `edits` maps files to what is done to their text. */
export async function variant(browser, name, edits) {
  const to = join(ROOT, 'target/variants', `${name}-${browser}`);
  await rm(to, { recursive: true, force: true });
  await cp(join(ROOT, 'dist', browser), to, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const before = await readFile(join(to, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${file} is not what the edit expects`);
    await writeFile(join(to, file), after);
  }
  return to;
}
