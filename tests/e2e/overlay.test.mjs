// The overlay as a reader uses it: jumping, filtering, folding, copying, the keyboard; and each of its states under axe.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, folds, goneOverlay, inBoth, openOverlay, shownOverlay } from './both.mjs';
import { faults } from './lib/axe.mjs';
import { launch, until } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { variant } from './variant.mjs';

/** A page that has to be scrolled to its last statement. */
const TALL = () => ARTICLE().replace('<p>Lindqvist said', `${'<p>The county built it.</p>'.repeat(80)}<p>Lindqvist said`);
const FRENCH = () => `<!DOCTYPE html><html lang="fr"><head><title>Le pont de Norrvik restera fermé un an</title></head><body><article><h1>Le pont de Norrvik restera fermé un an</h1>
<p>Le pont de Norrvik restera fermé pendant au moins un an, a annoncé lundi le comté, après que des plongeurs ont découvert des fissures dans deux de ses quatre piliers.</p>
<p>Environ six mille voitures par jour doivent désormais emprunter la route autour du lac, ce qui ajoute vingt-cinq minutes au trajet vers l’hôpital, selon le comté.</p>
<p>La mairie affirme que personne ne l’avait prévenue, et que les habitants ont appris la nouvelle à la radio, comme tout le monde dans la région.</p>
<p>Un ferry pourrait transporter les ambulances à partir du mois de mai, mais on ne sait pas encore qui paiera la facture de ce service.</p></article></body></html>`;
const LIST = '<!DOCTYPE html><html lang="en"><head><title>Home</title></head><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></body></html>';

const statements = (overlay) => overlay.evaluate(() => document.querySelectorAll('[data-statement]').length);
const focused = (overlay) => overlay.evaluate(() => document.activeElement?.id ?? '');
const scroll = (tab) => tab.evaluate(() => Math.round(scrollY));
const marked = (tab) => tab.evaluate(() => CSS.highlights.has('unspun-passage'));

