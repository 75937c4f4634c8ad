// Documents in the page's frames, as far as the page itself may read them (same origin, `srcdoc`, `about:blank`). They are read
// from here as shadow trees are: nothing runs in them. A frame may be navigated or taken out at any time; what is left of its
// document then stands no more, and in Firefox even asking it is an error.

import { defaultView, doc, getBoundingClientRect, isAlive, isElement, own, plain } from './own.ts';

/** A frame that is narrower or lower (CSS pixels) holds no article. The boxes that adverts are sold in are. */
const LEAST = 320;
/** So many frames are read at most, one inside the other or side by side. */
export const MAX_FRAMES = 50;

/** What shows the document of a frame that is worth reading; null for all other elements and frames. */
export function inside(element: Element): HTMLElement | null {
  const within = documentIn(element);
  const body = within?.body;
  if (!body || !plain(body).firstChild || within.contentType !== doc.contentType) return null;
  const { width, height } = getBoundingClientRect.call(element);
  return width >= LEAST && height >= LEAST ? body : null;
}

/** The document and those in its frames that the page may read, however small they are: to be asked, see own.ts. */
export function documents(): Document[] {
  const found = [doc];
  for (let at = 0; at < found.length && at <= MAX_FRAMES; at += 1) {
    for (const frame of found[at]!.querySelectorAll('iframe, frame')) {
      const within = documentIn(frame);
      if (within) found.push(within);
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
