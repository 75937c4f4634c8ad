// Jumps to a passage and marks it through CSS.highlights: the document is not touched.

import type { DomRange } from '../messages.ts';
import { doc, plain } from './own.ts';
import { PASSAGE } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Where the page stood before the first jump: everything around the passages that scrolls. */
let before: Map<Element, [number, number]> | null = null;

/** Marks the passage and scrolls to it; does nothing where its words no longer stand. */
export function show(taken: Taken, passage: readonly DomRange[]): void {
  const ranges = passage.map((place) => range(taken, place)).filter((r) => r !== null);
  const first = ranges[0];
  if (!first) return;
  remember(first);
  CSS.highlights.set(PASSAGE, new Highlight(...ranges));
  const behavior = pace();
  const around = first.startContainer.parentElement;
  // An element can be scrolled to inside whatever scrolls around it; of a tall one the words may still be out of sight.
  if (around && around.getBoundingClientRect().height < window.innerHeight / 2) around.scrollIntoView({ block: 'center', behavior });
  else window.scrollTo({ top: window.scrollY + first.getBoundingClientRect().top - window.innerHeight / 3, behavior });
}

/** Takes the mark away and goes back to where the page stood before the first jump. */
export function back(): void {
  const places = before;
  clear();
  for (const [element, [left, top]] of places ?? []) element.scrollTo({ left, top, behavior: pace() });
}

export function clear(): void {
  before = null;
  CSS.highlights.delete(PASSAGE);
}

function remember(passage: Range): void {
  before ??= new Map();
  for (let at: Element | null = passage.startContainer.parentElement; at; at = plain(at).parentElement) {
    if (!before.has(at)) before.set(at, [at.scrollLeft, at.scrollTop]);
  }
}

function pace(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function range(taken: Taken, place: DomRange): Range | null {
  const node = taken.nodes[place.node];
  if (!(node instanceof Text) || !node.isConnected || node.data !== taken.texts[place.node]) return null;
  const range = doc.createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
