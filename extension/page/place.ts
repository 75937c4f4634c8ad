// Keeps what the reader is reading where it is while something above it is folded or given back. Browsers do so themselves
// (scroll anchoring), unless the page forbids it.

import { doc, getBoundingClientRect, plain } from './own.ts';
import { FOLD } from './sheet.ts';

/** Heights at which the reader may be reading, as shares of the window's; the first first. */
const HEIGHTS = [0.35, 0.5, 0.65, 0.2, 0.8, 0.05, 0.95];
const ACROSS = 0.4;

/** Where the page was scrolled to before anything was folded, and where it stands since: a page that folds become too short
 * for cannot stay where it was. */
let last: { from: number; to: number } | null = null;

export function keepPlace(work: () => void): void {
  const start = window.scrollY;
  const from = isUntouched() ? last!.from : start;
  keep(work);
  last = { from, to: window.scrollY };
}

/** The same where the page is given back: it is scrolled to where it was, unless the reader has scrolled meanwhile. */
export function returnPlace(work: () => void): void {
  const from = isUntouched() ? last!.from : null;
  keep(work);
  last = null;
  if (from === null || from === window.scrollY) return;
  // By way of the top, since Firefox keeps a fraction of a pixel over a scroll to a whole number.
  for (const top of [0, from]) window.scrollTo({ top, behavior: 'instant' });
}

function isUntouched(): boolean {
  return last !== null && Math.abs(last.to - window.scrollY) < 1;
}

/** At the very top there is nothing above. */
function keep(work: () => void): void {
  if (window.scrollY <= 0) return work();
  const marks = HEIGHTS.map(lineAt).filter((mark) => mark !== null);
  const before = marks.map(top);
  work();
  const kept = marks.findIndex((mark) => isSeen(plain(mark)));
  const moved = kept < 0 ? 0 : top(marks[kept]!) - before[kept]!;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** What stands at a height of the window or next below it; one piece, and no frame around many. */
function lineAt(height: number): Element | null {
  const y = window.innerHeight * height;
  let at = doc.elementFromPoint(window.innerWidth * ACROSS, y);
  while (at && rect(at).height >= window.innerHeight) {
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
