// Pages that fight back: they hide, remove, revert, override, forge. The reader sees the article or is told why not, the
// page is as it was after the next click, and nothing of ours fails.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, inBoth, openOverlay, refused, shownOverlay } from './both.mjs';
import { assertQuiet, assertReadable, isOnTop, visit } from './hostile.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const script = (code) => `<script>${code}</script>`;
/** What a page can lay hands on: every call leaves a mark, most fail. */
const OVERRIDES = `
  const { performance } = window, mark = performance.mark.bind(performance), caught = { push: (name) => mark('caught ' + name) };
  const trap = (object, name, value) => Object.defineProperty(object, name, { configurable: true, writable: true,
    value: value ?? function () { caught.push(name); throw new Error('trapped ' + name); } });
  for (const name of ['map', 'filter', 'push', 'find', 'forEach', 'flatMap', 'indexOf', 'splice', 'some', 'every', 'slice', 'at', 'sort']) trap(Array.prototype, name);
  for (const name of ['stringify', 'parse']) trap(JSON, name);
  for (const name of ['get', 'set', 'has', 'delete']) trap(Map.prototype, name);
  for (const name of ['setAttribute', 'removeAttribute', 'getAttribute', 'hasAttribute', 'checkVisibility', 'getBoundingClientRect', 'attachShadow', 'closest', 'matches']) trap(Element.prototype, name);
  for (const name of ['createElement', 'createTreeWalker', 'createRange', 'querySelectorAll']) trap(Document.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'contains']) trap(Node.prototype, name);
  for (const name of ['append', 'remove', 'replaceChildren', 'before', 'replaceWith']) trap(Element.prototype, name);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) trap(EventTarget.prototype, name);
  for (const name of ['showPopover', 'hidePopover']) trap(HTMLElement.prototype, name);
  for (const name of ['MutationObserver', 'CSSStyleSheet', 'Highlight', 'Promise', 'WeakMap', 'setTimeout', 'getComputedStyle', 'matchMedia', 'Uint8Array', 'chrome', 'browser']) trap(window, name);
  Object.defineProperty(CSS, 'highlights', { configurable: true, get() { caught.push('highlights'); return null; } });
  Object.defineProperty(window, 'customElements', { configurable: true, get() { caught.push('customElements'); return null; } });
  Object.defineProperty(Node.prototype, 'isConnected', { configurable: true, get() { caught.push('isConnected'); return false; } });
  Object.defineProperty(Element.prototype, 'shadowRoot', { configurable: true, get() { caught.push('shadowRoot'); return null; } });
  Object.defineProperty(Event.prototype, 'isTrusted', { configurable: true, get() { caught.push('isTrusted'); return true; } });
  Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { configurable: true, get() { caught.push('adoptedStyleSheets'); return []; }, set() {} });
  Object.prototype.get = Object.prototype.value = Object.prototype.type = 'polluted';`;

/** Names and ids that stand in front of what a script would ask of the document, its forms and its window. */
const CLOBBERS = ['body', 'head', 'title', 'documentElement', 'activeElement', 'contentType', 'readyState', 'visibilityState', 'createElement', 'createTreeWalker', 'createRange', 'querySelectorAll',
  'elementFromPoint', 'addEventListener', 'removeEventListener', 'adoptedStyleSheets', 'childNodes']
  .map((name) => `<form name="${name}" id="${name}"></form>`).join('')
  + `<form class="newsletter-signup widget">${['compareDocumentPosition', 'previousSibling', 'tagName', 'nodeName', 'nodeType', 'attributes', 'hasAttributes', 'getAttribute', 'hasAttribute', 'setAttribute', 'removeAttribute', 'checkVisibility', 'getBoundingClientRect', 'children',
    'childNodes', 'firstChild', 'parentNode', 'parentElement', 'isConnected', 'contains', 'closest', 'matches', 'querySelectorAll', 'getRootNode', 'shadowRoot', 'localName', 'textContent', 'data', 'replaceWith', 'before']
    .map((name) => `<input name="${name}" id="${name}">`).join('')}<h3>Newsletter</h3><p>Sign up for our newsletter and never miss a story.</p></form>
  <img name="location" id="CSS"><a id="chrome" href="/x">x</a><a id="unspunPage" href="/y">y</a><a id="navigation" href="/z">z</a>`;