inBoth('the overlay', ({ name, browser, site }) => {
  test('goes to a passage and back to where the page stood', async () => {
    const tab = await browser().open(site().page(address('jump'), TALL()));
    const overlay = await openOverlay(browser(), tab);
    const last = (await statements(overlay)) - 1;
    await tab.evaluate(() => scrollTo(0, 40));
    await overlay.click(`#jump-${last}`);
    await until(async () => (await scroll(tab)) > 800 && (await marked(tab)), { what: 'the passage' });
    await overlay.click(`#back-${last}`);
    await until(async () => (await scroll(tab)) === 40, { what: 'the way back' });
    assert.equal(await marked(tab), false);
    assert.equal(await overlay.evaluate(() => document.querySelector('[data-do=back]')), null);
    await tab.close();
  });

  test('shows one voice’s statements, and all again', async () => {
    const tab = await browser().open(site().page(address('voices'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const all = await statements(overlay);
    const names = await overlay.evaluate(() => [...document.querySelectorAll('.voices b')].map((e) => e.textContent));
    assert.ok(names.includes('Arne Lindqvist') && names.includes('Sanna Wik'), names.join(', '));
    assert.equal(new Set(names).size, names.length, 'each voice once');
    const at = names.indexOf('Arne Lindqvist');
    await overlay.click(`#voice-${at}`);
    const shown = await overlay.evaluate(() => [...document.querySelectorAll('.statement [data-part=speaker] b')].map((e) => e.textContent));
    assert.ok(shown.length > 0 && shown.length < all && shown.every((n) => n === 'Arne Lindqvist'), shown.join(', '));
    await overlay.click('#all');
    assert.equal(await statements(overlay), all);
    await tab.close();
  });

  test('opens a fold from its list', async () => {
    const tab = await browser().open(site().page(address('folds'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const before = await folds(tab);
    await overlay.click('.folds[data-grade=fold] > summary');
    await overlay.click('.folds[open] [data-do=open]');
    await until(async () => (await folds(tab)) < before);
    await overlay.waitFor('.folds[open] [data-do=fold]');
    await tab.close();
  });

  test('copies a statement', async () => {
    const tab = await browser().open(site().page(address('copy'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.click('#jump-0');
    await overlay.click('#markdown-0');
    await until(async () => /Copied, with the source/.test(await overlay.text('[role=status]')));
    assert.equal(await focused(overlay), 'markdown-0');
    await tab.close();
  });

  test('every state has no fault that axe finds', async () => {
    const tab = await browser().open(site().page(address('axe-states'), ARTICLE()));
    let overlay = await openOverlay(browser(), tab);
    const check = async (state) => assert.deepEqual(await faults(overlay), [], state);
    await check('an article');
    await overlay.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    await check('everything unrolled');
    await overlay.evaluate(() => { document.querySelector('#menu').open = false; });
    await overlay.click('#jump-0');
    await overlay.click('#voice-0');
    await check('jumped and filtered');
    await overlay.click('#all');
    await overlay.click('[data-do=restore]');
    await overlay.waitFor('[data-do=refold]');
    await check('restored');
    await tab.goto(site().page(address('axe-french'), FRENCH()));
    await browser().clickAction(tab);
    overlay = await shownOverlay(tab);
    await overlay.waitFor('[data-part=unread]');
    assert.match(await overlay.text('[data-part=unread]'), /French/);
    await check('a language that is not read');
    await tab.goto(site().page('/', LIST));
    overlay = await openOverlay(browser(), tab, 'no-article');
    await check('no article');
    await tab.close();
  });

  if (name !== 'chromium') return;

  // Firefox's driver sends keys to the page's own document only.
  test('can be used with the keyboard alone', async () => {
    const tab = await browser().open(site().page(address('tour'), TALL()));
    const overlay = await openOverlay(browser(), tab);
    await overlay.evaluate(() => document.querySelector('#switch').focus());
    const stops = [];
    for (let presses = 0; presses < 40 && !stops.includes('text-all'); presses += 1) {
      stops.push(await focused(overlay));
      await tab.press('Tab');
    }
    const order = ['switch', 'close', 'voice-0', 'jump-0', 'markdown-all', 'text-all'].map((id) => stops.indexOf(id));
    assert.ok(order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1)), stops.join(' '));
    assert.equal(stops.filter((id) => id.startsWith('jump-')).length, 1, 'one stop for all statements');
    await overlay.evaluate(() => document.querySelector('#jump-0').focus());
    await tab.press('ArrowDown');
    assert.equal(await focused(overlay), 'jump-1');
    await tab.press('Enter');
    await until(() => marked(tab));
    assert.equal(await focused(overlay), 'jump-1');
    await tab.press('Escape');
    await until(async () => !(await marked(tab)));
    // The key's own frame goes with it: the driver is never told that the key was handled.
    tab.press('Escape').catch(() => undefined);
    await goneOverlay(tab);
    await tab.close();
  });
});

/** An engine that fails on one page, and one that is never done on another. */
const states = (name) => variant(name, 'states', {
  'engine/unspun.js': (text) => text.replace(/^export function analyze\(epoch, url.*\{$/m, `$&
    if (url.endsWith('-fails.html')) throw new WebAssembly.RuntimeError('unreachable');`),
  'background.js': (text) => text.replace(/^async function analyze\d*\(id, tab, frame, snapshot\) \{$/m, `$&
    if (snapshot.url.endsWith('-waits.html') && snapshot.epoch > 0) await new Promise(() => {});`),
});

inBoth('the overlay', ({ browser, site }) => {
  test('has no fault that axe finds while it waits, nor after a failure', async () => {
    const tab = await browser().open(site().page(address('waits'), ARTICLE()));
    await browser().clickAction(tab);
    let overlay = await shownOverlay(tab);
    await overlay.waitFor('main[data-state="working"] .wait');
    // Its words come only where waiting takes long enough to be noticed.
    await until(() => overlay.evaluate(() => document.querySelector('.wait').checkVisibility({ visibilityProperty: true, opacityProperty: true })));
    assert.deepEqual(await faults(overlay), [], 'working');
    await tab.goto(site().page(address('fails'), ARTICLE()));
    overlay = await openOverlay(browser(), tab, 'failed');
    assert.deepEqual(await faults(overlay), [], 'failed');
    await tab.close();
  });
}, { extension: states });

test('the overlay fits a window of 320 pixels', async () => {
  const [site, browser] = await Promise.all([serve(), launch('chromium', { extensionDir: 'dist/chromium', width: 320, height: 640 })]);
  try {
    const tab = await browser.open(site.page(address('narrow'), ARTICLE()));
    const overlay = await openOverlay(browser, tab);
    await overlay.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    const wide = await overlay.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('main *')].filter((e) => !e.closest('.live') && e.getBoundingClientRect().right > clientWidth + 1);
      return { innerWidth, beyond: beyond.map((e) => e.outerHTML.slice(0, 80)) };
    });
    assert.ok(wide.innerWidth <= 300, `${wide.innerWidth}`);
    assert.deepEqual(wide.beyond, []);
  } finally {
    await browser.close();
    await site.close();
  }
});
