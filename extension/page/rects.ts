// Where the browser drew elements. Read in one batch, after everything else and without a write in between: on a page at rest
// the layout stands already. Asked only of elements that may be there for screen readers alone, and of those that are called
// alike (a menu's links) only until one of them is seen: a box costs as much as ten attributes.

import { doc, getBoundingClientRect } from './own.ts';

/** So many elements are asked; a page of more than that many pieces of text is judged without the rest. */
const MAX_RECTS = 2_000;

/** Less than that is a pixel at most (src/page/snapshot.rs, `is_out_of_sight`). */
const LEAST = 1.5;

/** An element with few words. */
export interface Label {
  element: Element;
  index: number;
  /** The same for elements that are called alike, as are all around them. */
  path: number;
}

interface Unseen { index: number; box: DOMRect }

/** Where those stand that may be out of sight. Groups of five: an element's index, then CSS pixels from the document's top left
 * corner: x, y, width, height. */
export function rectsOf(labels: readonly Label[]): number[] {
  const seen = new Set<number>();
  const unseen: Unseen[] = [];
  let asked = 0;
  for (const { element, index, path } of labels) {
    if (seen.has(path)) continue;
    if (++asked > MAX_RECTS) break;
    const box = getBoundingClientRect.call(element);
    if (box.width >= LEAST && box.height >= LEAST && box.right + scrollX > 0) seen.add(path);
    else unseen.push({ index, box });
  }
  if (!unseen.length) return [];
  // An element is met with its first words, which elements below it may come before.
  const rects = unseen.sort((one, other) => one.index - other.index).flatMap(fiveOf);
  moveOrigin(rects);
  return rects;
}

/** No box at all (`display: contents`) says nothing of where its text is. */
function fiveOf({ index, box: { x, y, width, height } }: Unseen): number[] {
  return x || y || width || height ? [index, pixels(x + scrollX), pixels(y + scrollY), pixels(width), pixels(height)] : [];
}

/** A page whose text runs from the right can be scrolled to the left of where it begins. Looked up only where it matters. */
function moveOrigin(rects: number[]): void {
  if (!rects.some((x, at) => at % 5 === 1 && x < 0)) return;
  const { documentElement: root, body } = doc;
  const runsLeft = [root, body].some((element) => element instanceof Element && getComputedStyle(element).direction === 'rtl');
  const before = runsLeft ? root.scrollWidth - root.clientWidth : 0;
  for (let at = 1; at < rects.length; at += 5) rects[at]! += before;
}

/** Sizes beyond any page would not cross. */
function pixels(length: number): number {
  return Math.round(Math.max(-1e6, Math.min(1e6, length)));
}
