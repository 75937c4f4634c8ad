// Commands and the context menu: each does its work in the overlay that is open, or opens one first.

import type { Ask } from '../messages.ts';
import * as action from './action.ts';
import * as tabs from './tabs.ts';
import { makeSmall, tellPage, tellPanel } from './tell.ts';

type Tab = chrome.tabs.Tab;

/** A key that the reader gave to one of our commands. */
export async function command(name: string, tab?: Tab): Promise<void> {
  if (tab?.id === undefined) return;
  if (name === 'next' || name === 'previous') return ask(tab, { step: name === 'next' ? 1 : -1 });
  if (name === 'pick') return ask(tab, { pick: true });
  const known = await tabs.read(tab.id);
  if (!known?.key) return action.click(tab);
  await tellPage(tab.id, { type: 'command', command: { do: known.state.folded ? 'restore' : 'refold' } });
}

/** An item of the context menu. */
export async function menu({ menuItemId, selectionText = '' }: chrome.contextMenus.OnClickData, tab?: Tab): Promise<void> {
  if (tab?.id === undefined) return;
  if (menuItemId === 'who') return ask(tab, { find: selectionText.slice(0, LONGEST) });
  // Where the reader pointed is known only to a page that was read.
  if (!(await tabs.read(tab.id))?.key) return action.click(tab);
  await tellPage(tab.id, { type: 'pick', fold: menuItemId === 'fold-this' });
}

/** Of a selection so many characters are looked for. */
const LONGEST = 500;

async function ask(tab: Tab, ask: Ask): Promise<void> {
  const id = tab.id!;
  const known = await tabs.read(id);
  if (!known?.key) {
    await tabs.prepare(id, { ask, small: false });
    return action.click(tab);
  }
  // An answer in words needs room.
  if ('find' in ask && known.small) await makeSmall(id, false);
  await tellPanel(id, { ask });
}
