// The corpora that are shared beside a checkout. On a machine of a contributor they may be missing, on CI they may not.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const SHARED = resolve(fileURLToPath(new URL('../../../../shared/corpus', import.meta.url)));

/** The pages of the aggregator set, each with the address that it had; none where the set is missing. */
export function aggregatorPages() {
  const folder = join(SHARED, 'aggregator/dev');
  if (!existsSync(folder)) {
    if (process.env.CI) throw new Error(`${folder} is missing`);
    return [];
  }
  return readdirSync(join(folder, 'html')).sort().map((file) => ({
    id: file.replace('.html', ''),
    html: readFileSync(join(folder, 'html', file), 'utf8'),
    url: JSON.parse(readFileSync(join(folder, 'gold', file.replace('.html', '.json')), 'utf8')).url,
  }));
}

/** So many real pages of news, from all through the set, each with its id; none where the set is missing. */
export function newsPages(count) {
  const list = join(SHARED, 'extraction/manifest.jsonl');
  if (!existsSync(list)) {
    if (process.env.CI) throw new Error(`${list} is missing`);
    return [];
  }
  const all = readFileSync(list, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter((page) => page.is_news);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)])
    .map(({ id, html, url }) => ({ id, html: gunzipSync(readFileSync(join(SHARED, html))), url }));
}
