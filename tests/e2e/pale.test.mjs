// A block that is dimmed can still be read: what the page script lets through is measured where it was drawn. Beside the words of
// each block stands a patch of their colour and one of nothing but the ground, and both are looked up in a picture of the page.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import UPNG from 'upng-js';
import { ROOT, inBoth } from './both.mjs';

/** WCAG's for words of a common size. */
const ENOUGH = 4.5;
/** What has so much is to be let through: dimming is of no use where it hardly ever happens. */
const AMPLE = 4.7;

const WORDS = ['#000', '#1b1b1f', '#444', '#555', '#5a5a5a', '#666', '#777', '#0a55b8', '#1c1103', '#08d4e1', '#7a3c00', '#c00', '#ddd', '#fff', 'rgb(0 0 0 / .8)', 'color-mix(in srgb, black 80%, white)'];
const GROUNDS = ['#fff', '#f5f5f7', '#fff3e6', '#bbb', '#888', '#66b31a', '#0c392c', '#1e1e22', '#000', 'transparent', 'rgb(255 255 255 / .9)'];
/** What stands around the block. */
const AROUND = ['#fff', '#5f18de', '#1e1e22'];

/** The words' patch and the ground's; `style` is of the words' own element. */
const words = (style = '') => `<span style="${style}">Words<i style="background: currentColor"></i><i class="ground"></i></span>`;
const block = (style, inside = words(), around = '') => `<div class="around" style="${around}"><div class="block" style="${style}">${inside}</div></div>`;
const PLAIN = AROUND.flatMap((around) => GROUNDS.flatMap((ground) => WORDS.map((colour) => block(`color: ${colour}; background: ${ground}`, words(), `background: ${around}`))));

/** What is not as simple: how the block is made, and whether it may be dimmed at all. */
const ODD = {
  'words of two colours, one of them pale': [block('color: #000', `${words('color: #999')}Dark`), false],
  'a pale part that has a darker ground of its own': [block('color: #000', words('color: #ddd; background: #222')), true],
  'a part that is pale already': [block('color: #000', words('opacity: .5')), false],
  'a pale part in a pale part': [block('color: #000', `<div style="opacity: .9"><div style="opacity: .8">${words()}</div></div>`), false],
  'a block that is pale already': [block('color: #000; opacity: .6'), false],
  'a pale box around it': [block('color: #000', words(), 'opacity: .6'), false],
  'a picture behind it': [block('color: #fff; background: linear-gradient(#000, #fff)'), false],
  'a picture behind the box around it': [block('color: #fff', words(), 'background: #000 linear-gradient(#000, #fff)'), false],
  'a picture behind a part of it': [block('color: #000', words('background: linear-gradient(#777, #777)')), false],
  'a plain ground before a picture': [block('color: #000; background: #fff', words(), 'background: linear-gradient(#000, #000)'), false],
  'in a shadow tree, on a dark page': [`<div class="around hosts" style="background: #777" data-inside="${block('color: #000').replaceAll('"', '&quot;')}"></div>`, false],
  'in a slot, on a dark ground': [`<div class="around hosts" data-inside="<div style='background: #777'><slot></slot></div>"><div class="block" style="color: #000">${words()}</div></div>`, false],
};

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Colours</title><style>
body { display: flex; flex-wrap: wrap; margin: 0; background: #fff; font: 10px/12px sans-serif }
.around { box-sizing: border-box; width: 52px; height: 26px; padding: 2px }
.block { height: 22px; overflow: hidden }
i { display: inline-block; width: 9px; height: 9px }
[data-unspun-dim] { opacity: .72 !important }
</style></head><body></body></html>`;

/** The page script's own question, as a statement for a page. */
async function script() {
  const { outputFiles: [file] } = await build({
    stdin: { contents: "export { staysReadable } from './pale.ts'; export { FOLD_RULES } from './looks.ts';", resolveDir: join(ROOT, 'extension/page'), loader: 'ts' },
    bundle: true, format: 'iife', globalName: 'pale', write: false,
  });
  return file.text;
}

/** Puts the blocks into the page, asks of each, dims all whatever the answers, and says where their patches stand. */
function dimAll(blocks) {
  document.body.innerHTML = blocks.join('');
  for (const host of document.querySelectorAll('.hosts')) {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = document.querySelector('style').outerHTML + host.dataset.inside;
  }
  const find = (within, what) => within.querySelector(what) ?? within.shadowRoot?.querySelector(what);
  const all = [...document.body.children].map((around) => find(around, '.block'));
  const readable = all.map((one) => pale.staysReadable(one));
  all.forEach((one) => one.setAttribute('data-unspun-dim', ''));
  const middle = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  return all.map((one, at) => ({ readable: readable[at], places: [...one.querySelectorAll('i')].slice(0, 2).map(middle) }));
}

const light = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
  const part = rgb[at] / 255;
  return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
}, 0.05);

inBoth('a dimmed block', ({ name, browser, site }) => {
  let tab;
  let code;
  before(async () => {
    code = await script();
    tab = await browser().open(site().page('/colours', PAGE));
  });

  /** Of each block: whether it may be dimmed, and the contrast that it then has. */
  async function measure(blocks) {
    const found = JSON.parse(await tab.evaluate(`(() => { ${code} return JSON.stringify((${dimAll})(${JSON.stringify(blocks)})); })()`));
    const path = join(ROOT, `target/pale/${name}.png`);
    mkdirSync(join(ROOT, 'target/pale'), { recursive: true });
    await tab.screenshot(path);
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    const picture = UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength));
    const pixels = new Uint8Array(UPNG.toRGBA8(picture)[0]);
    return found.map(({ readable, places }, at) => {
      const [one, other] = places.map(([x, y]) => light(pixels.subarray((y * picture.width + x) * 4)));
      assert.ok(places.every(([x, y]) => x < picture.width && y < picture.height), 'all blocks are in the picture');
      return { readable, contrast: Math.max(one / other, other / one), block: blocks[at] };
    });
  }

  test('has the look that is measured here', async () => {
    const rules = await tab.evaluate(`(() => { ${code} return pale.FOLD_RULES; })()`);
    assert.match(rules, /\[data-unspun-dim\] \{\s+opacity: 0\.72 !important;\s+\}/);
  });

  test('keeps its words at 4.5 to 1, whatever the colours', async () => {
    const found = await measure(PLAIN);
    const broken = found.filter(({ readable, contrast }) => readable && contrast < ENOUGH);
    assert.deepEqual(broken, []);
    const [yes, no] = [true, false].map((is) => found.filter(({ readable }) => readable === is).length);
    assert.ok(yes > 80 && no > 80, `${yes} may be dimmed, ${no} may not`);
  });

  test('is dimmed wherever its colours are plain and leave enough', async () => {
    const found = await measure(PLAIN.filter((html) => !/transparent|rgb\(|color-mix/.test(html)));
    assert.deepEqual(found.filter(({ readable, contrast }) => !readable && contrast > AMPLE), []);
  });

  for (const [what, [html, may]] of Object.entries(ODD)) {
    test(`${what}: ${may ? 'dimmed, and read' : 'left as it is'}`, async () => {
      const [{ readable, contrast }] = await measure([html]);
      assert.equal(readable, may);
      if (may) assert.ok(contrast >= ENOUGH, String(contrast));
    });
  }
});
