// Jumps to a passage and marks it through CSS.highlights: the document is not touched.

import type { DomRange, Plan } from '../messages.ts';
import { doc, plain } from './own.ts';
import { MARKS, PASSAGE } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Where the page stood before the first jump: everything around the passages that scrolls. */
let before: Map<Element, [number, number]> | null = null;

/** Marks the passage and scrolls to it; does nothing where its words no longer stand. */
export function show(taken: Taken, passage: readonly DomRange[]): void {
  const ranges = rangesOf(taken, passage);
  const first = ranges[0];
  if (!first) return;
  remember(first);
  // Above the marks, whichever came last.
  CSS.highlights.set(PASSAGE, Object.assign(new Highlight(...ranges), { priority: 1 }));
  const behavior = pace();
  const around = first.startContainer.parentElement;
  // An element can be scrolled to inside whatever scrolls around it; of a tall one the words may still be out of sight.
  if (around && around.getBoundingClientRect().height < window.innerHeight / 2) around.scrollIntoView({ block: 'center', behavior });
  else window.scrollTo({ top: window.scrollY + first.getBoundingClientRect().top - window.innerHeight / 3, behavior });
}

/** Marks statements by how firmly they are said, where the reader wants that. */
export function mark(taken: Taken, { marks = {}, passages }: Plan): void {
  for (const name of MARKS) {
    const ranges = (marks[name] ?? []).flatMap((at) => rangesOf(taken, passages[at] ?? []));
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  }
}

/** Takes the mark away and goes back to where the page stood before the first jump. */
export function back(): void {
  const places = before;
  unshow();
  for (const [element, [left, top]] of places ?? []) element.scrollTo({ left, top, behavior: pace() });
}

/** No highlight of ours stays. */
export function clear(): void {
  unshow();
  for (const name of MARKS) CSS.highlights.delete(name);
}

function unshow(): void {
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

function rangesOf(taken: Taken, places: readonly DomRange[]): Range[] {
  return places.map((place) => range(taken, place)).filter((r) => r !== null);
}

function range(taken: Taken, place: DomRange): Range | null {
  const node = taken.nodes[place.node];
  if (!(node instanceof Text) || !node.isConnected || node.data !== taken.texts[place.node]) return null;
  const range = doc.createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
