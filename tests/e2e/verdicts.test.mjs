// The command line's HTML parser and a real browser's document lead to the same verdicts, block by block, and what is folded
// goes back to the byte: on the fixture pages, and on the corpus of aggregators' pages where it stands beside the checkout.
// Where the browser says what it drew where, folds may go; none may come.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PAGES, address, inBoth, slugs } from './both.mjs';
import { buildPrograms, byCommandLine, judge, pageScript } from './judge.mjs';
import { aggregatorPages } from './lib/corpus.mjs';
import { difference, pageState } from './state.mjs';

/** The pages stand still: no script of theirs, nothing from elsewhere. */
const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

const fixtures = slugs().map((slug) => ({
  id: slug,
  html: readFileSync(join(PAGES, slug, 'page.html'), 'utf8'),
  path: slug === 'front-page' ? '/' : address(slug),
}));
const corpus = aggregatorPages().map(({ id, html, url }) => ({ id, html, path: new URL(url).pathname.replace(/\/?$/, `-${id}`) }));

inBoth('verdicts', ({ browser, site }) => {
  let script;
  let expected;
  let judging;
  let tab;
  before(async () => {
    buildPrograms();
    script = await pageScript();
    expected = byCommandLine([...fixtures, ...corpus].map(({ id, html, path }) => ({ id, html, url: site().page(path, html, STILL) })));
    judging = judge();
    tab = await browser().open();
  });
  after(() => judging?.close());

  for (const { id, html, path } of [...fixtures, ...corpus]) {
    test(id, async (t) => {
      await tab.goto(site().url(path));
      const before = await pageState(tab);
      const message = await tab.evaluate(`(() => {
        ${script}
        window.taken = pageScript.take(1);
        window.Folds = pageScript.Folds;
        return JSON.stringify(taken.message);
      })()`);
      const { plan, gone, come, is_article, blocks } = await judging.of(message);
      const verdicts = { is_article, blocks };
      assert.ok(verdicts.blocks.length > 5);
      assert.deepEqual(verdicts, expected.get(id));
      for (const text of gone) t.diagnostic(`out of sight, not folded: ${text}`);
      assert.deepEqual(come, []);
      const [folded, targets] = await tab.evaluate(foldAll, plan);
      assert.equal(folded, targets);
      await tab.evaluate(() => {
        folds.restore();
        for (const name of ['taken', 'Folds', 'folds']) delete window[name];
      });
      const changed = difference(before, await pageState(tab));
      // A ticker moves by itself, and cannot be made to stand at once: its boxes say nothing.
      const moves = /<marquee/i.test(html);
      assert.deepEqual(changed.filter((name) => !(moves && name === 'boxes')), [], 'the page is not as it was');
    });
  }

  test('the corpus is there', { skip: corpus.length ? false : 'no ../shared/corpus beside this checkout' }, () => {
    assert.equal(corpus.length, 60);
  });
});

/** Folds what a plan says; how many folds stand, and how many were to. */
function foldAll(plan) {
  window.folds = new window.Folds(window.taken, plan, () => undefined);
  window.folds.apply(new Set(), []);
  const count = (grade, name) => [
    document.querySelectorAll(`[data-unspun-${name}]`).length,
    plan.folds.filter((fold) => fold.grade === grade).flatMap((fold) => fold.targets).length,
  ];
  const [folded, dimmed] = [count('fold', 'fold'), count('dim', 'dim')];
  return [folded[0] + dimmed[0], folded[1] + dimmed[1]];
}
