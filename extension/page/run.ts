// Bare text and inline elements that no element holds alone: a <span> around them, which can carry a fold's
// attribute, and away again. The same nodes move in and out; nothing is split or joined.

import { isElement, plain } from './own.ts';
import { RUN } from './sheet.ts';

/** Elements that lose what they are doing when they are moved. */
const FRAGILE = 'iframe, object, embed, video, audio, canvas, script';
/** Roots under which a framework keeps its own account of every node, and fails when one has moved. */
const OWNED = '[data-reactroot], #__next, #__nuxt, #___gatsby, [data-server-rendered], [data-v-app], [ng-version], [data-sveltekit-hydrate], astro-island';

/** Puts a span around the siblings `first` to `last`; null where that could harm the page. */
export function wrap(first: ChildNode, last: ChildNode): HTMLSpanElement | null {
  const nodes = siblings(first, last);
  const parent = plain(first).parentElement;
  if (!nodes || !parent || plain(parent).closest(OWNED) || nodes.some(isFragile)) return null;
  const span = plain(parent).ownerDocument.createElement('span');
  span.setAttribute(RUN, '');
  plain(first).before(span);
  span.append(...nodes);
  return span;
}

/** Puts the nodes back where they stood, and takes the span away. */
export function unwrap(span: Element): void {
  span.replaceWith(...span.childNodes);
}

function siblings(first: ChildNode, last: ChildNode): ChildNode[] | null {
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = first; node; node = plain(node).nextSibling) {
    nodes.push(node);
    if (node === last) return nodes;
  }
  return null;
}

function isFragile(node: ChildNode): boolean {
  if (!isElement(node)) return false;
  // A custom element hears that it was taken out and put in.
  return [node, ...plain(node).querySelectorAll('*')].map(plain).some((e) => e.localName.includes('-') || e.matches(FRAGILE));
}
