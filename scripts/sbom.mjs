// dist/unspun-VERSION.cdx.json: what is in the package, as CycloneDX: the crates that are compiled into its two modules. No npm
// package is shipped: esbuild bundles files of extension/ alone.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ARGS = ['metadata', '--format-version', '1', '--locked', '--filter-platform', 'wasm32-unknown-unknown', '--no-default-features', '--features', 'engine,pages'];

const { packages, resolve: graph } = JSON.parse(execFileSync('cargo', ARGS, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }));
const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
const byId = new Map(packages.map((one) => [one.id, one]));

/** Whatever is linked in, or wrote code that is: no build scripts' and no tests' crates. */
function shipped(root) {
  const seen = new Set([root]);
  for (const id of seen) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) seen.add(pkg);
  }
  return seen;
}

const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;
const component = (one, type) => ({
  type, 'bom-ref': purl(one), name: one.name, version: one.version, purl: purl(one),
  licenses: [{ expression: one.license.replaceAll(/\s*\/\s*/g, ' OR ') }],
});
const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

const ids = shipped(graph.root);
const own = byId.get(graph.root);
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: component(own, 'application') },
  components: [...ids].filter((id) => id !== graph.root).map((id) => component(byId.get(id), 'library')).sort(byRef),
  dependencies: [...ids].map((id) => ({
    ref: purl(byId.get(id)),
    dependsOn: nodes.get(id).deps.map(({ pkg }) => pkg).filter((pkg) => ids.has(pkg)).map((pkg) => purl(byId.get(pkg))).sort(),
  })).sort((a, b) => (a.ref < b.ref ? -1 : 1)),
};
const name = `unspun-${own.version}.cdx.json`;
writeFileSync(join(ROOT, 'dist', name), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`    dist/${name}: ${bom.components.length} crates`);
