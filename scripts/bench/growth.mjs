// Whether work grows with the page and no faster: the snapshot by nodes, the engine by words, in Chromium. Each figure is the
// time for one node or word; the ratio is that of a page ten times as large.

import { join } from 'node:path';
import { launch } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { drawn, HEADERS, ours, run } from './pages.mjs';
import { median, ROOT, row, write } from './rows.mjs';

const SIZES = [1_000, 10_000, 100_000];
const LOADS = 5;
/** Linear within a fifth. */
const BAR = 1.2;
const SENTENCES = [
  'The county said on Monday that the bridge over the river would stay closed until the frost was gone.',
  '“Nobody should have been driving over it since spring,” said Arne Lindqvist, the chief engineer of the county.',
  'About six thousand cars a day take the road around the lake, which adds half an hour to the way to the hospital.',
];

/** A page of about so many nodes, with few words in each; three nodes a paragraph. */
const ofNodes = (count) => '<p><b>Pier</b> closed</p>\n'.repeat(count / 5);
/** A page of so many words. */
const ofWords = (count) => {
  let [html, words] = ['', 0];
  for (let at = 0; words < count; at += 1) {
    const sentence = SENTENCES[at % SENTENCES.length];
    words += sentence.split(' ').length;
    html += `<p>${sentence}</p>`;
  }
  return html;
};
const html = (body) => `<!DOCTYPE html><html lang="en"><title>Bridge closed for a year</title><article><h1>Bridge closed for a year</h1>${body}</article>`;

const site = await serve();
site.folder('/dist/', join(ROOT, 'dist/chromium'), { ...HEADERS, 'cross-origin-resource-policy': 'same-origin' });
const script = await ours();
const browser = await launch('chromium');
const rows = [];
try {
  const tab = await browser.open();
  /** The median time for one of what there are `of`, in microseconds. */
  const each = async (path, key, of) => {
    const times = [];
    for (let load = 0; load < LOADS; load += 1) {
      await tab.goto(site.url(path));
      await tab.evaluate(drawn);
      const { plan, ...measured } = await run(tab, script, 'await bench.measure()');
      times.push((measured[key] * 1_000) / (of ?? measured.nodes));
    }
    return median(times);
  };
  const grow = async (name, unit, make, key, count) => {
    let before = null;
    for (const size of SIZES) {
      const path = `/news/2026/03/${name.replaceAll(' ', '-')}-${size}.html`;
      site.page(path, html(make(size)), HEADERS);
      const value = await each(path, key, count ? size : null);
      // What a thousand take is mostly what it takes to begin.
      rows.push(row(`growth/${name}, ${size.toLocaleString('en')}`, value, unit, { against: before, bar: size > 10_000 ? BAR : null }));
      before = value;
    }
  };
  await grow('snapshot by nodes', 'µs a node', ofNodes, 'snapshot', false);
  const longest = [];
  for (let load = 0; load < LOADS; load += 1) {
    await tab.goto(site.url('/news/2026/03/snapshot-by-nodes-100000.html'));
    await tab.evaluate(drawn);
    longest.push(await run(tab, script, 'await bench.longestSlice()'));
  }
  rows.push(row('growth/snapshot of 100,000 nodes, its longest slice', median(longest), 'ms', { bar: 50 }));
  await grow('engine by words', 'µs a word', ofWords, 'again', true);
} finally {
  await browser.close();
  await site.close();
}
write('growth.json', rows);
