// Tells page scripts and overlays.

import type { BackgroundToPage, BackgroundToPanel } from '../messages.ts';
import * as place from './place.ts';
import * as settings from './settings.ts';
import * as side from './side.ts';
import * as tabs from './tabs.ts';

/** Tells a tab's overlay, by its frame: Firefox sends frames in web pages nothing that is meant for all. The tab is read
 * here, as the last thing, so that no state is told after a later one. */
export async function tellPanel(id: number, news: Pick<BackgroundToPanel, 'view' | 'others' | 'here' | 'small' | 'ask'> = {}): Promise<void> {
  const tab = await tabs.read(id);
  if (!tab?.key || tab.frame === undefined) return;
  const message: BackgroundToPanel = { type: 'changed', key: tab.key, state: tab.state, ...news };
  void side.tell(id, message);
  // Rejects where the frame is gone.
  void chrome.tabs.sendMessage(id, message, { frameId: tab.frame }).catch(() => undefined);
}

/** Tells the page script of the document that the overlay is about; of the overlay itself the one that holds it. */
export async function tellPage(id: number, message: BackgroundToPage): Promise<void> {
  const isOfOverlay = message.type === 'place' || message.type === 'command' && ['alive', 'close'].includes(message.command.do);
  await tellFrame(id, isOfOverlay ? 0 : await tabs.home(id), message);
}

export async function tellFrame(id: number, frameId: number, message: BackgroundToPage): Promise<void> {
  await chrome.tabs.sendMessage(id, message, { frameId }).catch(() => undefined);
}

/** The overlay becomes a handle, or is one no more. */
export async function makeSmall(id: number, small: boolean): Promise<void> {
  await tabs.keepSmall(id, small);
  const { overlay } = await settings.here();
  await tellPage(id, { type: 'place', rules: place.rules(overlay, small) });
  await tellPanel(id, { small });
}
