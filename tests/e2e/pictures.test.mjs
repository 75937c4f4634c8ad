// The pictures of the gallery's states beside those that were accepted (tests/pictures). One that changed is looked at in
// target/pictures, and accepted on purpose:
//
//   UNSPUN_BLESS=1 node --test tests/e2e/pictures.test.mjs
//
// In Chromium alone: what differs in Firefox is its own drawing of the same words and boxes, which would double the pictures;
// overlay.test.mjs, reading.test.mjs and languages.test.mjs ask it where they stand. On Linux alone: elsewhere Chromium draws
// with the system's fonts, whatever is asked of it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from './both.mjs';
import { STATES, dress, file, flawed, launching, visit } from './gallery.mjs';
import { launch } from './lib/browser.mjs';
import { ACCEPTED, SEEN, drawing, judge } from './lib/picture.mjs';
import { serve } from './lib/server.mjs';

const arabic = () => readFileSync(join(ROOT, 'extension/_locales/ar/messages.json'), 'utf8');

/** What is looked at in every look; the other states are made of the same parts, and are looked at in the light. */
const EVERYWHERE = ['An article', 'The menu', 'Wording that looks rewritten', 'Options'];
const FURTHER = {
  dark: ['Everything unrolled', 'A statement in the page', 'Compared with the original', 'Welcome'],
  forced: ['A statement in the page', 'One voice alone', 'A handle'],
  rtl: ['Everything unrolled', 'A search for the original', 'Welcome'],
  narrow: ['Everything unrolled', 'A search for the original', 'Printed with its statements'],
};
const wanted = (look, state) => look === 'light' || EVERYWHERE.includes(state) || FURTHER[look].includes(state);

const WALKS = [
  { looks: ['light', 'dark', 'forced'], width: 440, height: 740 },
  { looks: ['rtl'], width: 440, height: 740, messages: arabic },
  { looks: ['narrow'], width: 320, height: 640 },
];

const known = () => {
  try {
    return readdirSync(ACCEPTED).filter((name) => name.endsWith('.png')).sort();
  } catch {
    return [];
  }
};

/** Takes a picture in a look that is put on for as long. */
async function take(state, shown, camera, look) {
  await camera.system?.({ 'forced-colors': look === 'forced' ? 'active' : 'none', 'prefers-reduced-motion': 'reduce' });
  await dress(shown, look);
  const name = file(state, look);
  await camera.screenshot(join(SEEN, name));
  return name;
}

describe('the pictures of every state', { skip: process.platform !== 'linux' || process.env.UNSPUN_BROWSER === 'firefox' }, () => {
  const seen = [];
  for (const { looks, messages, ...size } of WALKS) {
    test(`are as they were accepted: ${looks.join(', ')}`, async () => {
      if (!seen.length) rmSync(SEEN, { recursive: true, force: true });
      await mkdir(SEEN, { recursive: true });
      const extensionDir = await flawed('chromium', messages);
      const site = await serve();
      const browser = await launch('chromium', { extensionDir, ...size, args: [...launching(site).args, ...drawing.args], env: drawing.env });
      const wrong = [];
      try {
        const states = STATES.filter(([state]) => looks.some((look) => wanted(look, state)));
        await visit(browser, site, states, async (state, shown, camera) => {
          for (const look of looks.filter((look) => wanted(look, state))) {
            const name = await take(state, shown, camera, look);
            seen.push(name);
            const fault = judge(name);
            if (fault) wrong.push(`${state}, ${look}: ${fault}`);
          }
        });
      } finally {
        await browser.close();
        await site.close();
      }
      assert.deepEqual(wrong, [], 'look at them; where they are meant, accept them with UNSPUN_BLESS=1');
    });
  }

  test('are all that is kept, and take little room', () => {
    assert.deepEqual(known(), [...seen].sort(), 'a picture of no state');
    const size = known().reduce((sum, name) => sum + readFileSync(join(ACCEPTED, name)).length, 0);
    assert.ok(size <= 1_500_000, `${size} bytes`);
  });
});
