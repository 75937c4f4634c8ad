// Everything by the keyboard alone: the tab key comes to every control in the order in which they stand, the arrow keys move
// inside lists, Escape takes back the last thing, and the focus is never lost with what had it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, goneOverlay, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';

/** What has the focus, by a name that tells it from all others. */
const NAMED = `(e) => e.id ? '#' + e.id : e.localName + ':' + e.textContent.slice(0, 30)`;
const focused = (frame) => frame.evaluate(`(${NAMED})(document.activeElement)`);
const focus = (frame, selector) => frame.evaluate((s) => document.querySelector(s).focus(), selector);
/** What the tab key should come to, one after the other: all that can be used, and of each list one item. */
const stops = (frame) => frame.evaluate(`(() => {
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')].filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility());
  // Of choices that exclude each other the chosen one is the stop.
  return all.filter((e) => e.type !== 'radio' || e.checked).map(${NAMED});
})()`);
/** Whether it shows that it has the focus. */
const shows = (frame) => frame.evaluate(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  // A file's input is out of sight; its label has the ring.
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || document.activeElement.type === 'file';
});

/** Presses the tab key from the first stop to the last; what it came to. */
async function tour(tab, frame) {
  const wanted = await stops(frame);
  await frame.evaluate(`[...document.querySelectorAll('*')].find((e) => (${NAMED})(e) === ${JSON.stringify(wanted[0])}).focus()`);
  const came = [];
  for (let presses = 0; presses < wanted.length; presses += 1) {
    const at = await focused(frame);
    came.push(at);
    if (presses) assert.ok(await shows(frame), `${at} does not show that it has the focus`);
    await tab.press('Tab');
  }
  return { came, wanted };
}

inBoth('by the keyboard alone', ({ browser, site }) => {
  test('every control of the overlay, with everything unrolled', async () => {
    const tab = await browser().open(site().page(address('tour-all'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    const { came, wanted } = await tour(tab, overlay);
    assert.deepEqual(came, wanted);
    assert.ok(wanted.length > 25, `${wanted.length} stops`);
    await tab.close();
  });

  test('every control of the options, and of the welcome', async () => {
    for (const [path, least] of [['options/options.html', 20], ['welcome/welcome.html', 2]]) {
      const tab = await browser().open(browser().extensionUrl(path));
      await until(async () => (await stops(tab)).length >= least, { what: path });
      const { came, wanted } = await tour(tab, tab);
      assert.deepEqual(came, wanted, path);
      await tab.close();
    }
  });

  test('inside a list the arrow keys, Home and End', async () => {
    const tab = await browser().open(site().page(address('tour-lists'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const ids = (selector) => overlay.evaluate((s) => [...document.querySelectorAll(s)].map((e) => `#${e.id}`), selector);
    for (const list of [await ids('.voices button'), await ids('.words[data-item]')]) {
      await focus(overlay, list[0]);
      const keys = [['ArrowDown', list[1]], ['End', list.at(-1)], ['ArrowDown', list.at(-1)], ['ArrowUp', list.at(-2)], ['Home', list[0]], ['ArrowUp', list[0]]];
      for (const [key, to] of keys) {
        await tab.press(key);
        assert.equal(await focused(overlay), to, key);
      }
    }
    await tab.close();
  });

  test('the menu: opened, used, and left by Escape to where it was opened', async () => {
    const tab = await browser().open(site().page(address('tour-menu'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const isOpen = () => overlay.evaluate(() => document.querySelector('#menu').open);
    await focus(overlay, '.menu > summary');
    await tab.press('Enter');
    await until(isOpen);
    await tab.press('Tab');
    assert.equal(await focused(overlay), '#site', 'this site first');
    await tab.press('Tab');
    assert.equal(await focused(overlay), '#mode-click');
    await tab.press('Tab');
    assert.match(await focused(overlay), /^summary:What is folded here/);
    await tab.press('Enter');
    await tab.press('Tab');
    assert.match(await focused(overlay), /^#kind-/);
    await tab.press('Escape');
    await until(async () => !(await isOpen()));
    assert.match(await focused(overlay), /^summary:Menu/);
    await tab.close();
  });

  test('what goes hands its focus to what stood before it', async () => {
    const tab = await browser().open(site().page(address('tour-focus'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const press = async (selector, gone) => {
      await focus(overlay, selector);
      await tab.press('Enter');
      await until(() => overlay.evaluate((s) => !document.querySelector(s), gone), { what: `${gone} to go` });
      return focused(overlay);
    };
    // "Show all" under a filter.
    await focus(overlay, '#voice-0');
    await tab.press('Enter');
    await overlay.waitFor('#all');
    assert.equal(await press('#all', '#all'), '#marks');
    // "Back to where you were" under a statement.
    await focus(overlay, '#jump-1');
    await tab.press('Enter');
    await overlay.waitFor('#back-1');
    assert.equal(await press('#back-1', '#back-1'), '#jump-1');
    // Open and fold again: the button stays, with other words.
    await overlay.evaluate(() => document.querySelectorAll('.folds[data-grade=fold]').forEach((d) => { d.open = true; }));
    const fold = await overlay.evaluate(() => `#${document.querySelector('.folds[data-grade=fold] [data-do=open]').id}`);
    await focus(overlay, fold);
    await tab.press('Enter');
    await overlay.waitFor(`${fold}[data-do=fold]`);
    assert.equal(await focused(overlay), fold);
    // A handle, and large again.
    await focus(overlay, '#small');
    await tab.press('Enter');
    await overlay.waitFor('.handle');
    assert.equal(await focused(overlay), '#handle');
    await tab.press('Enter');
    await overlay.waitFor('#small');
    assert.equal(await focused(overlay), '#switch', 'at the top');
    // "Never fold these here": the kind goes to another list.
    await overlay.evaluate(() => { document.querySelector('#fold-related').open = true; });
    assert.notEqual(await press('#never-fold-related', '#never-fold-related'), 'body:');
    await browser().background.evaluate(() => chrome.storage.local.clear());
    await tab.close();
  });

  test('Escape takes back one thing after the other, closes, and gives the page its focus', async () => {
    const tab = await browser().open(site().page(address('tour-escape'), ARTICLE()));
    await tab.evaluate(() => document.querySelector('.entry-content a').focus());
    const overlay = await openOverlay(browser(), tab);
    await focus(overlay, '#voice-0');
    await tab.press('Enter');
    await overlay.waitFor('#all');
    await overlay.evaluate(() => document.querySelector('.words[data-item]').focus());
    await tab.press('Enter');
    await overlay.waitFor('[data-do=back]');
    await tab.press('Escape');
    await until(() => overlay.evaluate(() => !document.querySelector('[data-do=back]')), { what: 'the jump to be taken back' });
    await tab.press('Escape');
    await until(() => overlay.evaluate(() => !document.querySelector('#all')), { what: 'the filter to be taken back' });
    // The key's own frame goes with it: the driver may never be told that the key was handled.
    tab.press('Escape').catch(() => undefined);
    await goneOverlay(tab);
    await until(() => tab.evaluate(() => document.activeElement.localName === 'a'), { what: 'the focus to be where it was' });
    await tab.close();
  });
});
