// Jumps to a passage and marks it through CSS.highlights: the document is not touched.

import type { DomRange } from '../messages.ts';
import { adopt, rootOf } from './adopt.ts';
import { around, stands, viewOf } from './inside.ts';
import { isElement, isText, own, plain } from './own.ts';
import { PASSAGE, PASSAGE_RULES } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Where the page stood before the first jump: everything around the passages that scrolls. */
let before: Map<Element, [number, number]> | null = null;
/** Marked words, one of each document: a frame's has highlights of its own. */
let marked: Node[] = [];
/** Take away the rules that shadow roots got for that. */
const rules: (() => void)[] = [];

/** Marks the passage and scrolls to it; does nothing where its words no longer stand. */
export function show(taken: Taken, passage: readonly DomRange[]): void {
  const ranges = passage.map((place) => range(taken, place)).filter((r) => r !== null);
  const first = ranges[0];
  if (!first) return;
  remember(first);
  unmark();
  for (const view of new Set(ranges.map(shownIn))) mark(view!, ranges.filter((r) => shownIn(r) === view));
  scrollTo(first);
}

/** Takes the mark away and goes back to where the page stood before the first jump. */
export function back(): void {
  const places = before;
  clear();
  for (const [element, [left, top]] of places ?? []) if (stands(element)) element.scrollTo({ left, top, behavior: pace() });
}

export function clear(): void {
  before = null;
  unmark();
}

function mark(view: Window & typeof globalThis, ranges: readonly Range[]): void {
  view.CSS.highlights.set(PASSAGE, new view.Highlight(...ranges));
  marked.push(ranges[0]!.startContainer);
  const roots = new Set(ranges.map(({ startContainer }) => rootOf(startContainer)).filter((root) => root !== null));
  rules.push(...[...roots].map((root) => adopt(root, PASSAGE_RULES)));
}

function unmark(): void {
  CSS.highlights.delete(PASSAGE);
  for (const node of marked) viewOf(node)?.CSS.highlights.delete(PASSAGE);
  marked = [];
  for (const takeOff of rules.splice(0)) takeOff();
}

function shownIn({ startContainer }: Range): (Window & typeof globalThis) | null {
  return viewOf(startContainer);
}

function scrollTo(words: Range): void {
  const behavior = pace();
  const element = words.startContainer.parentElement;
  const view = shownIn(words);
  if (!view) return;
  // An element can be scrolled to inside whatever scrolls around it; of a tall one the words may still be out of sight.
  if (element && element.getBoundingClientRect().height < view.innerHeight / 2) return element.scrollIntoView({ block: 'center', behavior });
  view.scrollTo({ top: view.scrollY + words.getBoundingClientRect().top - view.innerHeight / 3, behavior });
  if (view !== window) view.frameElement?.scrollIntoView({ block: 'nearest', behavior });
}

function remember(passage: Range): void {
  before ??= new Map();
  for (let at: Node | null = passage.startContainer; at; at = around(at)) {
    if (isElement(at) && !before.has(at)) before.set(at, [at.scrollLeft, at.scrollTop]);
  }
}

function pace(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function range(taken: Taken, place: DomRange): Range | null {
  const node = taken.nodes[place.node];
  if (!stands(node) || !isText(node) || node.data !== taken.texts[place.node]) return null;
  const range = own(plain(node).ownerDocument, Document.prototype).createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
