// The blocks that the reader folded by hand on this site, found again in this page.

import { PICKED, type Pick, type Plan, type PlannedFold } from '../messages.ts';
import { EDITED, HIDDEN, PLAYING } from './look.ts';
import { viewOf } from './inside.ts';
import { own } from './own.ts';
import type { Taken } from './snapshot.ts';

/** To be asked while nothing is folded, or what was counted would count our own. */
export function picked(taken: Taken, { picks = [], folds }: Plan): PlannedFold[] {
  if (!picks.length) return [];
  const all = taken.texts.reduce((sum, text) => sum + text.trim().length, 0);
  const known = new Set(folds.flatMap((fold) => fold.targets.map((t) => ('element' in t ? t.element : -1))));
  return picks.flatMap((pick, at): PlannedFold[] => {
    const element = find(taken, pick, all);
    return element < 0 || known.has(element) ? [] : [{ id: PICKED + at, grade: 'fold', kind: 'picked', targets: [{ element }] }];
  });
}

/** The one block that is meant, as an index; -1 where there is none, or where folding it would take away what the reader
 * writes, hears or came for. `all`: how long the page's text is. */
function find({ nodes, texts, frames, message: { parents, flags } }: Taken, { selector, words }: Pick, all: number): number {
  const found = [document, ...frames].flatMap((within) => select(within, selector));
  const start = found.length === 1 ? nodes.indexOf(found[0]!) : -1;
  let end = start + 1;
  let isUsed = false;
  let inside = 0;
  let first = '';
  // What stands in an element follows it.
  for (; start >= 0 && end < nodes.length && parents[end]! >= start; end += 1) {
    isUsed ||= (flags[end]! & (EDITED | PLAYING)) > 0;
    const text = texts[end]?.trim() ?? '';
    inside += text.length;
    if (!(flags[end]! & HIDDEN)) first ||= text;
  }
  const isOther = selector.includes(':nth-') && beginning(first) !== words;
  return isUsed || isOther || inside * 2 > all ? -1 : start;
}

/** A block's first words, as they are kept. */
export function beginning(text: string): string {
  return [...text.trim().replace(/\s+/g, ' ')].slice(0, 80).join('');
}

/** Settings may come from a browser that takes more letters in a name than this one. */
function select(within: Document, selector: string): Element[] {
  if (!viewOf(within)) return [];
  try {
    return [...own(within, Document.prototype).querySelectorAll(selector)];
  } catch {
    return [];
  }
}
