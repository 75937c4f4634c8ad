// A click folds the page and opens the overlay, the next gives the page back to the byte.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE, PAGES, address, assertRestored, closeOverlay, folds, goneOverlay, heightsOnPaper, inBoth, openList, openOverlay, slugs } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

/** Pages on which nothing may be folded, since they are no articles. */
const NO_ARTICLES = new Set(['front-page']);

inBoth('fold and restore', ({ browser, site }) => {
  for (const slug of slugs()) {
    test(slug, async () => {
      const page = readFileSync(join(PAGES, slug, 'page.html'));
      const tab = await browser().open(site().page(slug === 'front-page' ? '/' : address(slug), page));
      const before = await pageState(tab);
      const isArticle = !NO_ARTICLES.has(slug);
      await openOverlay(browser(), tab, isArticle ? 'article' : 'no-article');
      if (isArticle) await assertFolded(tab);
      else assert.equal(await folds(tab), 0);
      await closeOverlay(browser(), tab);
      await assertRestored(tab, before);
      await tab.close();
    });
  }

  test('a second time, and a third', async () => {
    const tab = await browser().open(site().page(address('again'), ARTICLE()));
    const before = await pageState(tab);
    for (let turn = 0; turn < 3; turn += 1) {
      await openOverlay(browser(), tab);
      await assertFolded(tab);
      await closeOverlay(browser(), tab);
      await assertRestored(tab, before);
    }
    await tab.close();
  });

  test('bare text beside the article is folded in a span and put back', async () => {
    const bare = ARTICLE().replace('<div class="entry-content">', '<div class="entry-content">\n[ad_1]<br>');
    const tab = await browser().open(site().page(address('bare'), bare));
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    assert.ok(await tab.evaluate(() => document.querySelector('.entry-content > span[data-unspun-fold]') !== null));
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('what is there for screen readers alone is not folded: its line would stand where nothing was', async () => {
    const label = '<p class="label">Advertisement</p>';
    const page = (style) => ARTICLE('', `<style>.label { ${style} }</style>`).replace('<p>Mayor', `${label}<p>Mayor`);
    const isFolded = () => document.querySelector('.label').hasAttribute('data-unspun-fold');
    const styles = {
      '': true,
      'position: absolute; left: -9999px': false,
      'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)': false,
    };
    for (const [style, folded] of Object.entries(styles)) {
      const tab = await browser().open(site().page(address('label'), page(style)));
      await openOverlay(browser(), tab);
      assert.ok((await folds(tab)) > 0);
      assert.equal(await tab.evaluate(isFolded), folded, style);
      await tab.close();
    }
  });

  test('a click on a fold opens it, and the page hears nothing of it', async () => {
    const page = ARTICLE('', '<script>window.heard = 0; addEventListener("click", () => { heard += 1; });</script>')
      .replace('<div class="related-posts">', '<div class="related-posts" onclick="heard += 1">');
    const tab = await browser().open(site().page(address('click'), page));
    const overlay = await openOverlay(browser(), tab);
    const before = await folds(tab);
    await tab.click('.related-posts');
    await until(async () => (await folds(tab)) === before - 1);
    assert.equal(await tab.evaluate(() => heard), 0);
    assert.ok(await tab.evaluate(() => document.querySelector('.related-posts').getBoundingClientRect().height > 60));
    await overlay.waitFor('[data-do="fold"]');
    await overlay.click('.folds:has([data-do="fold"]) > summary');
    await overlay.click('[data-do="fold"]');
    await until(async () => (await folds(tab)) === before);
    await tab.close();
  });

  test('folds that follow each other have one line, with each kind once; a click on it opens them all', async () => {
    const tail = '<div class="share"><a href="https://facebook.com/sharer?u=x">Share on Facebook</a></div><!-- ad --> <p><a href="https://t.me/norrvik" rel="nofollow">Follow us on Telegram</a></p>';
    const tab = await browser().open(site().page(address('run'), ARTICLE().replace('<div class="related-posts">', `${tail}$&`)));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    const lines = () => tab.evaluate(() => [...document.querySelectorAll('article > [data-unspun-fold]')].map((e) => [e.dataset.unspunFold, e.getBoundingClientRect().height > 0]));
    assert.deepEqual(await lines(), [['Share buttons · Channels to follow · Other stories · show', true], ['', false], ['', false]]);
    const all = await folds(tab);
    const share = await overlay.evaluate(() => [...document.querySelectorAll('[data-fold]')].find((e) => /Share on/.test(e.textContent)).dataset.fold);
    await openList(overlay, share);
    await overlay.click(`[data-fold="${share}"] [data-do="open"]`);
    await until(async () => (await lines()).length === 2);
    assert.deepEqual(await lines(), [['Channels to follow · Other stories · show', true], ['', false]]);
    await tab.click('article > [data-unspun-fold]');
    await until(async () => (await folds(tab)) === all - 3);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('on paper the page is as it was', async () => {
    const { plain, printed } = await heightsOnPaper(browser(), site(), 'paper');
    assert.equal(printed, plain);
  });

  test('a click that the page makes itself opens nothing', async () => {
    const tab = await browser().open(site().page(address('fake'), ARTICLE()));
    await openOverlay(browser(), tab);
    const before = await folds(tab);
    await tab.evaluate(() => document.querySelector('[data-unspun-fold]').click());
    assert.equal(await folds(tab), before);
    await tab.close();
  });

  test('the overlay opens one fold, shows the page as it was, folds it again, closes', async () => {
    const tab = await browser().open(site().page(address('overlay'), ARTICLE()));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    const all = await folds(tab);
    await openList(overlay);
    await overlay.click('[data-fold="0"] [data-do="open"]');
    await until(async () => (await folds(tab)) === all - 1);
    await overlay.waitFor('[data-do="restore"]');
    await overlay.click('[data-do="restore"]');
    await until(async () => (await folds(tab)) === 0);
    await overlay.waitFor('[data-do="refold"]');
    await overlay.click('[data-do="refold"]');
    await until(async () => (await folds(tab)) === all);
    await overlay.click('[data-do="close"]');
    await goneOverlay(tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('a jump scrolls to the statement and marks its words, in no node of ours', async () => {
    const tall = ARTICLE('', '<style>p { margin: 60vh 0 }</style>');
    const tab = await browser().open(site().page(address('jump'), tall));
    const overlay = await openOverlay(browser(), tab);
    await overlay.waitFor('[data-statement="1"] [data-do="jump"]');
    const elements = await tab.evaluate(() => document.querySelectorAll('*').length);
    await overlay.click('[data-statement="1"] [data-do="jump"]');
    const seen = await until(() => tab.evaluate(() => {
      const [range] = [...(CSS.highlights.get('unspun-passage') ?? [])];
      if (!range) return null;
      const { top, bottom } = range.getBoundingClientRect();
      return top > 0 && bottom < innerHeight && { words: range.toString(), top };
    }), { what: 'the marked words in sight' });
    assert.match(seen.words, /\w/);
    assert.equal(await tab.evaluate(() => document.querySelectorAll('*').length), elements);
    await closeOverlay(browser(), tab);
    assert.equal(await tab.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });
});

/** Something is folded, and of what is folded only the line that stands for it is seen. */
async function assertFolded(tab) {
  const folded = await tab.evaluate(() => [...document.querySelectorAll('[data-unspun-fold]')].map((element) => ({
    line: element.getAttribute('data-unspun-fold'),
    height: element.getBoundingClientRect().height,
    seen: [...element.querySelectorAll('*')].filter((inner) => inner.checkVisibility()).length,
  })));
  assert.ok(folded.some(({ line }) => line), 'nothing is folded');
  for (const { line, height, seen } of folded) {
    assert.match(line, /^\S.* · show$|^$/);
    if (!line) assert.equal(height, 0);
    assert.ok(height < 40, `${line}: ${height} px high`);
    assert.equal(seen, 0, line);
  }
}
