// What a page's policies may forbid does not stop the button; where no overlay can stand, the page stays as it was and the
// popup says why.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, address, assertRestored, closeOverlay, folds, inBoth, openOverlay, refused } from './both.mjs';
import { until } from './lib/browser.mjs';
import { pageState } from './state.mjs';

const CSP = 'content-security-policy';
const COOP = { 'cross-origin-opener-policy': 'same-origin' };

/** Policies under which everything works. */
const WORKS = {
  'no policy': {},
  "script-src 'none'": { [CSP]: "script-src 'none'" },
  "script-src 'self'": { [CSP]: "script-src 'self'" },
  "default-src 'none' with trusted types": { [CSP]: "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
  "frame-src 'none', framing denied": { [CSP]: "frame-src 'none'; frame-ancestors 'none'", 'x-frame-options': 'DENY' },
  'COEP require-corp and COOP': { ...COOP, 'cross-origin-embedder-policy': 'require-corp' },
  'COEP credentialless and COOP': { ...COOP, 'cross-origin-embedder-policy': 'credentialless' },
};

/** What each browser makes of a sandboxed document: the overlay stands; its frame stays silent and goes, and the next click
 * says why; or the popup comes by itself. */
const SANDBOXES = {
  'sandbox allow-scripts': { chromium: 'works', firefox: 'silent' },
  sandbox: { chromium: 'popup', firefox: 'silent' },
};

inBoth('a page with policies', ({ name, browser, site }) => {
  let count = 0;
  const open = async (headers) => {
    const tab = await browser().open(site().page(address(`policy-${(count += 1)}`), ARTICLE(), headers));
    return { tab, before: await pageState(tab) };
  };

  async function worksOn(headers) {
    const { tab, before } = await open(headers);
    await openOverlay(browser(), tab);
    assert.ok((await folds(tab)) > 0);
    assert.ok(await tab.evaluate(() => document.querySelector('.related-posts').getBoundingClientRect().height < 40), 'the fold has no look');
    await closeOverlay(browser(), tab);
    await assertRestored(tab, before);
    await tab.close();
  }

  for (const [policy, headers] of Object.entries(WORKS)) test(policy, () => worksOn(headers));

  for (const [policy, { [name]: expected }] of Object.entries(SANDBOXES)) {
    const headers = { [CSP]: policy };
    if (expected === 'works') {
      test(policy, () => worksOn(headers));
      continue;
    }
    test(`${policy}: the popup says why`, async () => {
      const { tab, before } = await open(headers);
      if (expected === 'silent') {
        await browser().clickAction(tab);
        const stands = () => tab.evaluate(() => document.querySelector(':root > div[popover]') !== null);
        await until(stands, { what: 'the frame' });
        await until(async () => !(await stands()), { what: 'the silent frame to go' });
      }
      assert.match(await refused(browser(), tab), /does not let/);
      await assertRestored(tab, before);
      await tab.close();
    });
  }
});