inBoth('a hostile page', ({ browser, site }) => {
  const page = (name, more = '', head = '') => site().page(address(name), ARTICLE(more, head));
  const visits = (url, options) => visit({ browser: browser() }, url, options);

  test('styles that hide everything: there is nothing to read, and nothing is done', () =>
    visits(page('hides', '', '<style>* { display: none !important }</style>'), { state: 'no-article' }));

  test('styles that aim at the overlay and at the folds do not hit', () => visits(page('aims', '', `<style>
    :root > div, [popover], :popover-open { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: translateX(-200vw) !important; clip-path: inset(100%) !important; pointer-events: none !important; width: 0 !important; inset: auto !important; content-visibility: hidden !important; zoom: 0.01 !important }
    [data-unspun-fold] { display: none !important; font-size: 40px !important }
    [data-unspun-fold]::before { content: 'Our offer' !important; font-size: 60px !important }
    [data-unspun-fold] > * { display: block !important; }</style>`), {
    during: async ({ tab }) => {
      assert.ok(await isOnTop(tab));
      const { line, inner, height } = await tab.apart(() => {
        const fold = document.querySelector('[data-unspun-fold]');
        return { line: getComputedStyle(fold, '::before').content, inner: fold.firstElementChild?.checkVisibility() ?? false, height: fold.getBoundingClientRect().height };
      });
      assert.match(line, / · show"$|^attr\(data-unspun-fold\)$/);
      assert.equal(inner, false);
      assert.ok(height > 5 && height < 40, `${height} px`);
    },
  }));

  test('a script that styles the host does not hide it', () => visits(page('styles', '', script(`
    new MutationObserver(() => { const host = document.documentElement.lastElementChild;
      if (host.matches('div') && !host.hasAttribute('style')) host.style.cssText = 'display:none!important;opacity:0!important;width:1px!important;transform:scale(0)!important'; })
      .observe(document.documentElement, { childList: true });`)), {
    during: async ({ tab }) => assert.ok(await isOnTop(tab)),
  }));

  test('a page that takes the overlay out once: it comes back', () => visits(page('removes', '', script(`
    let times = 0;
    new MutationObserver(() => { const host = document.documentElement.lastElementChild;
      if (host.matches('div') && times++ < 1) host.remove(); }).observe(document, { childList: true, subtree: true });`)), {
    during: async ({ tab }) => {
      await until(() => isOnTop(tab), { what: 'the overlay, again' });
      const overlay = await shownOverlay(tab);
      await overlay.waitFor('[data-do="restore"]');
    },
  }));

  test('a page that takes the overlay out again and again: the page is given back, and the next click says why', async () => {
    const tab = await browser().open(page('removes-always', '', script(`
      addEventListener('load', () => new MutationObserver(() => { const host = document.documentElement.lastElementChild; if (host.matches('div')) host.remove(); })
        .observe(document.documentElement, { childList: true }));`)));
    const before = await pageState(tab);
    await browser().clickAction(tab);
    assert.match(await refused(browser(), tab, { opens: false }), /does not let/);
    await until(async () => (await folds(tab)) === 0, { what: 'the folds to go' });
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });

  test('a page that hides the overlay by its own method: it shows again', () => visits(page('popover', '', script(`
    let times = 0;
    document.addEventListener('toggle', (event) => { if (event.newState === 'open' && times++ < 3) event.target.hidePopover(); }, true);`)), {
    during: async ({ tab }) => until(() => isOnTop(tab), { what: 'the overlay' }),
  }));

  test('a page that lets nothing into the top layer: the overlay stands without', () => visits(page('toplayer', '', script(
    "addEventListener('beforetoggle', (event) => event.preventDefault(), true);")), {
    during: async ({ tab }) => until(() => isOnTop(tab), { what: 'the overlay' }),
  }));

  test('a page that reverts our attributes: they are set a few times, then its block stays open and the overlay says so', async () => {
    const tab = await browser().open(page('reverts', '', script(`
      new MutationObserver((records) => { for (const { target, attributeName } of records) target.removeAttribute(attributeName); })
        .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-unspun-fold', 'data-unspun-dim'] });`)));
    const before = await pageState(tab);
    const overlay = await openOverlay(browser(), tab);
    await until(async () => (await folds(tab)) === 0, { what: 'the page to have its way' });
    await overlay.evaluate(() => document.querySelectorAll('.folds').forEach((list) => { list.open = true; }));
    await until(() => overlay.evaluate(() => document.querySelectorAll('[data-fold] [data-do="fold"]').length > 0 && !document.querySelector('[data-fold] [data-do="open"]')), { what: 'the overlay to say so' });
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });

  test('built-in functions that are overridden are never called by us', () => visits(page('overrides', '', script(OVERRIDES)), {
    during: async ({ tab, overlay }) => {
      // A driver's click asks the page where the frame stands, which this page does not let it.
      await overlay.evaluate(() => document.querySelector('[data-fold="0"] [data-do="open"]').click());
      await overlay.waitFor('[data-fold="0"] [data-do="fold"]');
      await overlay.evaluate(() => document.querySelector('#jump-0').click());
      await overlay.waitFor('#back-0');
      const caught = await tab.apart(() => performance.getEntriesByType('mark').map((entry) => entry.name));
      assert.deepEqual(caught, []);
    },
  }));

  test('forged messages and events are not heard', () => visits(page('forges'), {
    during: async ({ tab }) => {
      const all = await folds(tab);
      await tab.evaluate(() => {
        const forged = ['close', 'restore', 'alive', 'retry'].map((what) => ({ type: 'command', command: { do: what } }));
        for (const message of forged) {
          window.postMessage(message, '*');
          for (let at = 0; at < frames.length; at += 1) frames[at].postMessage(message, '*');
          for (const type of ['message', 'unspun', 'command']) for (const target of [window, document]) target.dispatchEvent(new CustomEvent(type, { detail: message }));
          window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
          try { globalThis.chrome?.runtime?.sendMessage?.(message); } catch { /* not for pages */ }
        }
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await tab.evaluate(() => new Promise((next) => setTimeout(next, 100)));
      assert.equal(await folds(tab), all);
      assert.ok(await isOnTop(tab));
    },
  }));

  test('clicks and keys that the page makes itself open and close nothing', () => visits(page('synthetic'), {
    during: async ({ tab }) => {
      const all = await folds(tab);
      await tab.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        for (const target of [...document.querySelectorAll('[data-unspun-fold]'), host, document.body]) {
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'auxclick', 'toggle']) target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
          for (const key of ['Escape', 'Enter', ' ', 'u']) for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true, composed: true }));
          target.click();
          target.focus?.();
        }
      });
      assert.equal(await folds(tab), all);
      assert.ok(await isOnTop(tab));
    },
  }));

  test('names and ids that stand in front of the document’s own', () => visits(page('clobbers', CLOBBERS), { during: async ({ tab }) => assert.ok((await folds(tab)) >= 2) }));

  test('a page that makes itself inert can still be given back', () => visits(page('inert'), { arm: () => { document.documentElement.inert = true; } }));

  test('a document that is written anew while the overlay stands: the next click reads the new one', async () => {
    const tab = await browser().open(page('rewrites'));
    await openOverlay(browser(), tab);
    await tab.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, ARTICLE());
    await until(async () => (await folds(tab)) === 0);
    const before = await pageState(tab);
    if (await tab.overlay()) await closeOverlay(browser(), tab);
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await assertQuiet(browser());
    await tab.close();
  });

  test('a page that rewrites itself while it is read: read once it rests, and no copy of ours stays', async () => {
    const tab = await browser().open(page('restless'));
    await tab.evaluate(() => {
      let times = 0;
      const timer = setInterval(() => {
        if ((times += 1) === 80) clearInterval(timer);
        const content = document.querySelector('.entry-content');
        for (const p of content.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));
        const related = document.querySelector('.related-posts');
        related.replaceWith(related.cloneNode(true));
      }, 15);
    });
    await openOverlay(browser(), tab);
    await assertReadable(tab);
    // Copied once more, now that it is folded: the copy shows, the block that was folded is gone.
    const isFolded = await tab.evaluate(() => new Promise((next) => {
      const related = document.querySelector('.related-posts');
      const copy = related.cloneNode(true);
      related.after(copy);
      setTimeout(() => next([related.hasAttribute('data-unspun-fold'), copy.hasAttribute('data-unspun-fold')]));
    }));
    assert.deepEqual(isFolded, [true, false]);
    await closeOverlay(browser(), tab);
    assert.equal(await tab.apart(() => document.documentElement.outerHTML.includes('unspun')), false);
    await assertQuiet(browser());
    await tab.close();
  });

  test('a page that never ends', async () => {
    const tab = await browser().open(page('endless', '', '<style>p { margin: 20vh 0 }</style>'));
    await tab.evaluate(() => {
      const more = document.querySelector('.entry-content > p').cloneNode(true);
      const sentinel = document.createElement('i');
      document.body.append(sentinel);
      new IntersectionObserver(([seen]) => {
        if (seen.isIntersecting) for (let n = 0; n < 5; n += 1) sentinel.before(more.cloneNode(true));
      }).observe(sentinel);
    });
    await openOverlay(browser(), tab);
    for (let turn = 0; turn < 5; turn += 1) await tab.evaluate(() => new Promise((next) => { scrollTo(0, document.documentElement.scrollHeight); requestAnimationFrame(() => requestAnimationFrame(next)); }));
    await assertReadable(tab);
    await closeOverlay(browser(), tab);
    assert.equal(await tab.apart(() => document.documentElement.outerHTML.includes('unspun')), false);
    await assertQuiet(browser());
    await tab.close();
  });

  test('documents and frames that are gone while the overlay stands', () => visits(page('detached', '<iframe srcdoc="<p>One</p>"></iframe>'), {
    arm: () => {
      const apart = document.implementation.createHTMLDocument('apart');
      apart.body.append('text');
      window.keep = [apart, document.createElement('div')];
      window.keep[1].attachShadow({ mode: 'open' }).append('text');
    },
    during: async ({ tab, before }) => {
      await tab.evaluate(() => {
        const frame = document.querySelector('iframe');
        window.keep.push(frame.contentDocument, frame.nextSibling);
        const related = document.querySelector('.related-posts');
        related.remove();
        document.body.prepend(related);
        related.remove();
        document.querySelector('article').append(related);
      });
      await until(async () => (await folds(tab)) > 0);
      assert.ok(before);
    },
    moves: ['html', 'texts', 'boxes'],
  }));
});
