// What most tests of hostile pages do: open the page, look at it, click, look, click, and hold it to what it was.

import assert from 'node:assert/strict';
import { assertRestored, closeOverlay, folds, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

/**
 * One visit to a page. `arm` runs in the page before the click, `during` while the overlay stands ({ tab, overlay }); `state`
 * is what the overlay is to say, within `ms`. The page is to be as it was afterwards, but for what is named in `moves`.
 */
export async function visit({ browser }, url, { arm, state = 'article', during, moves = [], ms } = {}) {
  const tab = await browser.open(url);
  if (arm) await tab.evaluate(arm);
  const before = await pageState(tab);
  const overlay = await openOverlay(browser, tab, state, ms);
  if (state === 'article') await assertReadable(tab);
  else assert.equal(await folds(tab), 0);
  await during?.({ tab, overlay, before });
  await closeOverlay(browser, tab);
  await assertRestored(tab, before, moves);
  await assertQuiet(browser);
  await tab.close();
}

/** The article's paragraphs are seen, and what is not the article is folded. */
export async function assertReadable(tab) {
  await until(async () => (await folds(tab)) > 0, { what: 'a fold' });
  const hidden = await tab.apart(() => {
    const text = [...Document.prototype.querySelectorAll.call(document, '.entry-content > p')].filter((p) => !p.querySelector('a'));
    return text.filter((p) => !p.checkVisibility({ visibilityProperty: true })).map((p) => p.textContent);
  });
  assert.deepEqual(hidden, [], 'the article’s own words are hidden');
}

/** No code of the extension has failed since this was last asked. */
export async function assertQuiet(browser) {
  assert.deepEqual(await browser.errors(), [], 'errors of ours');
}

/** Whether the overlay is drawn where it belongs and a click in its corner would reach it. */
export function isOnTop(tab) {
  return tab.apart(() => {
    const host = document.documentElement.lastElementChild;
    const { right, width, height } = host.getBoundingClientRect();
    const at = document.elementFromPoint(innerWidth - 100, 100);
    return at === host && width > 300 && height > 300 && Math.abs(innerWidth - right) < 40;
  });
}
