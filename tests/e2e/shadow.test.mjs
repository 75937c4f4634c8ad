// Articles in open shadow trees: read, folded, marked and given back like any other, whatever stands in a slot.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, inBoth, openList, openOverlay } from './both.mjs';
import { assertQuiet } from './hostile.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const [, HEAD, BODY] = /<head>(.*)<\/head><body>([\s\S]*)<\/body>/.exec(ARTICLE());
const [, PARAGRAPHS] = /<div class="entry-content">([\s\S]*?)<\/div>/.exec(BODY);
const [RELATED] = /<div class="related-posts">[\s\S]*?<\/div>/.exec(BODY);
const page = (body) => `<!DOCTYPE html><html lang="en"><head>${HEAD}</head><body>${body}</body></html>`;
const tree = (inner, sheet = '') => `<template shadowrootmode="open">${sheet}${inner}</template>`;
/** Rules of the tree's own that a fold must beat. */
const SHEET = '<style>.related-posts, .related-posts * { display: block !important; font-size: 20px !important; color: red !important } p { margin: 40vh 0 }</style>';

const WAYS = {
  'whole in one': `<news-page>${tree(BODY, SHEET)}</news-page>`,
  'in slots, the rest in the tree': `<news-page><h1 slot="title">Bridge at Norrvik closed for a year</h1>${PARAGRAPHS}${tree(`<article><slot name="title"></slot><div class="entry-content"><slot></slot></div>${RELATED}</article>`, SHEET)}</news-page>`,
  'in a tree in a tree': `<main>${tree(`<news-page>${tree(BODY, SHEET)}</news-page>`)}</main>`,
  'as bare text beside it': `<news-page>${tree(BODY.replace('<div class="entry-content">', '$&[ad_1]<br>'), SHEET)}</news-page>`,
};

/** In whatever tree: the folds, the paragraphs and the other stories that are seen, and the words that are marked. */
const look = (tab) => tab.apart(() => {
  const all = (within) => [...within.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const elements = all(document);
  const seen = (selector) => elements.filter((element) => element.matches(selector) && element.checkVisibility({ visibilityProperty: true })).length;
  const lines = elements.filter((element) => element.getAttribute('data-unspun-fold'));
  const ranges = [];
  CSS.highlights.get('unspun-passage')?.forEach((range) => ranges.push(range));
  const around = ranges[0]?.startContainer.parentElement;
  return {
    lines: lines.map((element) => element.getBoundingClientRect().height),
    paragraphs: seen('p'),
    others: seen('.related-posts li'),
    marked: ranges.length && ranges[0].getBoundingClientRect().top > 0 && ranges[0].getBoundingClientRect().bottom < innerHeight ? ranges.join('') : '',
    ground: around ? getComputedStyle(around, '::highlight(unspun-passage)').backgroundColor : '',
  };
});

inBoth('an article in a shadow tree', ({ browser, site }) => {
  for (const [at, [what, body]] of Object.entries(WAYS).entries()) {
    test(`${what}: read, folded, marked and given back to the byte`, async () => {
      const tab = await browser().open(site().page(address(`shadow-${at}`), page(body)));
      const before = await pageState(tab);
      assert.ok(before.shadow.length > 0);
      const overlay = await openOverlay(browser(), tab);
      const folded = await until(async () => {
        const now = await look(tab);
        return now.lines.length > 0 && now;
      }, { what: 'a fold' });
      assert.ok(folded.paragraphs >= 5);
      assert.equal(folded.others, 0);
      for (const height of folded.lines) assert.ok(height > 5 && height < 40, `${height} px`);
      await overlay.click('#jump-1');
      const { marked, ground } = await until(async () => {
        const now = await look(tab);
        return now.marked && now;
      }, { what: 'the marked words in sight' });
      assert.match(marked, /\w{3}/);
      assert.equal(ground, 'rgb(255, 224, 138)');
      await overlay.click('#back-1');
      await until(() => tab.apart(() => scrollY === 0), { what: 'the page to go back' });
      await closeOverlay(browser(), tab);
      await assertRestored(tab, before);
      await assertQuiet(browser());
      await tab.close();
    });
  }

  test('a fold in it opens, and folds again', async () => {
    const tab = await browser().open(site().page(address('shadow-opens'), page(WAYS['whole in one'])));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    await until(async () => (await look(tab)).others === 0);
    const story = await overlay.evaluate(() => [...document.querySelectorAll('[data-fold]')].find((fold) => /Related Articles/.test(fold.textContent)).dataset.fold);
    await openList(overlay, story);
    await overlay.click(`[data-fold="${story}"] [data-do="open"]`);
    await until(async () => (await look(tab)).others === 3);
    await overlay.waitFor(`[data-fold="${story}"] [data-do="fold"]`);
    await overlay.click(`[data-fold="${story}"] [data-do="fold"]`);
    await until(async () => (await look(tab)).others === 0);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  });

  test('a field in it that the reader writes in is not folded away', async () => {
    const form = '<form class="newsletter-signup widget"><h3>Newsletter</h3><p>Sign up for our newsletter and never miss a story.</p><input type="email"></form>';
    const tab = await browser().open(site().page(address('shadow-writes'), page(`<news-page>${tree(BODY + form)}</news-page>`)));
    await tab.evaluate(() => document.querySelector('news-page').shadowRoot.querySelector('input').focus());
    await openOverlay(browser(), tab);
    await until(async () => (await look(tab)).others === 0);
    assert.ok(await tab.apart(() => document.querySelector('news-page').shadowRoot.querySelector('input').checkVisibility()));
    await tab.close();
  });
});
