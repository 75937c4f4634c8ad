// The packed extension as it stands in a browser: what it does where nobody clicked, what the background keeps of twenty
// tabs, and whether folding moves what the reader sees. In Chromium, which tells of all three.

import { join } from 'node:path';
import { launch, until } from '../../tests/e2e/lib/browser.mjs';
import { serve } from '../../tests/e2e/lib/server.mjs';
import { pages, put } from './pages.mjs';
import { ROOT, row, write } from './rows.mjs';

const TABS = 20;
/** Without a click so long, in milliseconds. */
const IDLE = 3_000;
const pause = (ms) => new Promise((next) => setTimeout(next, ms));

const all = await pages();
const site = await serve();
const urls = put(site, all, { 'content-security-policy': "default-src 'none'; style-src 'self' 'unsafe-inline'" });
const browser = await launch('chromium', { extensionDir: join(ROOT, 'dist/chromium'), height: 500 });
const open = (url) => browser.open(url);

/** What of ours runs in pages where nobody clicked. */
async function idle() {
  await browser.background.evaluate(() => {
    self.work = { messages: 0, timers: 0 };
    chrome.runtime.onMessage.addListener(() => { self.work.messages += 1; });
    for (const name of ['setTimeout', 'setInterval']) {
      const own = self[name];
      self[name] = (...args) => { self.work.timers += 1; return own(...args); };
    }
  });
  const tabs = [];
  for (const url of urls.slice(0, 3)) tabs.push(await open(url));
  await pause(IDLE);
  const { messages, timers, scripts } = await browser.background.evaluate(async () => ({
    ...self.work,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).length + (chrome.runtime.getManifest().content_scripts ?? []).length,
  }));
  const frames = (await Promise.all(tabs.map((tab) => tab.overlay()))).filter(Boolean).length;
  for (const tab of tabs) await tab.close();
  return Object.entries({ scripts, frames, timers, messages }).map(([what, value]) => row(`idle/${what} without a click`, value, 'count', { bar: 0 }));
}

const clicked = async (tab) => {
  await browser.clickAction(tab);
  const overlay = await until(() => tab.overlay(), { what: 'the overlay' });
  await overlay.waitFor('main:is([data-state=article], [data-state=no-article])', 20_000);
};

/** Bytes that the background holds: its heap, its buffers (wasm memory among them), and its part of the session's storage. */
async function held() {
  const { usedSize, backingStorageSize = 0 } = await browser.background.heap();
  return usedSize + backingStorageSize + await browser.background.evaluate(() => chrome.storage.session.getBytesInUse(null));
}

async function memory() {
  const before = await held();
  const tabs = [];
  for (let at = 0; at < TABS; at += 1) {
    const tab = await open(urls[at % urls.length]);
    await clicked(tab);
    tabs.push(tab);
  }
  const after = await held();
  for (const tab of tabs) await tab.close();
  return row(`memory/background, kept of ${TABS} analysed tabs`, (after - before) / 2 ** 20, 'MB', { bar: 30 });
}

/** Which elements of the page are folded, by their places among all of its own. */
const folded = () => [...document.querySelectorAll(':not([data-unspun-run])')].flatMap((element, at) => (element.hasAttribute('data-unspun-fold') ? [at] : []));

/** Scrolls to where no element that will be folded is in view and one is above; whether there is such a place. */
function scrollPast(places) {
  const all = document.querySelectorAll('*');
  const boxes = places.map((at) => all[at].getBoundingClientRect()).map(({ top, bottom }) => [top + scrollY, bottom + scrollY]);
  const last = document.documentElement.scrollHeight - innerHeight;
  for (let at = 100; at <= last; at += 20) {
    const inView = boxes.some(([top, bottom]) => bottom > at && top < at + innerHeight);
    if (inView || !boxes.some(([, bottom]) => bottom <= at)) continue;
    scrollTo(0, at);
    return true;
  }
  return false;
}

/** Counts what the browser calls a shift from now on, and notes where the pieces of text in view stand. */
function begin() {
  globalThis.shifted = 0;
  globalThis.seen = [...document.querySelectorAll('p, h1, h2, h3, li, img')].map((element) => [element, element.getBoundingClientRect()])
    .filter(([, { top, bottom, height }]) => height > 0 && bottom > 0 && top < innerHeight);
}

/** The browser's score, and by how many pixels what was in view and is not folded has moved at most. */
const moved = () => [globalThis.shifted, Math.max(0, ...globalThis.seen.filter(([element]) => element.checkVisibility())
  .map(([element, { top }]) => Math.abs(element.getBoundingClientRect().top - top)))];

/** The worst of some pages, each read below folds, with none in view. The browser's score also counts what begins above the view
 * and ends below it, whose beginning comes nearer. */
async function shift() {
  const found = [];
  for (const url of urls) {
    if (found.length === 10) break;
    const tab = await open(url);
    await clicked(tab);
    const places = await tab.evaluate(folded);
    await tab.reload();
    if (await tab.evaluate(scrollPast, places)) {
      await tab.evaluate(() => {
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { globalThis.shifted += entry.value; })).observe({ type: 'layout-shift' });
      });
      await pause(300);
      await tab.evaluate(begin);
      await clicked(tab);
      await pause(500);
      found.push(await tab.evaluate(moved));
    }
    await tab.close();
  }
  const worst = (at) => Math.max(0, ...found.map((of) => of[at]));
  return [
    row(`layout/what is read moves when something above it folds, worst of ${found.length} pages`, worst(1), 'px', { bar: found.length ? 1 : null }),
    row(`layout/shift from folds above the view, worst of ${found.length} pages`, worst(0), 'CLS', { bar: found.length ? 0.01 : null }),
  ];
}

try {
  write('tabs.json', [...await idle(), ...await shift(), await memory()]);
} finally {
  await browser.close();
  await site.close();
}
