// Which folds share a line. Folded blocks that stand one after the other, with nothing to see between them, are one run: its
// first block has the line, the others nothing.

import { isElement, isText, plain } from './own.ts';

/** What shows nothing, whatever it holds. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'LINK', 'META', 'NOSCRIPT']);

/** The runs of these elements, each in the order of the document. */
export function runs(elements: readonly Element[]): Element[][] {
  const folded = new Set(elements);
  const found: Element[][] = [];
  for (const element of [...elements].sort(inOrder)) {
    const before = seenBefore(element);
    const run = found.at(-1);
    if (run && before && folded.has(before) && run.at(-1) === before) run.push(element);
    else found.push([element]);
  }
  return found;
}

/** The sibling before that shows something, if it is an element. */
function seenBefore(element: Element): Element | null {
  let at: Node | null = plain(element).previousSibling;
  while (at && showsNothing(at)) at = plain(at).previousSibling;
  return isElement(at) ? at : null;
}

function showsNothing(node: Node): boolean {
  if (isElement(node)) return UNSEEN.has(plain(node).tagName);
  return !isText(node) || !node.data.trim();
}

function inOrder(one: Element, other: Element): number {
  return plain(one).compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
