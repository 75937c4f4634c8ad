// The command line's HTML parser and a real browser's document lead to the same verdicts, block by block.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { PAGES, ROOT, address, inBoth, slugs } from './both.mjs';

inBoth('verdicts', ({ browser, site }) => {
  let script;
  before(async () => {
    run('cargo', ['build', '--quiet', '--bin', 'unspun', '--example', 'snapshot']);
    script = await snapshotScript();
  });

  for (const slug of slugs()) {
    test(slug, async () => {
      const html = readFileSync(join(PAGES, slug, 'page.html'), 'utf8');
      const url = site().page(slug === 'front-page' ? '/' : address(slug), html);
      const tab = await browser().open(url);
      const message = await tab.evaluate(`(() => { ${script}; return JSON.stringify(pageSnapshot.take(1).message); })()`);
      const inBrowser = JSON.parse(run('target/debug/examples/snapshot', [], message));
      const { is_article, blocks } = JSON.parse(run('target/debug/unspun', ['-', '--json', '--url', url], html));
      assert.ok(blocks.length > 5);
      assert.deepEqual(inBrowser, { is_article, blocks: blocks.map(({ text, grade, kind }) => ({ text, grade, kind })) });
      await tab.close();
    });
  }
});

/** The page script's own snapshot, as an expression for the page. */
async function snapshotScript() {
  const { outputFiles: [file] } = await build({
    entryPoints: [join(ROOT, 'extension/page/snapshot.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'pageSnapshot',
    write: false,
  });
  return file.text;
}

function run(program, args, input = '') {
  // The target folder is named here, since build.sh has one of its own for wasm.
  const env = { ...process.env, CARGO_TARGET_DIR: join(ROOT, 'target') };
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: ROOT, input, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  assert.equal(status, 0, `${program}: ${stderr}`);
  return stdout;
}
