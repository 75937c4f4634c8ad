// From the click to the overlay's first paint, and to the whole report in it, beside an extension that only answers: whose
// click runs a script in the page that sends one message and hears one back. Both in both browsers, a fresh tab each time,
// one after the other in turns, so that what else the machine does falls on both.
//
//   node scripts/bench/overlay.mjs          # after ./build.sh build

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, until } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { variant } from '../../tests/e2e/variant.mjs';
import { median, ROOT, row, write } from './rows.mjs';

const TURNS = Number(process.env.UNSPUN_BENCH_TURNS ?? 15);
/** So many milliseconds the first paint may come after the answer. */
const LATER = 120;
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

/** A click in a fresh tab; what `times` gives of it, in milliseconds since the click. */
async function click(browser, url, times) {
  const tab = await browser.open(url);
  await tab.bringToFront();
  const begun = Date.now();
  await browser.clickAction(tab);
  const found = await until(() => times(tab), { ms: 20_000, what: 'the times' });
  await tab.close();
  return found.map((time) => Number(time) - begun);
}

const answered = (tab) => tab.evaluate(() => { const { answered: at } = document.documentElement.dataset; return at && [at]; });
const painted = async (tab) => {
  const overlay = await tab.overlay();
  return overlay?.evaluate(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return first && globalThis.unspunDrawn && [performance.timeOrigin + first.startTime, globalThis.unspunDrawn];
  });
};

async function measure(name) {
  const site = await serve();
  const url = site.page('/news/2026/03/a-page-to-be-timed.html', PAGE);
  const browsers = [];
  try {
    for (const make of [answers, ours]) browsers.push(await launch(name, { extensionDir: await make(name) }));
    const [answer, first, full] = [[], [], []];
    // The first turn starts both backgrounds, and is counted apart.
    for (let turn = 0; turn <= TURNS; turn += 1) {
      answer.push((await click(browsers[0], url, answered))[0]);
      const [paint, report] = await click(browsers[1], url, painted);
      first.push(paint);
      full.push(report);
    }
    const rest = (list) => median(list.slice(1));
    return [
      row(`overlay/${name}: click to the answer of an extension that only answers`, rest(answer), 'ms'),
      row(`overlay/${name}: click to first paint`, rest(first), 'ms', { against: rest(answer) }),
      row(`overlay/${name}: first paint after that answer`, rest(first) - rest(answer), 'ms', { bar: LATER }),
      row(`overlay/${name}: click to the whole report`, rest(full), 'ms', { against: rest(answer) }),
      row(`overlay/${name}: the first click after the start, first paint after the answer`, first[0] - answer[0], 'ms'),
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    await site.close();
  }
}

const rows = [];
for (const name of process.env.UNSPUN_BROWSER ? [process.env.UNSPUN_BROWSER] : ['chromium', 'firefox']) rows.push(...await measure(name));
write('overlay.json', rows);
for (const { name, value, unit, ratio, bar, ok } of rows) {
  console.log(`${name.padEnd(90)}${String(value).padStart(8)} ${unit}${ratio ? `, ${ratio} times` : ''}${bar ? `, bar ${bar}: ${ok ? 'met' : 'MISSED'}` : ''}`);
}
process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
