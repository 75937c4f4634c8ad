// Which parts of the page the picker offers: blocks that can be folded and found again. Nothing that the page is read for,
// no part of a form or a player: one folded button or track would leave the rest of it useless.

import { doc, getBoundingClientRect, plain } from '../page/own.ts';
import { DIM, FOLD, RUN } from '../page/sheet.ts';

/** Replaced elements have no `::before`, in which a fold's line stands; parts of tables and drawings have no line of their own. */
const LEAVES = new Set([
  'AUDIO', 'BR', 'BUTTON', 'CANVAS', 'EMBED', 'HR', 'IFRAME', 'IMG', 'INPUT', 'METER', 'OBJECT', 'PICTURE', 'PROGRESS', 'SELECT', 'TEXTAREA',
  'VIDEO', 'COL', 'COLGROUP', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'OPTION', 'SUMMARY',
]);
const INLINE = /^(inline|contents|none|ruby|table-(cell|column|row-group|header|footer))/;
/** What stands in an article, and not in a form or player of its own. */
const PAGE = 'h1, main, article, p ~ p ~ p';

/** The block at a place in the window. */
export function blockAt(x: number, y: number): Element | null {
  const at = doc.elementFromPoint(x, y);
  return at && (isOffered(at) ? at : blockAround(at));
}

/** The next larger block. */
export function blockAround(element: Element): Element | null {
  for (let at = around(element); at; at = around(at)) if (isOffered(at)) return at;
  return null;
}

/** The first block inside. */
export function blockBelow(element: Element): Element | null {
  for (const child of parts(element)) {
    const found = isOffered(child) ? child : blockBelow(child);
    if (found) return found;
  }
  return null;
}

/** The block after it or before it: beside it, or beside what holds it. */
export function blockBeside(element: Element, after: boolean): Element | null {
  for (let at: Element | null = element; at && at !== doc.body; at = around(at)) {
    const all: Element[] = parts(around(at));
    const beside = after ? all.slice(all.indexOf(at) + 1) : all.slice(0, all.indexOf(at)).reverse();
    for (const one of beside) {
      const found = isOffered(one) ? one : blockBelow(one);
      if (found) return found;
    }
  }
  return null;
}

/** The element that holds it, but for a span of ours. */
export function around(element: Element): Element | null {
  const parent = plain(element).parentElement;
  return parent && plain(parent).hasAttribute(RUN) ? around(parent) : parent;
}

/** The elements right below, as they stand without spans of ours. */
export function parts(element: Element | null): Element[] {
  const all = element ? [...plain(element).children] : [];
  return all.flatMap((child) => (plain(child).hasAttribute(RUN) ? parts(child) : [child]));
}

function isOffered(element: Element): boolean {
  if (!(element instanceof HTMLElement) || LEAVES.has(plain(element).tagName.toUpperCase()) || !doc.body.contains(element) || element === doc.body) return false;
  if (plain(element).closest(`[${FOLD}], [${DIM}], [contenteditable=""], [contenteditable="true"]`) || INLINE.test(getComputedStyle(element).display)) return false;
  const { width, height } = getBoundingClientRect.call(element);
  return width > 0 && height > 0 && !holdsThePage(element) && !isPart(element, 'form') && !isPart(element, 'audio, video');
}

/** How much text the page shows; asked once, since it has all of it laid out. */
let whole = 0;

/** The headline, or half of all the words. */
function holdsThePage(element: Element): boolean {
  const length = (of: Element): number => (plain(of) as HTMLElement).innerText.length;
  whole ||= length(doc.body);
  return plain(element).querySelector('h1') !== null || length(element) * 2 > whole;
}

/** Whether it is a part of a form or player; the whole of one is none. */
function isPart(element: Element, what: string): boolean {
  for (let at = around(element); at && at !== doc.body; at = around(at)) {
    const holds = plain(at).matches(what) || what !== 'form' && plain(at).querySelector(what) !== null;
    if (holds) return plain(at).querySelector(PAGE) === null;
  }
  return false;
}
