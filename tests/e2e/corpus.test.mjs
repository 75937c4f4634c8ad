// What is folded, marked and scrolled goes back to the byte on 200 pages that nobody wrote for a test, with the reader in the
// middle of each: a field has the focus, words are selected, the page is scrolled. The page script's own code does it, in one
// tab; the real click on every fixture page is restore.test.mjs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inBoth } from './both.mjs';
import { buildPrograms, judge, pageScript } from './judge.mjs';
import { aggregatorPages, newsPages } from './lib/corpus.mjs';
import { difference, pageState } from './state.mjs';

/** The pages stand still: no script of theirs, nothing from elsewhere. */
const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'", 'content-type': 'text/html' };
const COUNT = 200;

const made = aggregatorPages();
const pages = made.length ? [...made, ...newsPages(COUNT - made.length)] : [];

/** Reads in the middle of the page, with words selected and a field in use. */
function settle() {
  const field = document.createElement('input');
  field.value = 'typed by the reader';
  document.body.prepend(field);
  field.focus({ preventScroll: true });
  const texts = [...document.querySelectorAll('p')].filter((p) => p.textContent.trim().length > 80 && p.checkVisibility());
  const read = texts[Math.floor(texts.length / 2)];
  if (!read) return;
  getSelection().selectAllChildren(read);
  window.scrollTo({ top: read.getBoundingClientRect().top + scrollY - 300, behavior: 'instant' });
}

/** Takes the snapshot; counts from here on who listens to what. */
function take() {
  window.listeners = 0;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args) {
    window.listeners += 1;
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (...args) {
    window.listeners -= 1;
    return removeEventListener.apply(this, args);
  };
  window.unlisten = () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  window.taken = pageScript.take(1);
  return JSON.stringify(taken.message);
}

/** Folds, and goes to a passage in the middle; how many folds stand. */
function fold(plan) {
  const { place, highlight, Folds } = pageScript;
  window.folds = new Folds(taken, plan, () => undefined);
  place.keepPlace(() => folds.apply(new Set(), []));
  const passage = plan.passages[Math.floor(plan.passages.length / 2)];
  if (passage) highlight.show(taken, passage);
  return document.querySelectorAll('[data-unspun-fold], [data-unspun-dim]').length;
}

/** Gives everything back; how many listeners are left. */
function giveBack() {
  const { place, highlight } = pageScript;
  highlight.back();
  place.returnPlace(() => folds.restore());
  unlisten();
  const left = window.listeners;
  for (const name of ['taken', 'folds', 'listeners', 'unlisten', 'pageScript', 'chrome']) delete window[name];
  return left;
}

inBoth('what is restored', ({ browser, site }) => {
  let script;
  let judging;
  before(async () => {
    buildPrograms();
    script = await pageScript();
    judging = judge();
  });
  after(() => judging?.close());

  test(`on ${COUNT} pages of the corpora`, { skip: pages.length ? false : 'no ../shared/corpus beside this checkout' }, async (t) => {
    assert.equal(pages.length, COUNT);
    const tab = await browser().open();
    const wrong = [];
    let folded = 0;
    for (const [at, { id, html, url }] of pages.entries()) {
      await tab.goto(site().page(`${new URL(url).pathname.replace(/\/?$/, '').replaceAll('%', '')}-${at}.html`, html, STILL));
      await tab.evaluate(settle);
      const state = await pageState(tab);
      const { plan } = await judging.of(await tab.evaluate(`(() => { ${script}; window.pageScript = pageScript; return (${take})(); })()`));
      folded += (await tab.evaluate(fold, plan)) > 0;
      const left = await tab.evaluate(giveBack);
      if (left !== 0) wrong.push(`${id}: ${left} listeners`);
      const changed = difference(state, await pageState(tab));
      if (changed.length) wrong.push(`${id}: ${changed}`);
    }
    assert.deepEqual(wrong, []);
    t.diagnostic(`${folded} of ${COUNT} were folded`);
    assert.ok(folded > COUNT / 2, `${folded} were folded`);
    await tab.close();
  });
});
