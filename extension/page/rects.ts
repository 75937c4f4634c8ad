// Where the browser drew elements. Read in one batch, after everything else and without a write in between: on a page at rest
// the layout stands already. Asked only of elements that may be there for screen readers alone, since asking all that hold text
// cost a seventh of the snapshot in Chromium and a third in Firefox, and the engine has no other use for it.

import { doc, getBoundingClientRect } from './own.ts';

/** So many elements are asked; a page of more than that many pieces of text is judged without the rest. */
const MAX_RECTS = 2_000;

/** In a frame's document the corner is that of what the frame shows: enough for the one use that there is.
 * Groups of five: an element's index, then CSS pixels from the document's top left corner: x, y, width, height. */
export function rectsOf(nodes: readonly Node[], indices: readonly number[]): number[] {
  const rects: number[] = [];
  const left = window.scrollX;
  const top = window.scrollY;
  // Slots give their text to another place in the order than the document has it.
  const rising = indices.slice(0, MAX_RECTS).sort((a, b) => a - b);
  for (const index of rising) {
    const { x, y, width, height } = getBoundingClientRect.call(nodes[index] as Element);
    // No box at all (`display: contents`) says nothing of where its text is.
    if (x || y || width || height) rects.push(index, pixels(x + left), pixels(y + top), pixels(width), pixels(height));
  }
  moveOrigin(rects);
  return rects;
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
