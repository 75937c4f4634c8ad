// dist/chromium/ and dist/firefox/ from extension/ and the wasm modules in target/modules/.
//
// A folder of extension/ with a main.ts is one script: background/ and what runs in pages (page/, pick/, detect/) become
// background.js and the like beside the manifest, any other folder keeps its script with its page (panel/panel.js). The glue of a wasm
// module is not bundled but imported from where it stands, so that the stores' reviewers find it as wasm-bindgen wrote it.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { manifests } from './manifest.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCE = join(ROOT, 'extension');
const MODULES = join(ROOT, 'target/modules');
const BROWSERS = ['chromium', 'firefox'];

/** Where a folder's script goes in dist, and in which form. A content script is no module. */
function output(folder) {
  if (folder === 'background') return { file: 'background.js', format: 'esm' };
  if (['page', 'pick', 'detect'].includes(folder)) return { file: `${folder}.js`, format: 'iife' };
  return { file: `${folder}/${folder}.js`, format: 'esm' };
}

/** Leaves imports of `…/engine/unspun.js` and its like in place, as seen from where the script ends up. */
function glueOutside(file) {
  return {
    name: 'glue-outside',
    setup({ onResolve }) {
      onResolve({ filter: /(^|\/)(engine|pages)\/unspun\.js$/ }, ({ path }) => {
        const glue = path.match(/(engine|pages)\/unspun\.js$/)[0];
        const seen = posix.relative(posix.dirname(file), glue);
        return { path: seen.startsWith('.') ? seen : `./${seen}`, external: true };
      });
    },
  };
}

async function scripts() {
  const entries = await readdir(SOURCE, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return folders.filter((folder) => existsSync(join(SOURCE, folder, 'main.ts')));
}

async function bundle(folder, browser) {
  const { file, format } = output(folder);
  await build({
    entryPoints: [join(SOURCE, folder, 'main.ts')],
    outfile: join(ROOT, 'dist', browser, file),
    absWorkingDir: ROOT,
    bundle: true,
    format,
    target: ['chrome120', 'firefox140'],
    charset: 'utf8',
    legalComments: 'none',
    // Store reviewers read it, and so does anyone who opens the debugger: names stay. The page script, which the browser
    // reads anew at each click in a document, goes without its spaces and comments.
    minify: false,
    minifyWhitespace: folder === 'page',
    minifySyntax: folder === 'page',
    plugins: [glueOutside(file)],
    logLevel: 'warning',
  });
}

/** A language's messages without what only translators read, in one line. */
async function copyMessages(from, to) {
  const entries = Object.entries(JSON.parse(await readFile(from, 'utf8')));
  const words = entries.map(([key, { message }]) => [key, { message }]);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, JSON.stringify(Object.fromEntries(words)));
}

/** Pages, styles, icons, messages: whatever is not compiled. The store's papers are not shipped. */
async function copyAssets(browser) {
  for (const entry of await readdir(SOURCE, { withFileTypes: true, recursive: true })) {
    const path = relative(SOURCE, join(entry.parentPath ?? entry.path, entry.name));
    if (entry.isDirectory() || /\.ts$|\.md$|(^|\/)\.|^manifest\.json$|^store\//.test(path)) continue;
    const to = join(ROOT, 'dist', browser, path);
    if (path.endsWith('/messages.json')) await copyMessages(join(SOURCE, path), to);
    else await cp(join(SOURCE, path), to);
  }
}

async function copyModules(browser) {
  for (const module of ['engine', 'pages']) {
    const to = join(ROOT, 'dist', browser, module);
    await mkdir(to, { recursive: true });
    for (const name of ['unspun.js', 'unspun_bg.wasm']) await cp(join(MODULES, module, name), join(to, name));
  }
}

const folders = await scripts();
for (const needed of ['background', 'page', 'panel']) {
  if (!folders.includes(needed)) throw new Error(`extension/${needed}/main.ts is missing`);
}
const manifest = await manifests();
for (const browser of BROWSERS) {
  const dist = join(ROOT, 'dist', browser);
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await copyAssets(browser);
  await copyModules(browser);
  for (const folder of folders) await bundle(folder, browser);
  await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest[browser], null, 2)}\n`);
}
