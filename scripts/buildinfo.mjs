// dist/BUILDINFO: what the zips were built with, and the hashes by which a build of the same commit is known to be the same.

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');

const sha256 = (path) => createHash('sha256').update(readFileSync(join(DIST, path))).digest('hex');
const version = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' }).trim().split('\n')[0];
const crate = (lock, name) => readFileSync(join(ROOT, lock), 'utf8').match(new RegExp(`name = "${name}"\nversion = "(.*)"`))[1];
const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;

const { version: ours } = JSON.parse(readFileSync(join(DIST, 'chromium/manifest.json'), 'utf8'));
const zips = readdirSync(DIST).filter((name) => name.startsWith(`unspun-${ours}-`) && name.endsWith('.zip')).sort();
const modules = ['engine', 'pages'].map((name) => `chromium/${name}/unspun_bg.wasm`);

const bom = `unspun-${ours}.cdx.json`;

const lines = [
  `version ${ours}`,
  `time ${process.env.SOURCE_DATE_EPOCH}`,
  `wasm-std ${process.env.UNSPUN_WASM_ROUTE}`,
  `rustc ${version('rustc', '--version')}`,
  `wasm-bindgen ${version('wasm-bindgen', '--version')}`,
  ...['binaryen', 'esbuild'].map((name) => `${name} ${locked[`node_modules/${name}`].version}`),
  `zopfli ${crate('scripts/zip/Cargo.lock', 'zopfli')}`,
  ...[...zips, bom, ...modules].map((name) => `sha256 ${sha256(name)} ${name}`),
];
writeFileSync(join(DIST, 'BUILDINFO'), `${lines.join('\n')}\n`);
console.log(lines.map((line) => `    ${line}`).join('\n'));
