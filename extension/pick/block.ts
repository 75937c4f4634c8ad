// Which parts of the page the picker offers: blocks that can be folded and found again. Nothing that the page is read for,
// no part of a form or a player: one folded button or track would leave the rest of it useless. What a frame shows that the page
// may read stands below the frame's element.

import { documents, inside, around as outside } from '../page/inside.ts';
import { doc, getBoundingClientRect, isElement, own, plain } from '../page/own.ts';
import { DIM, FOLD, RUN } from '../page/sheet.ts';

/** Replaced elements have no `::before`, in which a fold's line stands; parts of tables and drawings have no line of their own. */
const LEAVES = new Set([
  'AUDIO', 'BR', 'BUTTON', 'CANVAS', 'EMBED', 'HR', 'IFRAME', 'IMG', 'INPUT', 'METER', 'OBJECT', 'PICTURE', 'PROGRESS', 'SELECT', 'TEXTAREA',
  'VIDEO', 'COL', 'COLGROUP', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'OPTION', 'SUMMARY',
]);
const HTML = 'http://www.w3.org/1999/xhtml';
const INLINE = /^(inline|contents|none|ruby|table-(cell|column|row-group|header|footer))/;
/** What stands in an article, and not in a form or player of its own. */
const PAGE = 'h1, main, article, p ~ p ~ p';

/** The block at a place in the window that shows a document. */
export function blockAt(x: number, y: number, within: Document = document): Element | null {
  const at = own(within, Document.prototype).elementFromPoint(x, y);
  const body = at && inside(at);
  if (!body) return at && (isOffered(at) ? at : blockAround(at));
  const { left, top } = getBoundingClientRect.call(at);
  return blockAt(x - left - at.clientLeft, y - top - at.clientTop, plain(body).ownerDocument);
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

/** The element that holds it in its document, but for a span of ours. */
export function holder(element: Element): Element | null {
  const parent = plain(element).parentElement;
  return parent && plain(parent).hasAttribute(RUN) ? holder(parent) : parent;
}

/** The same; around all that a frame shows, the frame. */
function around(element: Element): Element | null {
  const held = holder(element);
  const frame = held ? null : outside(plain(element).ownerDocument);
  return isElement(frame) ? frame : held;
}

/** The elements right below, as they stand without spans of ours; of a frame, all that it shows. */
export function parts(element: Element | null): Element[] {
  const body = element && inside(element);
  if (body) return [ownerOf(body).documentElement];
  const all = element ? [...plain(element).children] : [];
  return all.flatMap((child) => (plain(child).hasAttribute(RUN) ? parts(child) : [child]));
}

function isOffered(element: Element): boolean {
  const { namespaceURI, tagName } = plain(element);
  const { body } = ownerOf(element);
  if (namespaceURI !== HTML || LEAVES.has(tagName.toUpperCase()) || !plain(body).contains(element) || element === body) return false;
  if (plain(element).closest(`[${FOLD}], [${DIM}], [contenteditable=""], [contenteditable="true"]`) || INLINE.test(getComputedStyle(element).display)) return false;
  const { width, height } = getBoundingClientRect.call(element);
  return width > 0 && height > 0 && !holdsThePage(element) && !isPart(element, 'form') && !isPart(element, 'audio, video');
}

/** The document of an element, to be asked. */
function ownerOf(element: Element): Document {
  return own(plain(element).ownerDocument, Document.prototype);
}

/** How much text the page shows; asked once, since it has all of it laid out. */
let whole = 0;

/** The headline, or half of all the words. */
function holdsThePage(element: Element): boolean {
  const length = (of: Element): number => (plain(of) as HTMLElement).innerText.length;
  whole ||= documents().reduce((sum, { body }) => sum + length(body), 0);
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
