// A change of the settings, and whoever hears of it.

import type { Change } from '../messages.ts';
import * as automatic from './automatic.ts';
import * as badge from './badge.ts';
import * as place from './place.ts';
import * as settings from './settings.ts';
import * as tabs from './tabs.ts';
import { tellPage, tellPanel } from './tell.ts';

/** Makes a change. */
export async function change(change: Change): Promise<{ ok: boolean }> {
  return { ok: await telling(() => settings.change(change)) };
}

/** Has this machine and the browser's account hold the same settings. */
export async function meet(): Promise<void> {
  await telling(settings.meet);
}

/** The organisation sets something else. */
export async function managed(): Promise<void> {
  await telling(async () => true);
}

/** Does what may change the settings. Overlays hear of a change, and a page for which it makes a difference is read anew. */
async function telling(work: () => Promise<boolean>): Promise<boolean> {
  const open = await Promise.all((await tabs.open()).map(async (id) => {
    const tab = await tabs.read(id);
    return { id, url: tab?.url, small: tab?.small ?? false, before: await settings.here(tab?.url) };
  }));
  if (!await work()) return false;
  await automatic.register(true);
  for (const { id, url, small, before } of open) {
    const here = await settings.here(url);
    await tellPanel(id, { here });
    if (JSON.stringify(here.overlay) !== JSON.stringify(before.overlay)) await tellPage(id, { type: 'place', rules: place.rules(here.overlay, small) });
    if (settings.readsAnew(before, here)) await tellPage(id, { type: 'command', command: { do: 'retry' } });
    else if (here.badge !== before.badge) badge.show(id, await tabs.readView(id), here);
  }
  return true;
}
