// The overlay's frame: above all of the page, out of its reach, and nobody else's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, inBoth, openList, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

inBoth("the overlay's frame", ({ name, browser, site }) => {
  const COVERS = `<div style="position:fixed;inset:0;z-index:2147483647;background:#eee">Please wait</div>`;
  const DIALOG = `<dialog id="d"><p>Please sign in</p><button onclick="this.closest('dialog').close()">No</button></dialog><div id="p" popover="manual" style="inset:0;width:100%;height:100%">Wait</div>`;

  test('stands above whatever the page puts on top', async () => {
    const tab = await browser().open(site().page(address('covered'), ARTICLE(COVERS + DIALOG)));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    assert.equal(await onTop(tab), true, 'above the highest z-index');
    await tab.evaluate(() => document.querySelector('#p').showPopover());
    await until(() => onTop(tab), { what: 'the overlay above a popover' });
    await tab.evaluate(() => document.querySelector('#p').hidePopover());
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await tab.evaluate(() => document.querySelector('#d').showModal());
    await until(() => onTop(tab), { what: 'the overlay above a modal dialog' });
    await tab.evaluate(() => document.querySelector('#d').close());
    await until(() => onTop(tab), { what: 'the overlay after the dialog' });
    const again = await until(() => tab.overlay());
    await again.waitFor('[data-do="restore"]');
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('gives the page nothing to hold on to', async () => {
    const tab = await browser().open(site().page(address('reach'), ARTICLE()));
    await openOverlay(browser(), tab);
    const seen = await tab.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return {
        name: host.localName,
        root: host.shadowRoot,
        frames: window.length,
        entries: performance.getEntriesByType('resource').map((e) => e.name).filter((n) => /extension/.test(n)),
        attributes: host.getAttributeNames(),
      };
    });
    assert.deepEqual(seen, { name: 'div', root: null, frames: seen.frames, entries: [], attributes: ['popover'] });
    await tab.close();
  });

  test('that a page embeds itself shows nothing', async () => {
    const panel = browser().extensionUrl(`panel/panel.html#${'0123456789abcdef'.repeat(2)}`);
    const tab = await browser().open(site().page(address('forged'), ARTICLE(`<iframe src="${panel}" width="400" height="400"></iframe>`)));
    if (name === 'chromium') {
      // Its address changes with every session and is no page's to know.
      const frame = await tab.overlay();
      assert.ok(!frame || !(await frame.url()).endsWith('abcdef') || !(await frame.evaluate(() => document.querySelector('main'))));
    } else {
      const frame = await until(() => tab.overlay());
      await frame.waitFor('main[data-state="refused"]');
      assert.equal(await frame.evaluate(() => document.querySelectorAll('[data-statement], [data-fold], button').length), 0);
    }
    await tab.close();
  });
});

/** Whether a click in the overlay's corner would reach it. */
function onTop(tab) {
  return tab.evaluate(() => {
    const element = document.elementFromPoint(innerWidth - 100, 100);
    return element?.getAttribute('popover') === 'manual' && element.id !== 'p';
  });
}
