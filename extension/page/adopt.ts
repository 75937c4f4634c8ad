// Rules of ours in a shadow root: the sheets that the background inserts do not reach there, USER ones in Chromium, highlights
// in Firefox.

import { viewOf } from './inside.ts';
import { isAlive, plain } from './own.ts';

/** The shadow root that a node stands in; null where it stands in none. */
export function rootOf(node: Node): ShadowRoot | null {
  const root = plain(node).getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? root as ShadowRoot : null;
}

/** Gives a root these rules; what takes them away again. */
export function adopt(root: ShadowRoot, rules: string): () => void {
  const view = viewOf(root);
  if (!view) return () => undefined;
  // A sheet belongs to the document that it was made in.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    const at = isAlive(root) ? root.adoptedStyleSheets.indexOf(sheet) : -1;
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  };
}
