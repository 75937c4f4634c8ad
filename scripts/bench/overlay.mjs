// From the click to the first fold, to the overlay's first paint, and to the whole report in it, beside an extension that only
// answers: whose click runs a script in the page that sends one message and hears one back. Both in both browsers, a fresh tab
// each time, one after the other in turns, so that what else the machine does falls on both; with their backgrounds awake, and
// with both stopped before the click.
//
//   node scripts/bench/overlay.mjs          # after ./build.sh build

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, until } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { variant } from '../../tests/e2e/variant.mjs';
import { median, ROOT, row, write } from './rows.mjs';

const TURNS = Number(process.env.UNSPUN_BENCH_TURNS ?? 15);
/** So many milliseconds after the answer the first paint may come, and the first fold: the background awake, asleep. */
const PAINT = 120;
const FOLD = { awake: 60, asleep: 150 };
const PAGE = readFileSync(join(ROOT, 'tests/fixtures/pages/aggregator-jannah/page.html'));

/** Notes when the report stands in the overlay and is drawn. */
const NOTE = `
{ const main = document.querySelector('main');
  const look = () => {
    if (main.dataset.state !== 'article' || !main.querySelector('.statement')) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.unspunDrawn = performance.timeOrigin + performance.now(); }));
  };
  const seen = new MutationObserver(look);
  seen.observe(main, { attributes: true, childList: true, subtree: true });
  look(); }`;
const ours = (name) => variant(name, 'timed', { 'panel/panel.js': (text) => text + NOTE });

/** The least that an extension does at a click, tried again where the browser's grant comes late, as ours does. It opens a
 * welcome, too, since the harness waits for one. */
const answers = (name) => variant(name, 'answers', {
  'background.js': () => `chrome.runtime.onInstalled.addListener(() => void chrome.tabs.create({ url: 'welcome/welcome.html' }));
    const run = (tab, tries) => chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['page.js'] }).catch(() => tries && setTimeout(run, 20, tab, tries - 1));
    chrome.action.onClicked.addListener((tab) => void run(tab, 20));
    chrome.runtime.onMessage.addListener((message, sender, answer) => void answer({ ok: true }));`,
  'page.js': () => `chrome.runtime.sendMessage({}).then(() => { document.documentElement.dataset.answered = performance.timeOrigin + performance.now(); });`,
});

/** Notes in the page when something of it is folded first. */
const watch = () => {
  new MutationObserver((_, seen) => {
    seen.disconnect();
    document.documentElement.dataset.foldedAt = performance.timeOrigin + performance.now();
  }).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['data-unspun-fold'] });
};

/** What a reader clicks on has been drawn. */
const atRest = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** A click in a fresh tab; what `times` gives of it, in milliseconds since the click. */
async function click(browser, url, times, isAsleep) {
  const tab = await browser.open(url);
  await tab.bringToFront();
  await tab.evaluate(watch);
  await tab.evaluate(atRest);
  if (isAsleep) await browser.background.stop();
  const begun = Date.now();
  await browser.clickAction(tab);
  const found = await until(() => times(tab), { ms: 20_000, what: 'the times' });
  await tab.close();
  return found.map((time) => Number(time) - begun);
}

const noted = (tab, name) => tab.evaluate((key) => document.documentElement.dataset[key], name);
const answered = async (tab) => {
  const at = await noted(tab, 'answered');
  return at && [at];
};
const drawn = async (tab) => {
  const overlay = await tab.overlay();
  const [first, full] = (await overlay?.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && globalThis.unspunDrawn ? [performance.timeOrigin + paint.startTime, globalThis.unspunDrawn] : [];
  })) ?? [];
  const folded = full && await noted(tab, 'foldedAt');
  return folded && [folded, first, full];
};

/** Clicks in turns, in milliseconds: the medians of the answer, the first fold, the first paint and the whole report. The first
 * turn starts both backgrounds and is not counted. */
async function turns([other, own], url, isAsleep) {
  const all = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    all.push([...await click(other, url, answered, isAsleep), ...await click(own, url, drawn, isAsleep)]);
  }
  return [0, 1, 2, 3].map((at) => median(all.slice(1).map((times) => times[at])));
}

async function measure(name) {
  const site = await serve();
  const url = site.page('/news/2026/03/a-page-to-be-timed.html', PAGE);
  const browsers = [];
  const rows = [];
  try {
    for (const make of [answers, ours]) browsers.push(await launch(name, { extensionDir: await make(name) }));
    for (const state of ['awake', 'asleep']) {
      const [answer, fold, paint, report] = await turns(browsers, url, state === 'asleep');
      const put = (what, value, more) => rows.push(row(`click/${name}, background ${state}: ${what}`, value, 'ms', more));
      put('the answer of an extension that only answers', answer);
      put('first fold after that answer', fold - answer, { bar: FOLD[state] });
      put('first paint of the overlay after that answer', paint - answer, { bar: state === 'awake' ? PAINT : null });
      put('the whole report after that answer', report - answer);
    }
    return rows;
  } finally {
    for (const browser of browsers) await browser.close();
    await site.close();
  }
}

const rows = [];
for (const name of process.env.UNSPUN_BROWSER ? [process.env.UNSPUN_BROWSER] : ['chromium', 'firefox']) rows.push(...await measure(name));
write('overlay.json', rows);
for (const { name, value, unit, bar, ok } of rows) {
  console.log(`${name.padEnd(90)}${String(value).padStart(8)} ${unit}${bar ? `, bar ${bar}: ${ok ? 'met' : 'MISSED'}` : ''}`);
}
