// Documents in the page's frames, as far as the page itself may read them (same origin, `srcdoc`, `about:blank`). They are read
// from here as shadow trees are: nothing runs in them. A frame may be navigated or taken out at any time; what is left of its
// document then stands no more, and in Firefox even asking it is an error.

import { LARGE } from './large.ts';
import { defaultView, doc, getBoundingClientRect, isAlive, isElement, own, plain } from './own.ts';

/** So many frames of that size are looked into at most, one inside the other or side by side: the first look into each makes
 * the browser set up a world for us there, a millisecond or more. */
export const MAX_FRAMES = 50;
const FRAMES = new Set(['frame', 'iframe']);

/** What shows the document of a frame that is worth reading; null for all other elements and frames. */
export function inside(element: Element): HTMLElement | null {
  if (!isLarge(element)) return null;
  const within = documentIn(element);
  const body = within?.body;
  return body && plain(body).firstChild && within.contentType === doc.contentType ? body : null;
}

/** Whether it is a frame that is large enough for an article. */
export function isLarge(element: Element): boolean {
  if (!FRAMES.has(element.localName)) return false;
  const { width, height } = getBoundingClientRect.call(element);
  return width >= LARGE && height >= LARGE;
}

/** The document and those in its frames that are worth reading: to be asked, see own.ts. */
export function documents(): Document[] {
  const found = [doc];
  let looks = 0;
  for (let at = 0; at < found.length; at += 1) {
    for (const frame of found[at]!.querySelectorAll('iframe, frame')) {
      if (!isLarge(frame) || ++looks > MAX_FRAMES) continue;
      const body = inside(frame);
      if (body) found.push(own(plain(body).ownerDocument, Document.prototype));
    }
  }
  return found;
}

/** The window that shows a document or a node of it; null where it is shown no more. */
export function viewOf(node: Node): (Window & typeof globalThis) | null {
  if (!isAlive(node)) return null;
  return defaultView.call(plain(node).ownerDocument ?? node) as (Window & typeof globalThis) | null;
}

/** Whether a node still stands in what the reader sees. */
export function stands(node: Node | null | undefined): node is Node {
  return isAlive(node) && plain(node).isConnected && viewOf(node) !== null;
}

/** What is around a node: its parent, the host of its tree, or the frame of its document. */
export function around(node: Node): Node | null {
  const { parentNode, nodeType } = plain(node);
  if (nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (node as ShadowRoot).host ?? null;
  return nodeType === Node.DOCUMENT_NODE ? defaultView.call(node)?.frameElement ?? null : parentNode;
}

/** The element that has the focus, in whatever tree or frame it stands; null where none has. */
export function focused(): Element | null {
  const { activeElement } = doc;
  let at = activeElement === doc.body ? null : activeElement;
  for (let next = at; next; next = plain(next).shadowRoot?.activeElement ?? documentIn(next)?.activeElement ?? null) at = next;
  return at;
}

function documentIn(element: Element): Document | null {
  const { contentDocument } = element as HTMLIFrameElement;
  const within = isElement(contentDocument?.documentElement) ? contentDocument : null;
  return within && own(within, Document.prototype);
}
