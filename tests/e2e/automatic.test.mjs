// Automatic mode: asked for on one site, then everywhere; nothing before, nothing on other sites, nothing where a reader
// types a password or edits.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE, ROOT, address, assertRestored, folds, goneOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const FORM = '<form><input type="password" aria-label="Password"></form>';
const DECLARED = '<meta property="og:type" content="article">';
const SHOP = `<!DOCTYPE html><html lang="en"><head><title>Shop</title></head><body><main><h1>Boots</h1>${'<p>Boots, brown. <a href="/buy">Buy them now for 80 crowns</a></p>'.repeat(20)}</main></body></html>`;

/** Long enough for a page that is going to be read without a click to have been. */
const SOON = 1_500;
const staysAsItIs = async (tab) => {
  await new Promise((next) => setTimeout(next, SOON));
  assert.equal(await tab.overlay(), null);
  assert.equal(await folds(tab), 0);
};
const registered = (browser) => browser.background.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id, matches, excludeMatches }) => [id, matches, excludeMatches ?? []]));

inBoth('automatic mode', ({ name, browser, site }) => {
  test('is not there before it is asked for', async () => {
    assert.deepEqual(await registered(browser()), []);
    const tab = await browser().open(site().page(address('not-yet'), ARTICLE('', DECLARED)));
    await staysAsItIs(tab);
    await tab.close();
  });

  test('is asked for on one site from the overlay, and works there alone', async () => {
    const url = site().page(address('one-site'), ARTICLE('', DECLARED));
    const tab = await browser().open(url);
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('.menu > summary');
    await overlay.click('#mode-automatic');
    const options = await until(() => browser().findTab('options/options.html#automatic=127.0.0.1'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('#allow-asked'))));
    await browser().allowHostAccess('*://127.0.0.1/*');
    await options.bringToFront();
    await options.click('#allow-asked');
    await until(async () => (await registered(browser())).length === 1, { what: 'the detector to be registered' });
    assert.deepEqual((await registered(browser()))[0].slice(0, 2), ['detector-sites', ['*://127.0.0.1/*']]);
    await options.close();
    await tab.close();

    const fresh = await browser().open(url);
    const handle = await shownOverlay(fresh);
    await handle.waitFor('.handle');
    await until(async () => (await folds(fresh)) > 0);
    assert.ok(await handle.evaluate(() => innerWidth < 60 && innerHeight < 60), 'a handle is small');
    await handle.click('.handle');
    await handle.waitFor('#switch');
    await until(() => handle.evaluate(() => innerWidth > 300));
    await fresh.close();

    const other = await browser().open(site().otherUrl(address('one-site')));
    await staysAsItIs(other);
    await other.close();
  });

  test('leaves alone what is no article, what asks for a password, and what is edited', async () => {
    for (const [name, html] of [
      ['shop', SHOP],
      ['login', ARTICLE(FORM, DECLARED)],
      ['editor', ARTICLE('', DECLARED).replace('<div class="entry-content">', '<div class="entry-content" contenteditable>')],
    ]) {
      const tab = await browser().open(site().page(address(name), html));
      await staysAsItIs(tab);
      await tab.close();
    }
  });

  test('knows an article that does not say that it is one', async () => {
    const plain = ARTICLE().replace('<p>Lindqvist said', `${'<p>The county council will meet on Wednesday to speak of the bridge and of the money that it needs.</p>'.repeat(4)}<p>Lindqvist said`);
    const tab = await browser().open(site().page(address('undeclared'), plain));
    await shownOverlay(tab);
    await tab.close();
  });

  // Firefox does not get pages ready before they are asked for.
  test('reads a page that the browser got ready once it is shown, and not the one in front in its place', { skip: name === 'firefox' }, async () => {
    const next = site().page(address('got-ready'), ARTICLE('', DECLARED));
    const rules = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${next}"]}]}</script>`;
    const tab = await browser().open(site().page(address('gets-ready'), SHOP.replace('</body>', `${rules}</body>`)));
    await until(() => site().count(address('got-ready')) === 1, { what: 'the other page to be got ready' });
    await staysAsItIs(tab);
    await tab.evaluate((url) => { location.href = url; }, next);
    // The driver may lose sight of a page that takes another's place: the background is asked.
    const isRead = () => browser().background.evaluate(async (url) => {
      const kept = Object.values(await chrome.storage.session.get(null));
      return kept.some((tab) => tab?.url === url && tab.small && tab.state.folded && tab.state.overlay);
    }, next);
    await until(isRead, { what: 'the page to be read, with the overlay as a handle' });
    assert.equal(site().count(address('got-ready')), 1, 'what was got ready is what is shown');
    await tab.close();
  });

  test('closes as the overlay of a click does, and gives the page back', async () => {
    const tab = await browser().open(site().page(address('given-back'), ARTICLE('', DECLARED)));
    const overlay = await shownOverlay(tab);
    await overlay.waitFor('.handle');
    await until(async () => (await folds(tab)) > 0);
    await browser().clickAction(tab);
    await goneOverlay(tab);
    const after = await pageState(tab);
    await openOverlay(browser(), tab);
    await browser().clickAction(tab);
    await goneOverlay(tab);
    await assertRestored(tab, after);
    await tab.close();
  });

  test('is not where a site is switched off; everywhere else once that was allowed', async () => {
    const options = await browser().open(browser().extensionUrl('options/options.html'));
    await until(() => options.evaluate(() => Boolean(document.querySelector('#mode-automatic'))));
    await browser().allowHostAccess('*://*/*');
    await options.bringToFront();
    await options.click('#mode-automatic');
    await until(async () => (await registered(browser())).some(([id]) => id === 'detector-everywhere'));
    await options.evaluate(() => {
      const select = document.querySelector('.sites [data-site="127.0.0.1"] select');
      select.value = 'never';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const all = JSON.stringify([['detector-everywhere', ['*://*/*'], ['*://127.0.0.1/*']]]);
    await until(async () => JSON.stringify(await registered(browser())) === all, { what: all });
    site().page(address('everywhere'), ARTICLE('', DECLARED));
    const off = await browser().open(site().url(address('everywhere')));
    await staysAsItIs(off);
    await off.close();
    const on = await browser().open(site().otherUrl(address('everywhere')));
    await shownOverlay(on);
    await on.close();
    await options.bringToFront();
    await options.click('#mode-click');
    await until(async () => (await registered(browser())).length === 0);
    const granted = async () => (await browser().background.evaluate(() => chrome.permissions.getAll())).origins ?? [];
    await until(async () => !(await granted()).includes('*://*/*'), { what: 'leave that is not needed to be given back' });
    await options.close();
  });
});

test('the detector is small', () => {
  for (const name of ['chromium', 'firefox']) {
    const size = statSync(join(ROOT, 'dist', name, 'detect.js')).size;
    assert.ok(size <= 3_072, `${size} bytes`);
  }
});

inBoth('the detector', ({ name, browser, site }) => {
  test('takes at most two milliseconds on a long page', async () => {
    const long = ARTICLE(`<section>${'<p>The bridge at Norrvik will stay closed for at least a year, said the county, and <a href="/x">more of it</a>.</p>'.repeat(1_500)}</section>`);
    const tab = await browser().open(site().page(address('long'), long));
    const source = readFileSync(join(ROOT, 'dist', name, 'detect.js'), 'utf8');
    const times = await tab.evaluate((code) => {
      const script = new Function('chrome', 'globalThis', code);
      const quiet = { runtime: { sendMessage: () => Promise.resolve() } };
      return Array.from({ length: 9 }, () => {
        const start = performance.now();
        script(quiet, {});
        return performance.now() - start;
      });
    }, source);
    const median = times.sort((a, b) => a - b)[4];
    assert.ok(median <= 2, `${times.map((t) => t.toFixed(2)).join(' ')} ms`);
    await tab.close();
  });
});
