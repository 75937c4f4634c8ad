// Articles in frames that the page itself may read, and pages that make something of that.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { assertQuiet, visit } from './hostile.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

/** A page around a frame. */
const AROUND = (frame, more = '') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge at Norrvik closed for a year</title><style>iframe { width: 900px; height: 600px }</style></head><body>
<header><a href="/">Norrvik Today</a></header><main>${frame}</main>${more}</body></html>`;
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What stands in the page's frames, the inmost last: for each how many folds it has and whether the article and the other stories are seen. */
const read = (tab) => tab.apart(() => {
  const found = [];
  const look = (within) => within.querySelectorAll('iframe, frame').forEach((frame) => {
    const inner = frame.contentDocument;
    if (!inner) return;
    const seen = (selector) => inner.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? null;
    found.push({ folds: inner.querySelectorAll('[data-unspun-fold]').length, article: seen('.entry-content > p'), others: seen('.related-posts li') });
    look(inner);
  });
  look(document);
  return found;
});
const FOLDED = { article: true, others: false };
const isFolded = ({ folds: count, article, others }) => count > 0 && article === FOLDED.article && others === FOLDED.others;
/** The inmost frame is folded. */
const untilFolded = (tab) => until(async () => isFolded((await read(tab)).at(-1)), { what: 'the frame to be folded' });

inBoth('frames', ({ browser, site }) => {
  const framed = (name, html = ARTICLE()) => site().page(address(`inner-${name}`), html);
  const page = (name, frame, more) => site().page(address(name), AROUND(frame, more));
  const visits = (url, options) => visit({ browser: browser() }, url, { state: 'no-article', ...options });
  const open = async (...args) => {
    const tab = await browser().open(page(...args));
    return { tab, before: await pageState(tab) };
  };
  const leave = async ({ tab, before }, moves) => {
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before, moves);
    await assertQuiet(browser());
    await tab.close();
  };

  const WAYS = {
    'of the same origin': (name) => `<iframe src="${framed(name)}"></iframe>`,
    'with its document in an attribute': () => `<iframe srcdoc="${escaped(ARTICLE())}"></iframe>`,
    'in another frame': (name) => `<iframe src="${framed(`${name}-outer`, AROUND(`<iframe style="width: 800px" src="${framed(name)}"></iframe>`))}"></iframe>`,
    'without an address, written by a script': () => `<iframe></iframe><script>{ const { contentDocument: inner } = document.querySelector('iframe'); inner.open(); inner.write(${JSON.stringify(ARTICLE()).replaceAll('</', '<\\/')}); inner.close(); document.currentScript.remove(); }</script>`,
  };
  for (const [at, [what, frame]] of Object.entries(WAYS).entries()) {
    test(`an article in a frame ${what} is read, folded and given back`, async () => {
      const { tab, before } = await open(`way-${at}`, frame(`way-${at}`));
      const overlay = await openOverlay(browser(), tab);
      await untilFolded(tab);
      assert.match(await overlay.text('main'), /Nobody should have been driving/);
      await leave({ tab, before });
    });
  }

  test('a jump marks the words in the frame, brings them into sight, and goes back', async () => {
    const tall = ARTICLE('', '<style>p { margin: 60vh 0 }</style>');
    const { tab, before } = await open('jump', `<p style="height: 1200px">Our own page</p><iframe src="${framed('jump', tall)}"></iframe>`);
    const overlay = await openOverlay(browser(), tab);
    await untilFolded(tab);
    await overlay.click('#jump-1');
    const words = await until(() => tab.apart(() => {
      const frame = document.querySelector('iframe');
      const highlights = [];
      frame.contentWindow.CSS.highlights.get('unspun-passage')?.forEach((range) => highlights.push(range));
      const [range] = highlights;
      if (!range) return null;
      const { top, bottom } = range.getBoundingClientRect();
      const above = frame.getBoundingClientRect().top;
      return above + top > 0 && above + bottom < innerHeight && top > 0 && bottom < frame.clientHeight && range.toString();
    }), { what: 'the marked words in sight' });
    assert.match(words, /\w{3}/);
    await overlay.click('#back-1');
    await until(() => tab.apart(() => scrollY === 0 && document.querySelector('iframe').contentWindow.scrollY === 0), { what: 'the page and the frame to go back' });
    await leave({ tab, before });
  });

  test('a click on a fold in the frame opens it, and the frame hears nothing of it', async () => {
    const listening = ARTICLE('', '<script>parent.heard = 0; addEventListener("click", () => { parent.heard += 1; });</script>');
    const tab = await browser().open(page('click', `<iframe src="${framed('click', listening)}"></iframe>`));
    await openOverlay(browser(), tab);
    await untilFolded(tab);
    const [{ folds: all }] = await read(tab);
    await tab.evaluate(() => document.querySelector('iframe').contentDocument.querySelector('[data-unspun-fold]:not([data-unspun-fold=""])').click());
    assert.equal((await read(tab))[0].folds, all, 'a click of the page’s own opens nothing');
    assert.equal(await tab.evaluate('heard'), 1);
    const line = await tab.apart(() => {
      const frame = document.querySelector('iframe');
      const [fold] = [...frame.contentDocument.querySelectorAll('[data-unspun-fold]')].filter((element) => element.getAttribute('data-unspun-fold'));
      fold.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [outer, inner] = [frame, fold].map((element) => element.getBoundingClientRect());
      return [outer.left + inner.left + 12, outer.top + inner.top + inner.height / 2];
    });
    await tab.drag(line, line);
    await until(async () => (await read(tab))[0].folds < all, { what: 'the fold to open' });
    assert.equal(await tab.evaluate('heard'), 1);
    await tab.close();
  });

  test('links to words lead to the frame that they stand in', async () => {
    const url = framed('links');
    const tab = await browser().open(page('links', `<iframe src="${url}"></iframe>`));
    await openOverlay(browser(), tab);
    await untilFolded(tab);
    const known = await browser().background.evaluate(async () => Object.entries(await chrome.storage.session.get(null)).find(([name]) => name.startsWith('view:'))[1].url);
    assert.equal(known, url);
    await tab.close();
  });

  test('a block in a frame is chosen by the picker, folded there, and given back', async () => {
    const lake = '<div class="lake"><p>Weather on the lake: clear, with a light wind from the north-west in the afternoon.</p></div>';
    const inner = ARTICLE('', '<script>parent.heard = 0; for (const type of ["click", "pointerdown", "keydown"]) addEventListener(type, () => { parent.heard += 1; });</script>').replace('<p>About', `${lake}<p>About`);
    const { tab, before } = await open('picker', `<p>Our own page</p><iframe src="${framed('picker', inner)}"></iframe>`);
    const overlay = await openOverlay(browser(), tab);
    await untilFolded(tab);
    await overlay.click('.menu > summary');
    await overlay.click('#item-pick');
    await overlay.waitFor('.handle');
    const place = await tab.apart(() => {
      const frame = document.querySelector('iframe');
      const block = frame.contentDocument.querySelector('.lake');
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [outer, box] = [frame, block].map((element) => element.getBoundingClientRect());
      return [outer.left + frame.clientLeft + box.left + 30, outer.top + frame.clientTop + box.top + box.height / 2];
    });
    await tab.drag(place, place);
    const folded = () => tab.apart(() => document.querySelector('iframe').contentDocument.querySelector('.lake').matches('[data-unspun-fold], :has([data-unspun-fold])'));
    await until(folded, { what: 'the block to be folded' });
    assert.equal(await tab.evaluate('heard'), 0, 'the frame hears nothing of the choice');
    await leave({ tab, before });
    const again = await browser().open(page('picker-again', `<iframe src="${framed('picker', inner)}"></iframe>`));
    await openOverlay(browser(), again);
    await until(() => again.apart(() => document.querySelector('iframe').contentDocument.querySelector('.lake').matches('[data-unspun-fold], :has([data-unspun-fold])')), { what: 'the same block on another page' });
    await browser().background.evaluate(() => chrome.storage.local.clear());
    await again.close();
  });

  test('where the reader stands in a frame is kept', async () => {
    const { tab } = await open('scrolled', `<iframe src="${framed('scrolled', ARTICLE('', '<style>p { margin: 30vh 0 }</style>'))}"></iframe>`);
    await tab.evaluate(() => document.querySelector('iframe').contentWindow.scrollTo(0, 1e6));
    const before = await pageState(tab);
    assert.ok(before.frames[0].scroll[1] > 500);
    await openOverlay(browser(), tab);
    await untilFolded(tab);
    await leave({ tab, before });
  });

  test('what a frame shows late is read, and what it shows instead', async () => {
    const { tab } = await open('late', '<iframe src="/empty.html"></iframe>');
    await openOverlay(browser(), tab, 'no-article');
    const show = (url) => tab.evaluate((to) => new Promise((done) => {
      const frame = document.querySelector('iframe');
      frame.addEventListener('load', done, { once: true });
      frame.src = to;
    }), url);
    await show(framed('late'));
    await untilFolded(tab);
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="article"]');
    await show(framed('instead', ARTICLE().replaceAll('Norrvik', 'Sundal')));
    await untilFolded(tab);
    await until(async () => (await overlay.text('main')).includes('Sundal'), { what: 'the overlay to tell of it' });
    await closeOverlay(browser(), tab);
    assert.deepEqual((await read(tab)).map(({ folds: count }) => count), [0]);
    await assertQuiet(browser());
    await tab.close();
  });

  test('a frame that is taken out or led elsewhere while it is folded leaves nothing behind', async () => {
    for (const [at, leaves] of [() => document.querySelector('iframe').remove(), () => { document.querySelector('iframe').src = '/nowhere'; }].entries()) {
      const { tab } = await open(`leaves-${at}`, `<iframe src="${framed(`leaves-${at}`)}"></iframe>`);
      const overlay = await openOverlay(browser(), tab);
      await untilFolded(tab);
      await tab.evaluate(leaves);
      await until(async () => !(await read(tab)).some(({ article }) => article), { what: 'the frame to have gone' });
      // Its passages stand nowhere any more: nothing happens.
      await overlay.evaluate(() => document.querySelector('#jump-0')?.click());
      await closeOverlay(browser(), tab);
      assert.equal(await tab.apart(() => document.documentElement.outerHTML.includes('unspun')), false);
      await assertQuiet(browser());
      await tab.close();
    }
  });

  test('a frame of comments is folded to a line, which opens it', async () => {
    const comments = `<!DOCTYPE html><html><body class="comments" id="comments"><h3>Comments (3)</h3><ol class="comment-list">${['Per Holm', 'Ida Strand', 'Ola Moe'].map((name) => `<li class="comment"><cite>${name}</cite> <time>2 hours ago</time><p>I drove over it every day and never knew.</p><a href="#r">Reply</a></li>`).join('')}</ol><form><label>Leave a comment <textarea></textarea></label><button>Post comment</button></form></body></html>`;
    const tab = await browser().open(site().page(address('comments'), ARTICLE(`<iframe class="comments" style="width: 700px; height: 500px" src="${framed('comments', comments)}"></iframe>`)));
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    const height = () => tab.apart(() => document.querySelector('iframe').getBoundingClientRect().height);
    await until(async () => (await height()) <= 40, { what: 'the frame to be as low as a line' });
    const line = () => tab.apart(() => {
      const { body } = document.querySelector('iframe').contentDocument;
      return [body.getAttribute('data-unspun-fold'), body.querySelector('p').checkVisibility()];
    });
    assert.deepEqual(await line(), ['Comments · show', false]);
    await leave({ tab, before });
    // What it shows instead was never judged.
    const other = await browser().open(site().page(address('comments'), ARTICLE(`<iframe class="comments" style="width: 700px; height: 500px" src="${framed('comments', comments)}"></iframe>`)));
    await openOverlay(browser(), other);
    const frame = () => other.apart(() => document.querySelector('iframe').getBoundingClientRect().height);
    await until(async () => (await frame()) <= 40);
    await other.evaluate(() => { document.querySelector('iframe').src = '/empty.html'; });
    await until(async () => (await frame()) > 400, { what: 'the frame to be opened' });
    await closeOverlay(browser(), other);
    await assertQuiet(browser());
    await other.close();
  });

  const UNREAD = {
    'is hidden': '<iframe hidden src="INNER"></iframe>',
    'has the size of an advert': '<iframe style="width: 300px; height: 600px" src="INNER"></iframe>',
    'is of another origin': '<iframe src="OTHER"></iframe>',
    'has no rights': '<iframe sandbox src="INNER"></iframe>',
    'shows plain text': '<iframe src="/plain.txt"></iframe>',
  };
  for (const [at, [what, frame]] of Object.entries(UNREAD).entries()) {
    test(`a frame that ${what} is not read`, async () => {
      const inner = framed(`unread-${at}`, ARTICLE().replaceAll('Norrvik', 'Sundal'));
      site().page('/plain.txt', 'Sundal '.repeat(500));
      const html = frame.replace('INNER', inner).replace('OTHER', inner.replace('127.0.0.1', 'localhost'));
      const tab = await browser().open(site().page(address(`unread-${at}`), ARTICLE(html)));
      const before = await pageState(tab);
      const overlay = await openOverlay(browser(), tab);
      assert.ok((await folds(tab)) > 0);
      assert.ok(!(await overlay.text('main')).includes('Sundal'));
      assert.ok((await read(tab)).every(({ folds: count }) => count === 0));
      await leave({ tab, before });
    });
  }

  test('a set of frames: the article in one of them is read', async () => {
    const frameset = `<!DOCTYPE html><html><head><title>Frames</title></head><frameset cols="400,*"><frame src="${framed('set-left', '<ul><li><a href="/a">News</a></li><li><a href="/b">Sports</a></li></ul>')}"><frame src="${framed('set')}"></frameset></html>`;
    const tab = await browser().open(site().page(address('set'), frameset));
    const before = await pageState(tab);
    await openOverlay(browser(), tab);
    await untilFolded(tab);
    await leave({ tab, before });
  });

  test('hundreds of frames, and one that shows its own page', () => visits(page('many', `<iframe src="${address('many')}?again"></iframe>`), {
    arm: () => {
      for (let at = 0; at < 300; at += 1) {
        const frame = document.createElement('iframe');
        frame.style = 'width: 330px; height: 330px';
        document.body.append(frame);
        frame.contentDocument?.body.append('A word of an advert.');
      }
    },
    ms: 60_000,
  }));

  test('fifty articles in frames are read to a limit, and all given back', async () => {
    const { tab, before } = await open('fifty', `<iframe src="${framed('fifty')}"></iframe>`.repeat(60));
    await openOverlay(browser(), tab, 'article', 60_000);
    await until(async () => (await read(tab)).filter(isFolded).length > 1, { what: 'frames to be folded' });
    await leave({ tab, before });
  });

  test('names in a frame that stand in front of its document’s own', async () => {
    const names = ['body', 'documentElement', 'defaultView', 'activeElement', 'contentType', 'ownerDocument', 'querySelectorAll', 'createRange', 'contentDocument', 'elementFromPoint'];
    const clobbers = names.map((name) => `<form name="${name}" id="${name}"><input name="ownerDocument"><input name="nodeName"><input name="nodeType"><input name="parentNode"></form>`).join('');
    const { tab, before } = await open('clobbers', `<iframe name="CSS" id="Highlight" src="${framed('clobbers', ARTICLE(clobbers))}"></iframe>${clobbers}`);
    const overlay = await openOverlay(browser(), tab);
    await untilFolded(tab);
    await overlay.evaluate(() => document.querySelector('#jump-0').click());
    await overlay.waitFor('#back-0');
    await leave({ tab, before });
  });

  test('a frame that overrides what is built in is not asked', async () => {
    const overrides = `<script>for (const where of [Element.prototype, Node.prototype, Document.prototype, HTMLElement.prototype, Array.prototype, MutationObserver.prototype]) for (const name of Object.getOwnPropertyNames(where)) {
      const { value } = Object.getOwnPropertyDescriptor(where, name);
      if (typeof value === 'function' && name !== 'constructor') where[name] = function () { parent.called = name; return value.apply(this, arguments); };
    }
    CSSStyleSheet = Highlight = function () { parent.called = 'made'; };
    Object.defineProperty(CSS, 'highlights', { get() { parent.called = 'highlights'; } });</script>`;
    const { tab, before } = await open('overrides', `<iframe src="${framed('overrides', ARTICLE('', overrides))}"></iframe>`);
    const overlay = await openOverlay(browser(), tab);
    await untilFolded(tab);
    await tab.evaluate('delete window.called');
    await overlay.evaluate(() => document.querySelector('#jump-0').click());
    await overlay.waitFor('#back-0');
    assert.equal(await tab.evaluate('window.called ?? null'), null);
    await leave({ tab, before });
  });
});
