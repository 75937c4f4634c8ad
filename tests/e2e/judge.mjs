// What the engine makes of a page: of the snapshot that a browser's document gives, and of the same HTML through the command
// line's parser. Both natively, so that nothing but the tree differs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ROOT } from './both.mjs';

/** Builds the two programs as the native tests have them: built without any optimisation, judging took a quarter of the corpus test. */
export function buildPrograms() {
  run('cargo', ['build', '--quiet', '--profile', 'test', '--bin', 'unspun', '--example', 'snapshot']);
}

/** The page script's own snapshot and folds, as statements for a page: they leave `pageScript` behind. */
export async function pageScript() {
  const { outputFiles: [file] } = await build({
    stdin: {
      contents: "export { take, takeInSlices } from './snapshot.ts'; export { Folds } from './fold.ts'; export * as highlight from './highlight.ts'; export * as place from './place.ts';",
      resolveDir: join(ROOT, 'extension/page'),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'pageScript',
    write: false,
    // What the folds ask of the browser's extension API.
    banner: { js: 'var chrome = { i18n: { getMessage: (key) => key } };' },
  });
  return file.text;
}

/** What the command line says of each of `pages` ({ id, html, url }), by its id: { is_article, blocks }. */
export function byCommandLine(pages) {
  const lines = pages.map((page) => JSON.stringify(page)).join('\n');
  const answers = run('target/debug/unspun', ['batch'], `${lines}\n`).trim().split('\n').map((line) => JSON.parse(line));
  return new Map(answers.map(({ id, is_article, blocks }) => [
    id, { is_article, blocks: blocks.map(({ text, grade, kind }) => ({ text, grade, kind })) },
  ]));
}

/** A program that judges snapshots, one after the other (snapshot.rs says what it answers). */
export function judge() {
  const child = spawn(join(ROOT, 'target/debug/examples/snapshot'), { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async of(message) {
      child.stdin.write(`${message}\n`);
      const { value, done } = await answers.next();
      assert.ok(!done, 'the program that judges snapshots has ended');
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}

function run(program, args, input = '') {
  // The target folder is named here, since build.sh has one of its own for wasm.
  const env = { ...process.env, CARGO_TARGET_DIR: join(ROOT, 'target') };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: ROOT, input, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}
