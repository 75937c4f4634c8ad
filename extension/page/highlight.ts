// Jumps to a passage and marks it through CSS.highlights: the document is not touched.

import type { DomRange } from '../messages.ts';

const NAME = 'unspun-passage';

/** Marks the passage and scrolls to it; false where its nodes are gone. */
export function show(nodes: readonly Node[], passage: readonly DomRange[]): boolean {
  const ranges = passage.map((place) => range(nodes[place.node], place)).filter((r) => r !== null);
  const first = ranges[0];
  if (!first) return false;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const box = first.getBoundingClientRect();
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  window.scrollTo({ top: window.scrollY + box.top - window.innerHeight / 3, behavior });
  return true;
}

export function clear(): void {
  CSS.highlights.delete(NAME);
}

function range(node: Node | undefined, place: DomRange): Range | null {
  if (!(node instanceof Text) || !node.isConnected || node.data.length < place.end) return null;
  const range = document.createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
