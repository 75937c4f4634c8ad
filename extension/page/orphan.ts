// A page script outlives its extension: one that was updated or switched off leaves behind what stands in the page.

import { doc, plain } from './own.ts';

/** Told to the page scripts of earlier versions, which only look whether they are such. */
const TOLD = 'unspun';
/** The reader comes back to the page, or does something in it or in the overlay. */
const SIGNS = ['focus', 'blur', 'pointerdown', 'visibilitychange', TOLD];

/** Looks at every sign of the reader whether the extension is gone; does `tidy` then. Gives what ends the looking. */
export function whenGone(tidy: () => void): () => void {
  const look = (): void => {
    if (!chrome.runtime?.id) tidy();
  };
  for (const type of SIGNS) window.addEventListener(type, look, { capture: true });
  return () => SIGNS.forEach((type) => window.removeEventListener(type, look, { capture: true }));
}

/** Takes away what an earlier version left in this document. Chromium lets its script run on, which then does it itself;
 * Firefox does not, but shows closed roots. */
export function tidyAfterOthers(): void {
  doc.dispatchEvent(new Event(TOLD));
  for (const host of doc.querySelectorAll(':root > div[popover]')) {
    const { openOrClosedShadowRoot: root } = host as Element & { openOrClosedShadowRoot?: ShadowRoot };
    if (root?.querySelector('iframe')?.src.startsWith(chrome.runtime.getURL(''))) plain(host).remove();
  }
}
