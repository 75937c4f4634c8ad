// What browser.mjs runs in a page: the page script's own snapshot and fold, and between them the engine, each timed once,
// on code that has not run before in this page, as a reader's click finds it.

import { analyze } from '../../extension/background/engine.ts';
import { Folds } from '../../extension/page/fold.ts';
import { take } from '../../extension/page/snapshot.ts';

export interface Times { nodes: number; folds: number; snapshot: number; analyze: number; again: number; fold: number }

export async function measure(): Promise<Times> {
  const start = performance.now();
  const taken = take(1);
  const snapped = performance.now();
  const { plan } = await analyze(taken.message);
  const analyzed = performance.now();
  const folds = new Folds(taken, plan as ConstructorParameters<typeof Folds>[1], () => undefined);
  folds.apply(new Set(), []);
  const folded = performance.now();
  await analyze(taken.message);
  const again = performance.now();
  return {
    nodes: taken.nodes.length,
    folds: document.querySelectorAll('[data-unspun-fold]').length,
    snapshot: snapped - start,
    analyze: analyzed - snapped,
    fold: folded - analyzed,
    again: again - folded,
  };
}
