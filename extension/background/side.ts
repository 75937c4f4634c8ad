// The browser's side panel (Chromium) or sidebar (Firefox), one a window: it shows what is known of the tab in front, and has
// nothing read.

import type { BackgroundToPanel, SideNews } from '../messages.ts';
import * as articles from './articles.ts';
import * as settings from './settings.ts';
import * as tabs from './tabs.ts';

/** What Firefox has in place of `sidePanel`. */
interface Sidebar { toggle(): Promise<void>; isOpen(of: { windowId: number }): Promise<boolean> }
const { sidebarAction } = chrome as { sidebarAction?: Sidebar };

/** To be called in the very handler of a key or a menu, which is what lets a browser open it. */
export function open({ windowId }: chrome.tabs.Tab): void {
  const opened = sidebarAction ? sidebarAction.toggle() : chrome.sidePanel.open({ windowId });
  void opened.catch(console.error);
}

/** A side panel names its window in its address. */
export async function isOpen(windowId: number): Promise<boolean> {
  if (sidebarAction) return sidebarAction.isOpen({ windowId });
  if (!('sidePanel' in chrome)) return false;
  const open = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] });
  return open.some(({ documentUrl }) => documentUrl?.endsWith(`#${windowId}`));
}

/** The tab in front of a window. */
export async function front(windowId: number): Promise<number | undefined> {
  return (await chrome.tabs.query({ active: true, windowId }))[0]?.id;
}

/** What a window's side panel shows. */
export async function shown(window: number): Promise<SideNews> {
  const tab = await front(window);
  const known = tab === undefined ? undefined : await tabs.read(tab);
  if (tab === undefined || !known?.key) return { type: 'side', window };
  const { key, state, url } = known;
  return { type: 'side', window, tab, key, state, view: await tabs.readView(tab), others: await articles.others(tab), here: await settings.here(url) };
}

/** What is being shown. */
let turn: Promise<void> = Promise.resolve();

/** Another tab is in front, or something else is known of it. */
export function show(windowId: number): Promise<void> {
  // One after the other: what was read before the reader went to another tab must not be told after it.
  turn = turn.then(async () => {
    if (await isOpen(windowId)) send(await shown(windowId));
  }).catch(console.error);
  return turn;
}

/** The same where only the tab is known, which may be gone. */
export async function showTab(id: number): Promise<void> {
  const tab = await chrome.tabs.get(id).catch(() => undefined);
  if (tab?.active) await show(tab.windowId);
}

/** Something changed in a tab. */
export async function tell(id: number, message: BackgroundToPanel): Promise<void> {
  const tab = await chrome.tabs.get(id).catch(() => undefined);
  if (tab?.active && await isOpen(tab.windowId)) send(message);
}

/** Rejects where nobody listens. */
function send(message: SideNews | BackgroundToPanel): void {
  void chrome.runtime.sendMessage(message).catch(() => undefined);
}
