// What a reader has done in a page, and what the page has of its own, outlives the overlay: where it is scrolled, what is
// selected, what has the focus, its own sheets, highlights, popovers, shadow trees; and the open overlay moves none of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE, PAGES, address, assertRestored, closeOverlay, inBoth, openOverlay, slugs } from './both.mjs';
import { assertQuiet } from './hostile.mjs';
import { pageState } from './state.mjs';

/** Scrolls into the middle of the article, and types into a field there. */
const settle = () => {
  const paragraphs = [...document.querySelectorAll('p')].filter((p) => p.textContent.trim().length > 80);
  const read = paragraphs[Math.floor(paragraphs.length / 2)] ?? document.body;
  const field = document.createElement('input');
  field.id = 'field';
  field.value = 'typed by the reader';
  read.after(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(2, 7);
  window.scrollTo({ top: read.getBoundingClientRect().top + window.scrollY - 200, behavior: 'instant' });
};

/** What the page has of its own. */
const equip = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.entry-content { color: rgb(1, 2, 3) }');
  document.adoptedStyleSheets.push(sheet);
  const words = document.querySelector('.entry-content p').firstChild;
  const range = document.createRange();
  range.setStart(words, 4);
  range.setEnd(words, 10);
  CSS.highlights.set('own', new Highlight(range));
  getSelection().setBaseAndExtent(words, 2, words, 30);
  const host = document.createElement('aside');
  host.className = 'related-posts shadowed';
  host.attachShadow({ mode: 'open' }).innerHTML = '<h3>Related Articles</h3><ul><li><a href="/s">A story in the shadow of the lake</a></li><li><a href="/t">Another one of the same kind</a></li></ul>';
  document.querySelector('article').append(host);
  const popover = document.createElement('div');
  popover.popover = 'manual';
  popover.textContent = 'The page’s own notice';
  document.body.append(popover);
  popover.showPopover();
};

const place = (tab) => tab.apart(() => ({
  active: document.activeElement?.id,
  field: [document.querySelector('#field')?.value, document.querySelector('#field')?.selectionStart, document.querySelector('#field')?.selectionEnd],
}));

inBoth('what is restored', ({ browser, site }) => {
  for (const slug of slugs().filter((name) => name !== 'front-page')) {
    test(`${slug}: the reader’s place, field and words`, async () => {
      const tab = await browser().open(site().page(address(slug), readFileSync(join(PAGES, slug, 'page.html'))));
      await tab.evaluate(settle);
      const [before, placed] = [await pageState(tab), await place(tab)];
      await openOverlay(browser(), tab);
      assert.deepEqual(await place(tab), placed, 'while the overlay stands');
      await closeOverlay(browser(), tab);
      assert.deepEqual(await place(tab), placed);
      await assertRestored(tab, before);
      await tab.close();
    });
  }

  test('the page’s own sheets, highlights, selection, shadow trees and popovers', async () => {
    const tab = await browser().open(site().page(address('own'), ARTICLE()));
    await tab.evaluate(equip);
    const before = await pageState(tab);
    assert.deepEqual([before.adopted, before.highlights, before.topLayer, before.shadow.length], [1, ['own'], 1, 1]);
    assert.match(before.selection, /bridge at Norrvik/);
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('#jump-0');
    await overlay.waitFor('#back-0');
    await overlay.click('#back-0');
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });
});
