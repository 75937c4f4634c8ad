// What is known of the page since its last analysis.

import type { Plan, PlannedFold } from '../messages.ts';
import type { Folds } from './fold.ts';
import { stands } from './inside.ts';
import { picked } from './picked.ts';
import type { Taken } from './snapshot.ts';

export interface Reading { taken: Taken; plan: Plan; folds: Folds | null }

/** With the blocks that the reader folded by hand. */
export function read(taken: Taken, plan: Plan): Reading {
  return { taken, plan: { ...plan, folds: [...plan.folds, ...picked(taken, plan)] }, folds: null };
}

/** The nodes that a fold marks or begins with. */
export function targets(taken: Taken, fold: PlannedFold): Node[] {
  return fold.targets.map((t) => taken.nodes['element' in t ? t.element : t.first]).filter((node) => node !== undefined);
}

/** Whether most of the nodes that the plan speaks of are gone. */
export function isReplaced({ taken, plan }: Reading): boolean {
  const targets = plan.folds.flatMap((fold) => fold.targets.map((t) => ('element' in t ? t.element : t.first)));
  const nodes = [...targets, ...plan.passages.flatMap((passage) => passage.map((place) => place.node))];
  const gone = nodes.filter((index) => !stands(taken.nodes[index])).length;
  return gone * 2 > nodes.length;
}
