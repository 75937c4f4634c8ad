// Jumps to a passage and marks it, and statements by how firmly they are said, through CSS.highlights: the document is not
// touched.

import type { DomRange, Looks, Plan } from '../messages.ts';
import { adopt, rootOf } from './adopt.ts';
import { around, stands, viewOf } from './inside.ts';
import { isElement, isText, own, plain } from './own.ts';
import { MARKS, PASSAGE } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Where the page stood before the first jump: everything around the passages that scrolls. */
let before: Map<Element, [number, number]> | null = null;
/** Take away what marks the passage, and what marks the statements. */
const passages: (() => void)[] = [];
const statements: (() => void)[] = [];

/** Marks the passage and scrolls to it; does nothing where its words no longer stand. */
export function show(taken: Taken, passage: readonly DomRange[], looks?: Looks): void {
  const ranges = rangesOf(taken, passage);
  const first = ranges[0];
  if (!first) return;
  remember(first);
  undo(passages);
  // Above the other marks, whichever came last.
  put(PASSAGE, ranges, 1, passages, looks);
  scrollTo(first);
}

/** Marks statements by how firmly they are said, where the reader wants that. */
export function mark(taken: Taken, { marks, passages }: Plan, looks?: Looks): void {
  if (marks) for (const name of MARKS) put(name, (marks[name] ?? []).flatMap((at) => rangesOf(taken, passages[at] ?? [])), 0, statements, looks);
}

/** Takes the mark away and goes back to where the page stood before the first jump. */
export function back(): void {
  const places = before;
  unshow();
  for (const [element, [left, top]] of places ?? []) if (stands(element)) element.scrollTo({ left, top, behavior: pace() });
}

/** No mark of ours stays. */
export function clear(): void {
  unshow();
  undo(statements);
  for (const name of MARKS) CSS.highlights.delete(name);
}

function unshow(): void {
  before = null;
  undo(passages);
  CSS.highlights.delete(PASSAGE);
}

/** A frame's document has highlights of its own; in a shadow root they need the rules there. */
function put(name: string, ranges: readonly Range[], priority: number, undone: (() => void)[], looks?: Looks): void {
  for (const view of new Set(ranges.map(shownIn))) {
    const here = ranges.filter((range) => shownIn(range) === view);
    const node = here[0]!.startContainer;
    view!.CSS.highlights.set(name, Object.assign(new view!.Highlight(...here), { priority }));
    undone.push(() => viewOf(node)?.CSS.highlights.delete(name));
  }
  const roots = new Set(ranges.map(({ startContainer }) => rootOf(startContainer)).filter((root) => root !== null));
  undone.push(...[...roots].map((root) => adopt(root, looks?.passages ?? '')));
}

function undo(all: (() => void)[]): void {
  for (const one of all.splice(0)) one();
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

/** A frame that is out of sight does not move smoothly: it does not move. */
function pace(): ScrollBehavior {
  return window !== window.top || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function rangesOf(taken: Taken, places: readonly DomRange[]): Range[] {
  return places.map((place) => range(taken, place)).filter((r) => r !== null);
}

function range(taken: Taken, place: DomRange): Range | null {
  const node = taken.nodes[place.node];
  if (!stands(node) || !isText(node) || node.data !== taken.texts[place.node]) return null;
  const range = own(plain(node).ownerDocument, Document.prototype).createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
