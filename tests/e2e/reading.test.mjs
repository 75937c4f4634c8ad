// The interface as it is heard: what the browsers tell a screen reader of the overlay and of a folded page, what is read out
// unasked, and every state of the gallery under axe.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, inBoth, openOverlay } from './both.mjs';
import { STATES, dress, flawed, launching, visit } from './gallery.mjs';
import { faults } from './lib/axe.mjs';
import { until } from './lib/browser.mjs';
import { CONTROLS, text } from './lib/heard.mjs';

const has = (heard, role, name) => heard.some((node) => node.role === role && (name instanceof RegExp ? name.test(node.name) : node.name === name));
const found = (heard) => heard.filter(({ role }) => role !== 'text' && role !== 'group').map(({ role, name }) => `${role} ${name}`).join('\n');

/** What must be heard of the overlay on ARTICLE: role and name. */
const OVERLAY = [
  ['button', 'Page as it was'],
  ['summary', 'Menu'],
  ['button', 'Make it a handle'],
  ['button', 'Close'],
  ['separator', 'Width of the summary'],
  ['heading', /^Copy of /],
  ['link', 'The original, at norrvik-journal.example'],
  ['summary', 'How this is known'],
  ['heading', 'Voices'],
  ['button', /^Arne Lindqvist.*\d$/],
  ['heading', 'Who said what'],
  ['button', /Nobody should have been driving over it since spring/],
  ['heading', 'Folded away'],
  ['summary', /^Other stories/],
];

/** Notes from now on what the live region says, in the overlay's own window. */
const listen = (overlay) => overlay.evaluate(() => {
  const live = document.querySelector('[role=status]');
  window.said = [];
  new MutationObserver(() => window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
});
const said = (overlay) => overlay.evaluate(() => window.said.splice(0));

inBoth('what is heard', ({ browser, site }) => {
  test('of the overlay: each part under its headline, each control by its name', async () => {
    const tab = await browser().open(site().page(address('heard'), ARTICLE()));
    // Firefox's service starts with the first question, and knows no frame that was there before.
    await tab.heard();
    const overlay = await openOverlay(browser(), tab);
    const heard = await until(async () => {
      const now = await overlay.heard();
      return has(now, 'heading', 'Folded away') && now;
    }, { what: 'the overlay in the accessibility tree' });
    for (const [role, name] of OVERLAY) assert.ok(has(heard, role, name), `${role} ${name} in\n${found(heard)}`);
    assert.deepEqual(heard.filter(({ role, name }) => CONTROLS.includes(role) && !name), [], 'a control without a name');
    const levels = heard.filter(({ role }) => role === 'heading').map(({ level }) => level);
    assert.deepEqual([levels[0], new Set(levels.slice(1)).has(1)], [1, false], 'one headline of the first rank, at the top');
    await tab.close();
  });

  test('of the overlay: what is pressed and what is unrolled', async () => {
    const tab = await browser().open(site().page(address('pressed'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const states = async () => {
      const heard = await overlay.heard();
      const voice = heard.find(({ role, name }) => role === 'button' && name.startsWith('Arne Lindqvist'));
      const menu = heard.find(({ role, name }) => role === 'summary' && name === 'Menu');
      return [voice?.pressed, menu?.expanded];
    };
    await until(async () => `${await states()}` === 'false,false', { what: 'neither' });
    const at = await overlay.evaluate(() => [...document.querySelectorAll('.voices b')].findIndex((b) => b.textContent === 'Arne Lindqvist'));
    await overlay.click(`#voice-${at}`);
    await until(async () => `${await states()}` === 'true,false', { what: 'the voice to be pressed' });
    await overlay.click('.menu > summary');
    await until(async () => `${await states()}` === 'true,true', { what: 'the menu to be unrolled' });
    const buttons = (await overlay.heard()).filter(({ role }) => CONTROLS.includes(role)).map(({ role, name }) => `${role} ${name}`);
    assert.deepEqual(buttons.filter((name, index) => buttons.indexOf(name) !== index), [], 'two controls that nobody can tell apart');
    await tab.close();
  });

  test('of a folded page: the line, and not what is folded, until it is opened', async () => {
    const tab = await browser().open(site().page(address('silent'), ARTICLE()));
    await until(async () => text(await tab.heard()).includes('Why the lake froze late this winter'), { what: 'the page in the accessibility tree' });
    const overlay = await openOverlay(browser(), tab);
    const folded = await until(async () => {
      const now = await tab.heard();
      return !text(now).includes('Why the lake froze') && now;
    }, { what: 'the folded text to be silent' });
    assert.deepEqual(folded.filter(({ role, name }) => role === 'link' && /Source link|School bus/.test(name)), []);
    assert.match(text(folded), /Other stories.* · show/);
    assert.match(text(folded), /About 6,000 cars a day/);
    await overlay.evaluate(() => { document.querySelector('.folds[data-kind=related]').open = true; });
    await overlay.click('.folds[data-kind=related] [data-do=open]');
    await until(async () => text(await tab.heard()).includes('Why the lake froze late this winter'), { what: 'the opened block to be heard' });
    await tab.close();
  });

  test('unasked: once what was found, then only what the reader’s own click came to', async () => {
    const tab = await browser().open(site().page(address('unasked'), ARTICLE()));
    const overlay = await openOverlay(browser(), tab);
    const regions = await overlay.evaluate(() => [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')].map((e) => e.outerHTML.slice(0, 40)));
    assert.equal(regions.length, 1, `${regions}`);
    assert.match(await overlay.text('[role=status]'), /^\d blocks folded\. \d+ statements shown\.$/);
    await listen(overlay);
    // Looking around, unrolling and jumping say nothing: what has the focus is read anyway.
    await overlay.click('.menu > summary');
    await overlay.click('.menu > summary');
    await overlay.click('#evidence > summary');
    await overlay.click('#jump-0');
    await overlay.waitFor('[data-do=back]');
    await overlay.click('#back-0');
    assert.deepEqual(await said(overlay), []);
    await overlay.click('#voice-0');
    await overlay.waitFor('#all');
    assert.equal((await said(overlay)).length, 1, 'how many are left');
    await overlay.click('#all');
    await until(() => overlay.evaluate(() => !document.querySelector('#all')));
    assert.equal((await said(overlay)).length, 1, 'how many there are again');
    await overlay.click('#switch');
    await overlay.waitFor('[data-do=refold]');
    assert.deepEqual(await said(overlay), ['The page is as it was.']);
    await overlay.click('#switch');
    await overlay.waitFor('[data-do=restore]');
    assert.equal((await said(overlay)).length, 1, 'that it is folded');
    // What was said of a copy is over with the next click, and nothing is said twice for it.
    await overlay.click('#markdown-all');
    await until(() => overlay.evaluate(() => /^Copied/.test(document.querySelector('[role=status]').textContent)), { what: 'the copy' });
    await said(overlay);
    await overlay.click('#jump-0');
    await overlay.waitFor('[data-do=back]');
    assert.deepEqual((await said(overlay)).filter(Boolean), []);
    await tab.close();
  });
});

inBoth('every state', ({ name, browser, site }) => {
  test('has no fault that axe finds, in the light and in the dark', async () => {
    const wrong = [];
    await visit(browser(), site(), STATES, async (state, shown) => {
      for (const look of ['light', 'dark']) {
        await dress(shown, look);
        for (const fault of await faults(shown)) wrong.push(`${state}, ${look}: ${fault}`);
      }
    });
    assert.deepEqual(wrong, [], name);
  });
}, { extension: flawed, launch: launching });
