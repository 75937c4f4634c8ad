// Documents that are no plain web page, and pages beyond any size: read, or refused with a word why; never broken.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, folds, inBoth, refused } from './both.mjs';
import { assertQuiet, visit } from './hostile.mjs';

const XHTML = () => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
${ARTICLE().replace('<!DOCTYPE html>', '').replace('<html lang="en">', '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">').replace('<meta charset="utf-8">', '<meta charset="utf-8"/>')}`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text y="20">Bridge closed, county says</text></svg>';
const FRAMESET = '<!DOCTYPE html><html><head><title>Frames</title></head><frameset cols="50%,*"><frame src="/left"><frame src="/right"></frameset></html>';
const PLAIN = 'The bridge at Norrvik will stay closed.\n\n“Nobody knew,” said Arne Lindqvist.\n';

inBoth('a document', ({ name, browser, site }) => {
  const visits = (path, body, headers, options) => visit({ browser: browser() }, site().page(path, body, headers), options);
  const isMade = (tab) => tab.apart(() => document.documentElement.outerHTML.includes('unspun'));

  test('in XHTML is read like any other', () => visits(address('xhtml'), XHTML(), { 'content-type': 'application/xhtml+xml' }, {
    // The browsers' own parser ends the article's root where the script's does.
    during: async ({ tab }) => assert.equal(await tab.apart(() => document.contentType), 'application/xhtml+xml'),
  }));

  test('of plain text is no article', () => visits('/bridge.txt', PLAIN, { 'content-type': 'text/plain; charset=utf-8' }, { state: 'no-article' }));

  // One that holds an article is in frames.test.mjs.
  test('of frames alone, none with an article, is no article', () => {
    site().page('/left', '<ul><li><a href="/a">News</a></li><li><a href="/b">Sports</a></li></ul>');
    site().page('/right', '<h1>Welcome to Norrvik</h1><p>Choose on the left.</p>');
    return visits('/frames.html', FRAMESET, {}, { state: 'no-article' });
  });

  test('that is empty is no article', () => visits('/empty.html', '', {}, { state: 'no-article' }));

  test('whose body was taken out is no article', () => visits(address('bodiless'), ARTICLE(), {}, { state: 'no-article', arm: () => document.body.remove() }));

  test('in quirks mode is read', () => visits(address('quirks'), ARTICLE().replace('<!DOCTYPE html>', '')));

  test('from right to left is read, and its overlay stands', () => visits(address('rtl'), ARTICLE().replace('<html lang="en">', '<html lang="en" dir="rtl">')));

  const refusals = {
    'a drawing': () => site().page('/a.svg', SVG),
    'XML with a style': () => site().page('/a.xml', '<?xml version="1.0"?><root xmlns="urn:x"><p>One</p></root>', { 'content-type': 'application/xml' }),
    'about:blank': () => 'about:blank',
    'a data: address': () => `data:text/html,${encodeURIComponent(ARTICLE())}`,
    'the source of a page': () => `view-source:${site().page(address('source'), ARTICLE())}`,
    ...(name === 'chromium' ? { 'a picture': () => site().page('/a.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')) } : {}),
  };
  for (const [what, url] of Object.entries(refusals)) {
    test(`that is ${what}: a popup says why, and nothing of ours is in it`, async (t) => {
      const tab = await browser().open(url());
      t.after(() => tab.close());
      assert.match(await refused(browser(), tab), /browser’s own pages|viewer|does not let|web pages/);
      assert.equal(await isMade(tab).catch(() => false), false);
      await assertQuiet(browser());
    });
  }

  test('of 100,000 nodes is read to its limit, and given back', () => visits(address('nodes'), ARTICLE(), {}, {
    arm: () => {
      // No list items: Chromium itself takes a minute to hide as many of those at once.
      const list = document.createElement('div');
      list.className = 'comments';
      for (let n = 0; n < 50_000; n += 1) list.appendChild(document.createElement('p')).append(`Reader ${n}`);
      document.body.append(list);
    },
    during: async ({ overlay }) => assert.match(await overlay.text('main'), /only its beginning was read/),
    ms: 60_000,
  }));

  // Deeper ones cost the browsers themselves minutes; the engine is held to 10,000 natively.
  test('a thousand elements deep', () => visits(address('deep'), ARTICLE(), {}, {
    arm: () => {
      let at = document.body;
      for (let n = 0; n < 1_000; n += 1) at = at.appendChild(document.createElement('div'));
      at.append('the deepest word');
    },
  }));

  test('with attributes of megabytes and one word of megabytes', () => visits(address('megabytes'), ARTICLE(), {}, {
    arm: () => {
      const block = document.querySelector('.related-posts');
      for (const attribute of ['data-x', 'title', 'id', 'role', 'itemprop', 'style']) block.setAttribute(attribute, 'x'.repeat(1_000_000));
      block.className += ` ${'y '.repeat(500_000)}`;
      document.querySelector('.entry-content a').href = `https://norrvik-journal.example/${'z'.repeat(1_000_000)}`;
      const word = document.createElement('p');
      word.textContent = 'w'.repeat(1_000_000);
      document.body.append(word);
    },
  }));

  test('with as many classes, ids and empty elements as it likes', () => visits(address('many'), ARTICLE(), {}, {
    arm: () => {
      for (let n = 0; n < 3_000; n += 1) {
        const element = document.createElement(`x-${n}`);
        element.id = `id-${n}`;
        element.className = `a-${n} b-${n}`;
        document.body.append(element, document.createComment(String(n)));
      }
    },
    during: async ({ tab }) => assert.ok((await folds(tab)) > 0),
  }));
});
