// What a page adds after it was read: judged once it settles, at most once a second, never in a tab that nobody sees, and
// folded without moving what the reader is reading.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, inBoth, openOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';
import { variant } from './variant.mjs';

const RELATED = `<h3>More Stories</h3><ul><li><a href="/d">Ice on the lake breaks two weeks early</a></li>
<li><a href="/e">School gets a new roof before the winter</a></li><li><a href="/f">Baker closes after forty years</a></li></ul>`;
const PARAGRAPH = 'The county council will meet again on Thursday to hear the engineers, and the meeting is open to everybody who lives by the lake.';

/** When the background analysed which page. */
const counting = (name) => variant(name, 'counting', {
  'background.js': (text) => text.replace(/^async function analyze\d*\(id, tab, frame, snapshot\) \{$/m, `$&
    (self.looks ??= []).push({ url: snapshot.url, at: Date.now() });`),
});

inBoth('late content', ({ browser, site }) => {
  const looks = async (name) => {
    const all = await browser().background.evaluate(() => self.looks ?? []);
    return all.filter(({ url }) => url.endsWith(address(name))).map(({ at }) => at);
  };
  const open = (name, head = '', page = ARTICLE('', head)) => browser().open(site().page(address(name), page));
  const isFolded = (tab, selector) => tab.evaluate((s) => document.querySelector(s).hasAttribute('data-unspun-fold'), selector);

  test('a related box that comes late is folded, and goes back to the byte', async () => {
    const tab = await open('box');
    await openOverlay(browser(), tab);
    const before = await folds(tab);
    await tab.evaluate((html) => {
      const box = document.createElement('div');
      box.className = 'related-posts late';
      box.innerHTML = html;
      document.querySelector('article').append(box);
    }, RELATED);
    await until(() => isFolded(tab, '.late'), { what: 'the late box to fold' });
    assert.equal(await folds(tab), before + 1);
    await closeOverlay(browser(), tab);
    const bare = await pageState(tab);
    await openOverlay(browser(), tab);
    await closeOverlay(browser(), tab);
    await assertRestored(tab, bare);
    assert.equal(await folds(tab), 0);
    await tab.close();
  });

  test('the next article of an endless page is read, and its frame folds', async () => {
    const tab = await open('endless');
    const overlay = await openOverlay(browser(), tab);
    const statements = await overlay.evaluate(() => document.querySelectorAll('[data-statement]').length);
    const next = ARTICLE().match(/<article[\s\S]*<\/article>/)[0].replaceAll('Norrvik', 'Sundby').replaceAll('Lindqvist', 'Berglund')
      .replace('Nobody should have been driving over it', 'Nobody has been walking there').replace('related-posts', 'related-posts next');
    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), next);
    await until(() => isFolded(tab, '.next'), { what: 'the next article’s frame to fold' });
    assert.ok(await isFolded(tab, '.related-posts'));
    const shown = await tab.evaluate(() => [...document.querySelectorAll('.entry-content p')].filter((p) => p.checkVisibility()).length);
    assert.ok(shown >= 10, `${shown} paragraphs are shown`);
    assert.ok((await overlay.evaluate(() => document.querySelectorAll('[data-statement]').length)) >= statements);
    await tab.close();
  });

  test('what the reader is reading stays where it is, also where the page forbids the browser to see to it', async () => {
    const tab = await open('place', '<style>html { overflow-anchor: none } p { margin: 30vh 0 }</style>');
    await openOverlay(browser(), tab);
    const top = () => document.querySelectorAll('.entry-content p')[3].getBoundingClientRect().top;
    const inserted = await tab.evaluate((html) => {
      const read = document.querySelectorAll('.entry-content p')[3];
      const box = document.createElement('div');
      box.className = 'related-posts late';
      box.style.cssText = 'min-height: 300px';
      box.innerHTML = html;
      document.querySelector('.entry-content').children[1].before(box);
      window.scrollTo(0, read.getBoundingClientRect().top + scrollY - innerHeight * 0.4);
      return read.getBoundingClientRect().top;
    }, RELATED);
    await until(() => isFolded(tab, '.late'), { what: 'the late box to fold' });
    assert.ok(await tab.evaluate(() => document.querySelector('.late').getBoundingClientRect().height < 60));
    assert.ok(Math.abs((await tab.evaluate(top)) - inserted) <= 2, `${await tab.evaluate(top)}, not ${inserted}`);
    await tab.close();
  });

  test('a fold that the reader opened stays open', async () => {
    const tab = await open('opened');
    await openOverlay(browser(), tab);
    await tab.click('.related-posts');
    await until(async () => !(await isFolded(tab, '.related-posts')));
    await tab.evaluate((html) => document.querySelector('article').insertAdjacentHTML('beforeend', `<div class="related-posts late">${html}</div>`), RELATED);
    await until(() => isFolded(tab, '.late'), { what: 'the late box to fold' });
    assert.equal(await isFolded(tab, '.related-posts'), false);
    await tab.close();
  });

  test('a page that never rests is looked at once a second at most, one that only counts not at all', async () => {
    const tab = await open('restless');
    await openOverlay(browser(), tab);
    await tab.evaluate((words) => new Promise((end) => {
      let times = 0;
      const adding = setInterval(() => {
        const p = document.createElement('p');
        p.textContent = words;
        document.querySelector('.entry-content').append(p);
        if ((times += 1) === 45) end(clearInterval(adding));
      }, 100);
    }), PARAGRAPH);
    await until(async () => (await looks('restless')).length > 2, { what: 'a look after the page has settled' });
    const at = await looks('restless');
    const gaps = at.slice(1).map((time, index) => time - at[index]);
    assert.ok(gaps.every((gap) => gap > 950), `${gaps}`);
    await tab.close();

    const counter = await open('counter', '', ARTICLE('<p>Readers now: <b id="count">1</b></p>'));
    await openOverlay(browser(), counter);
    await counter.evaluate(() => new Promise((end) => {
      let times = 0;
      const counting = setInterval(() => {
        document.querySelector('#count').textContent = String(times += 1);
        if (times === 20) setTimeout(end, 900, clearInterval(counting));
      }, 50);
    }));
    assert.equal((await looks('counter')).length, 1);
    await counter.close();
  });

  test('a tab in the background is left alone until it is seen again', async () => {
    const tab = await open('hidden');
    await openOverlay(browser(), tab);
    // Whatever is asked of a tab brings it to the front in Firefox: the page itself adds the box once it is hidden.
    await tab.evaluate((html) => document.addEventListener('visibilitychange', () => {
      document.querySelector('article').insertAdjacentHTML('beforeend', `<div class="related-posts late">${html}</div>`);
    }, { once: true }), RELATED);
    const other = await browser().open(site().page(address('other'), ARTICLE()));
    await other.bringToFront();
    await other.evaluate(() => new Promise((next) => setTimeout(next, 2500)));
    assert.equal((await looks('hidden')).length, 1);
    assert.equal(await other.evaluate(() => document.visibilityState), 'visible');
    await tab.bringToFront();
    assert.ok(await tab.evaluate(() => document.querySelector('.late') !== null), 'the tab never was in the background');
    await until(() => isFolded(tab, '.late'), { what: 'the late box to fold' });
    assert.equal((await looks('hidden')).length, 2);
    await tab.close();
    await other.close();
  });

  test('a site of one page that shows another article: read anew, without the old one’s folds', async () => {
    const tab = await open('first');
    await openOverlay(browser(), tab);
    await tab.evaluate((html) => {
      history.pushState({}, '', '/news/2026/03/a-page-called-second.html');
      setTimeout(() => { document.body.innerHTML = html; }, 200);
    }, ARTICLE().match(/<article[\s\S]*<\/article>/)[0].replaceAll('Norrvik', 'Sundby').replace('related-posts', 'related-posts second'));
    await until(() => tab.evaluate(() => document.querySelector('.second')?.hasAttribute('data-unspun-fold')), { what: 'the new frame to fold' });
    assert.equal((await looks('second')).length, 1);
    await tab.close();
  });
}, { extension: counting });
