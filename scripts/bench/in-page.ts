// What the measurements run in a page: the page script's own snapshot and fold, and the engine, each timed once, on code that
// has not run before in this page, as a reader's click finds it.

import { analyze } from '../../extension/background/engine.ts';
import { Folds } from '../../extension/page/fold.ts';
import { take, takeInSlices } from '../../extension/page/snapshot.ts';

declare const scheduler: { yield(): Promise<void> };

type Plan = ConstructorParameters<typeof Folds>[1];
export interface PageTimes { nodes: number; snapshot: number; fold: number }
export interface Times extends PageTimes { analyze: number; again: number; plan: unknown }

/** The page's part and the engine's. */
export async function measure(): Promise<Times> {
  const start = performance.now();
  const taken = take(1);
  const snapped = performance.now();
  const { plan } = await analyze(taken.message);
  const analyzed = performance.now();
  const folds = new Folds(taken, plan as Plan, () => undefined);
  folds.apply(new Set(), []);
  const folded = performance.now();
  await analyze(taken.message);
  const again = performance.now();
  return {
    nodes: taken.nodes.length,
    snapshot: snapped - start,
    analyze: analyzed - snapped,
    fold: folded - analyzed,
    again: again - folded,
    plan,
  };
}

/** The longest time that the page waited while it was read, in milliseconds. */
export async function longestSlice(): Promise<number> {
  const own = scheduler.yield.bind(scheduler);
  let longest = 0;
  let begun = performance.now();
  const end = (): void => { longest = Math.max(longest, performance.now() - begun); };
  scheduler.yield = async () => {
    end();
    await own();
    begun = performance.now();
  };
  await takeInSlices(1, undefined, () => true);
  end();
  return longest;
}

/** The page's part alone, by a plan that was made elsewhere of the same page. */
export function page(plan: Plan): PageTimes {
  const start = performance.now();
  const taken = take(1);
  const snapped = performance.now();
  const folds = new Folds(taken, plan, () => undefined);
  folds.apply(new Set(), []);
  return { nodes: taken.nodes.length, snapshot: snapped - start, fold: performance.now() - snapped };
}
