// Keeps what the reader is reading where it is while something above it is folded or given back. Browsers do so themselves
// (scroll anchoring), unless the page forbids it.

/** Heights at which the reader may be reading, as shares of the window's; the first first. */
const HEIGHTS = [0.35, 0.5, 0.65, 0.2, 0.8, 0.05, 0.95];
const ACROSS = 0.4;

/** At the very top there is nothing above. */
export function keepPlace(work: () => void): void {
  if (window.scrollY <= 0) return work();
  const marks = HEIGHTS.map(lineAt).filter((mark) => mark !== null);
  const before = marks.map(top);
  work();
  const kept = marks.findIndex((mark) => mark.isConnected && mark.checkVisibility());
  const moved = kept < 0 ? 0 : top(marks[kept]!) - before[kept]!;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** What stands at a height of the window, if it is one piece of text and no frame around many. */
function lineAt(height: number): Element | null {
  const element = document.elementFromPoint(window.innerWidth * ACROSS, window.innerHeight * height);
  return element && element.getBoundingClientRect().height < window.innerHeight ? element : null;
}

function top(element: Element): number {
  return element.getBoundingClientRect().top;
}
