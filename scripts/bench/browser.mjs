// Our page script (snapshot and fold) beside Readability.parse and a bare walk over the nodes, in both real browsers: each on
// a fresh load of the page, since a reader's click meets code that has not run there before.
//
// Not counted on either side: compiling the script as a whole, which only looks over its functions; counted: compiling each
// function when it is first called, and making what the browser's objects need in a new document.
//
// All run in the page's main world: the same code as in the extension. The engine runs there, too, in Chromium; in the
// extension it stands in the background. Its plan is what Firefox folds by.

import { join } from 'node:path';
import { launch } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { drawn, HEADERS, ours, pages, put, readability, run } from './pages.mjs';
import { median, p95, ROOT, row, write } from './rows.mjs';

const LOADS = 3;
const all = await pages();
const site = await serve();
site.folder('/dist/', join(ROOT, 'dist/chromium'), { ...HEADERS, 'cross-origin-resource-policy': 'same-origin' });
const urls = put(site, all, HEADERS);
const scripts = { ours: await ours(), peer: await readability() };
const plans = new Map();

/** Of each page the medians of some loads, by what was measured. */
async function measure(browser, result) {
  const seen = {};
  const tab = await browser.open();
  const fresh = async (url) => {
    await tab.goto(url);
    await tab.evaluate(drawn);
  };
  for (const url of urls) {
    const loads = {};
    for (let load = 0; load < LOADS; load += 1) {
      await fresh(url);
      const { plan, ...times } = await run(tab, scripts.ours, result(url));
      if (plan) plans.set(url, plan);
      await fresh(url);
      const { walk, parse } = await run(tab, scripts.peer, 'peer()');
      const all = { ...times, both: times.snapshot + times.fold, walk, parse };
      for (const [key, value] of Object.entries(all)) (loads[key] ??= []).push(value);
    }
    for (const [key, values] of Object.entries(loads)) (seen[key] ??= []).push(median(values));
  }
  return seen;
}

/** The rows of the page's part; `bars` beside Readability for median and p95. */
function page(browser, { both, parse, walk, snapshot, fold }, bars) {
  return [
    row(`${browser}/page: snapshot + fold, median, against Readability.parse`, median(both), 'ms', { against: median(parse), bar: bars[0] }),
    row(`${browser}/page: snapshot + fold, p95, against Readability.parse`, p95(both), 'ms', { against: p95(parse), bar: bars[1] }),
    row(`${browser}/page: snapshot + fold, median, against a bare TreeWalker`, median(both), 'ms', { against: median(walk), bar: 1.5 }),
    row(`${browser}/page: snapshot, median`, median(snapshot), 'ms'),
    row(`${browser}/page: fold, median`, median(fold), 'ms'),
  ];
}

async function inBrowser(name, result, options = {}) {
  const browser = await launch(name, options);
  try {
    return await measure(browser, result);
  } finally {
    await browser.close();
  }
}

try {
  const chromium = await inBrowser('chromium', () => 'await bench.measure()');
  // Firefox rounds its clock unless told otherwise.
  const exact = { 'privacy.reduceTimerPrecision': false };
  const firefox = await inBrowser('firefox', (url) => `await bench.page(${JSON.stringify(plans.get(url))})`, { prefs: exact });
  console.log(`    ${urls.length} pages, median of ${median(chromium.nodes)} nodes, ${LOADS} loads each`);
  write('browser.json', [
    ...page('chromium', chromium, [1 / 3, 1 / 3]),
    ...page('firefox', firefox, [1 / 3, 1 / 2]),
    row('chromium/engine: analyze, first, with its start', median(chromium.analyze), 'ms'),
    row('chromium/engine: analyze, again, against Readability.parse', median(chromium.again), 'ms', { against: median(chromium.parse), bar: 1 / 3 }),
  ]);
} finally {
  await site.close();
}
