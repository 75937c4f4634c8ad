// Keeps what the reader is reading where it is while something above it is folded or given back. Browsers do so themselves
// (scroll anchoring), unless the page forbids it.

import { viewOf } from './inside.ts';
import { getBoundingClientRect, own, plain } from './own.ts';
import { FOLD } from './sheet.ts';

/** Heights at which the reader may be reading, as shares of the window's; the first first. */
const HEIGHTS = [0.35, 0.5, 0.65, 0.2, 0.8, 0.05, 0.95];
const ACROSS = 0.4;

/** Where a document was scrolled to before anything was folded, and where it stands since: one that folds become too short
 * for cannot stay where it was. */
const places = new WeakMap<Document, { from: number; to: number }>();

/** `frames`: the documents of frames, in which something may be folded, too. */
export function keepPlace(work: () => void, frames: readonly Document[] = []): void {
  inEach(frames, work, (view, inner) => {
    const at = view.scrollY;
    const from = untouched(view) ?? at;
    keep(view, inner);
    // At the very top nothing moves; asking would have the browser lay the page out anew on the spot.
    places.set(view.document, { from, to: at <= 0 ? at : view.scrollY });
  });
}

/** The same where the page is given back: it is scrolled to where it was, unless the reader has scrolled meanwhile. */
export function returnPlace(work: () => void, frames: readonly Document[] = []): void {
  inEach(frames, work, (view, inner) => {
    const from = untouched(view);
    keep(view, inner);
    places.delete(view.document);
    if (from === null || from === view.scrollY) return;
    // By way of the top, since Firefox keeps a fraction of a pixel over a scroll to a whole number.
    for (const top of [0, from]) view.scrollTo({ top, behavior: 'instant' });
  });
}

/** Does the work once, inside what each of the windows does around it. */
function inEach(frames: readonly Document[], work: () => void, around: (view: Window, inner: () => void) => void): void {
  const views = [window, ...frames.map(viewOf)].filter((view) => view !== null);
  views.reduce((inner, view) => () => around(view, inner), work)();
}

/** Where a document was scrolled to at first, if it still stands where it was left. */
function untouched(view: Window): number | null {
  const last = places.get(view.document);
  return last && Math.abs(last.to - view.scrollY) < 1 ? last.from : null;
}

/** At the very top there is nothing above. */
function keep(view: Window, work: () => void): void {
  if (view.scrollY <= 0) return work();
  const marks = HEIGHTS.map((height) => lineAt(view, height)).filter((mark) => mark !== null);
  const before = marks.map(top);
  work();
  const kept = marks.findIndex((mark) => isSeen(plain(mark)));
  const moved = kept < 0 ? 0 : top(marks[kept]!) - before[kept]!;
  if (Math.abs(moved) >= 1) view.scrollBy({ top: moved, behavior: 'instant' });
}

/** What stands at a height of the window or next below it; one piece, and no frame around many. */
function lineAt({ document, innerHeight, innerWidth }: Window, height: number): Element | null {
  const y = innerHeight * height;
  let at = own(document, Document.prototype).elementFromPoint(innerWidth * ACROSS, y);
  while (at && rect(at).height >= innerHeight) {
    at = [...plain(at).children].find((child) => rect(child).bottom > y) ?? null;
  }
  return at;
}

function isSeen(mark: Element): boolean {
  return mark.isConnected && mark.checkVisibility() && !mark.closest(`[${FOLD}]`);
}

function top(element: Element): number {
  return rect(element).top;
}

function rect(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}
