// Jumps to a passage and marks it through CSS.highlights: the document is not touched.

import type { DomRange } from '../messages.ts';
import { PASSAGE } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Marks the passage and scrolls to it; does nothing where its words no longer stand. */
export function show(taken: Taken, passage: readonly DomRange[]): void {
  const ranges = passage.map((place) => range(taken, place)).filter((r) => r !== null);
  const first = ranges[0];
  if (!first) return;
  CSS.highlights.set(PASSAGE, new Highlight(...ranges));
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const around = first.startContainer.parentElement;
  // An element can be scrolled to inside whatever scrolls around it; of a tall one the words may still be out of sight.
  if (around && around.getBoundingClientRect().height < window.innerHeight / 2) around.scrollIntoView({ block: 'center', behavior });
  else window.scrollTo({ top: window.scrollY + first.getBoundingClientRect().top - window.innerHeight / 3, behavior });
}

export function clear(): void {
  CSS.highlights.delete(PASSAGE);
}

function range(taken: Taken, place: DomRange): Range | null {
  const node = taken.nodes[place.node];
  if (!(node instanceof Text) || !node.isConnected || node.data !== taken.texts[place.node]) return null;
  const range = document.createRange();
  range.setStart(node, place.start);
  range.setEnd(node, place.end);
  return range;
}
