// "Fold something else…": the overlay is a handle while the reader chooses a block, and what was chosen becomes a setting.

import type { Pick } from '../messages.ts';
import * as action from './action.ts';
import * as changing from './changing.ts';
import * as settings from './settings.ts';
import * as tabs from './tabs.ts';
import { makeSmall } from './tell.ts';

/** Whether the browser let us. */
export async function begin(id: number): Promise<{ ok: boolean }> {
  const small = (await tabs.read(id))?.small ?? false;
  await tabs.keepPicking(id, small);
  if (!await action.pick(id, await tabs.home(id))) {
    await tabs.keepPicking(id, undefined);
    return { ok: false };
  }
  if (!small) await makeSmall(id, true);
  return { ok: true };
}

/** The overlay is as large as it was before. */
export async function end(id: number, tab: chrome.tabs.Tab, pick: Pick | null): Promise<{ ok: boolean }> {
  const known = await tabs.read(id);
  if (known?.picking === undefined) return { ok: false };
  await tabs.keepPicking(id, undefined);
  if (!known.picking) await makeSmall(id, false);
  const { site } = await settings.here(known.url ?? tab.url);
  return pick && site ? changing.change({ pick: { site, pick } }) : { ok: pick === null };
}
