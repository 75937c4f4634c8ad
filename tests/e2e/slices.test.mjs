// A page that takes long to read is read in slices: the page goes on in between, and what is read is the same.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ARTICLE, address, inBoth } from './both.mjs';
import { pageScript } from './judge.mjs';

const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const LONG = ARTICLE('<section id="more"><p class="line" id="a">A <b>short</b> line</p></section>'.repeat(1_000));

inBoth('a long page', ({ browser, site }) => {
  let tab;
  let script;
  before(async () => {
    script = await pageScript();
    tab = await browser().open(site().page(address('long'), LONG, STILL));
  });

  /** What is read in the shortest slices that there are, while `meanwhile` happens in each pause. */
  const read = (meanwhile, lasts = Infinity) => tab.evaluate(`(async () => {
    ${script}
    let turns = 0;
    const pause = () => {
      turns += 1;
      (${meanwhile})(turns);
      return turns < ${lasts};
    };
    const taken = await pageScript.takeInSlices(1, undefined, pause, -1);
    const whole = pageScript.take(1);
    const same = taken && JSON.stringify(taken.message) === JSON.stringify(whole.message) && taken.nodes.every((node, at) => node === whole.nodes[at]);
    return { turns, same, nodes: taken && taken.nodes.length, known: taken && taken.nodes.every((node) => node.isConnected) };
  })()`);

  test('is read in slices, and says the same', async () => {
    const { turns, same, nodes } = await read('() => undefined');
    assert.ok(nodes > 5_000, `${nodes} nodes`);
    assert.ok(turns > 50, `${turns} pauses`);
    assert.equal(same, true);
  });

  test('that takes out what is being read: read from its beginning', async () => {
    const { turns, same, known } = await read(`(turn) => {
      if (turn !== 20) return;
      const { body } = document;
      const moved = document.createElement('main');
      moved.append(...body.childNodes);
      body.append(moved);
    }`);
    assert.ok(turns > 70, `${turns} pauses`);
    assert.equal(known, true);
    assert.equal(same, true);
  });

  test('that moves for ever is read in one go at last', async () => {
    const { turns, same } = await read(`() => {
      const main = document.querySelector('main');
      const moved = document.createElement('main');
      moved.append(...main.childNodes);
      main.replaceWith(moved);
    }`);
    assert.ok(turns < 20, `${turns} pauses`);
    assert.equal(same, true);
  });

  test('that is not wanted any more is left', async () => {
    const { nodes } = await read('() => undefined', 2);
    assert.equal(nodes, null);
  });
});
