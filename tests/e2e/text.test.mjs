// Whatever a page writes is shown as its words: never as markup, never as a link that runs, never out of its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, inBoth } from './both.mjs';
import { visit } from './hostile.mjs';
import { until } from './lib/browser.mjs';

/** Markup wherever an article's words are shown: names, roles, quotations, titles, addresses, labels, bylines. */
const MARKUP = '<img src=x onerror="document.title=1"><script>1</script><b>bold</b>&amp;</textarea>';
const escaped = (html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Everything that a reader can see or follow in the overlay, with all lists unrolled. */
const shown = (overlay) => overlay.evaluate(() => {
  document.querySelectorAll('details').forEach((list) => { list.open = true; });
  return {
    foreign: [...document.querySelectorAll('img, script:not([src="panel.js"]), iframe, object, embed, svg, style, base, form, [onerror], [onclick], [style]')].map((e) => e.outerHTML),
    links: [...document.querySelectorAll('a')].map((a) => a.getAttribute('href')),
    words: document.querySelector('main').textContent,
  };
});

/** Characters that count, order, join or vanish in ways of their own. */
const ODD = {
  'emoji and their families': '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ☕️ 𝔸 words',
  'combining marks': `Z${'\u0335\u0310\u0332'.repeat(40)} n\u0303o e\u0301t\u00e9`,
  'zero-width characters': 'zero\u200bwidth\u200c\u200djoined\ufeff and\u00ad soft',
  'bidi controls': 'left \u202eright to left\u202c and \u2067isolated\u2069 \u200f',
  'right-to-left letters': 'שלום עולם and مرحبا بالعالم',
  'lone surrogates': 'lone \ud83d high and \udc00 low',
  'NUL and controls': 'nul \u0000 esc \u001b[31m bell \u0007 del \u007f \u2028 \u2029',
  'private and unassigned': '\ue000 \u{f0000} \u{e01ef} \ufffe',
};

inBoth('odd text', ({ browser, site }) => {
  const visits = (name, html, options) => visit({ browser: browser() }, site().page(address(name), html), options);

  for (const [at, [what, text]] of Object.entries(ODD).entries()) {
    test(`${what}: shown as they stand, and the passage is found`, () => visits(`odd-${at}`, ARTICLE(), {
      // By script, since a parser would replace some of them.
      arm: `(() => {
        const text = ${JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)};
        const [first, quote] = document.querySelectorAll('.entry-content > p');
        first.firstChild.data = text + ' ' + first.firstChild.data;
        quote.firstChild.data = quote.firstChild.data.replace('Nobody', 'Nobody ' + text) + text;
        document.querySelector('.related-posts a').textContent += text;
      })()`,
      during: async ({ tab, overlay }) => {
        const jump = await overlay.evaluate(() => [...document.querySelectorAll('button.words')].find((b) => b.textContent.includes('since spring'))?.id);
        await overlay.click(`#${jump}`);
        // As JSON, since half characters cannot cross to the driver otherwise.
        const marked = JSON.parse(await until(() => tab.evaluate(() => {
          const [range] = [...(CSS.highlights.get('unspun-passage') ?? [])];
          return range && JSON.stringify(range.toString());
        }), { what: 'the marked words' }));
        assert.match(marked, /^“?Nobody [\s\S]*since spring,?”?$/, JSON.stringify(marked));
        // A lone surrogate is no character: it is shown as the mark for one that could not be read.
        const words = await overlay.text(`#${jump}`);
        const page = marked.toWellFormed();
        const bare = (s) => s.replace(/[\s“”"\ufffd]+/g, ' ').trim();
        assert.ok(bare(words).includes(bare(page)) || bare(page).includes(bare(words)), `${JSON.stringify(words)}\n${JSON.stringify(page)}`);
      },
    }));
  }

  test('names that look like markup stay words wherever they are shown', () => visits('markup', ARTICLE(
    `<div class="related-posts"><h3>Related ${escaped(MARKUP)}</h3><ul><li><a href="/x">${escaped(MARKUP)}</a></li><li><a href="/y">Two stories more from the lake</a></li></ul></div>`,
    `<title>${escaped(MARKUP)} Bridge</title><meta name="author" content="${escaped(MARKUP)}"><meta property="og:site_name" content="${escaped(MARKUP)}">
     <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: MARKUP, author: { name: MARKUP }, isBasedOn: `https://norrvik.example/${MARKUP}`, publisher: { name: MARKUP } }).replaceAll('</', '<\\/')}</script>`,
  ).replace('<title>Bridge at Norrvik closed for a year</title>', '')
    .replace('Arne Lindqvist, the', `Arne ${escaped('<img src=x onerror=alert(1)>')} Lindqvist, the ${escaped('<b>')}`)
    .replace('Nobody should', `Nobody ${escaped(MARKUP)} should`).replace('Source link', `Source ${escaped(MARKUP)} link`)
    .replace('Mayor Sanna Wik', `Mayor ${escaped('<script>x</script>')} Sanna ${escaped('<img src=x>')} Wik`), {
    during: async ({ tab, overlay }) => {
      const { foreign, words } = await shown(overlay);
      assert.deepEqual(foreign, []);
      assert.ok(words.includes('<img src=x'), 'the page’s words are shown as such');
      assert.equal(await tab.apart(() => document.querySelectorAll('[data-unspun-fold] img, [data-unspun-fold] b').length), 0);
    },
  }));

  /** What a link or a page's own data may name as the original. */
  const ADDRESSES = {
    script: 'javascript:document.title=1', 'script in capitals': 'JaVaScRiPt://norrvik.example/%0adocument.title=1', data: 'data:text/html,<script>1</script>',
    file: 'file:///etc/passwd', blob: 'blob:https://norrvik.example/x', extension: 'chrome-extension://abc/panel/panel.html', 'view-source': 'view-source:https://norrvik.example/a',
    broken: 'http://[norrvik', 'no host': 'https:///x y', 'a port out of range': 'https://norrvik.example:99999999/bridge-closed', 'only blanks': ' \t\n',
  };
  for (const [at, [what, url]] of Object.entries(ADDRESSES).entries()) {
    test(`an original with an address that is ${what} is no link that runs`, () => visits(`link-${at}`, ARTICLE('', `
      <link rel="canonical" href="${escaped(url)}"><meta property="og:url" content="${escaped(url)}"><meta name="syndication-source" content="${escaped(url)}"><meta name="original-source" content="${escaped(url)}">
      <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', isBasedOn: url, mainEntityOfPage: url }).replaceAll('</', '<\\/')}</script>`)
      .replace('https://norrvik-journal.example/bridge-closed', escaped(url)), {
      during: async ({ overlay }) => {
        const { links, foreign } = await shown(overlay);
        assert.deepEqual(links.filter((link) => !/^https?:\/\/[\w.-]+(:\d+)?(\/|$)/.test(link)), []);
        assert.deepEqual(foreign, []);
      },
    }));
  }

  test('the host that is shown is the one that the link leads to', () => visits('spoof', ARTICLE('', `
    <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', isBasedOn: 'https://evil.example\\@norrvik-journal.example/bridge-closed' })}</script>`)
    .replace(/<p><a href="https:\/\/norrvik[^<]*<\/a><\/p>/, ''), {
    during: async ({ overlay }) => {
      const links = await overlay.evaluate(() => [...document.querySelectorAll('a')].map((a) => [new URL(a.href).host, a.textContent]));
      for (const [host, words] of links) assert.ok(words.includes(host), `${words} leads to ${host}`);
    },
  }));
});
