// The background: a router. Listeners stand at the top, since a worker that the browser wakes must have them at once; all
// state is in storage.session.

import { isPageToBackground, isPanelToBackground } from '../check.ts';
import type { AnalyzeAnswer, BackgroundToPage, BackgroundToPanel, HelloAnswer, PageToBackground, PanelToBackground } from '../messages.ts';
import * as action from './action.ts';
import * as engine from './engine.ts';
import * as tabs from './tabs.ts';

chrome.action.onClicked.addListener(action.click);
chrome.tabs.onRemoved.addListener((id) => void tabs.forget(id));
chrome.tabs.onUpdated.addListener((id, change) => {
  if (change.status === 'loading' && change.url === undefined || change.status === 'loading') {
    action.clear(id);
    void tabs.forget(id);
  }
});

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (value: unknown) => void) => {
  if (sender.id !== chrome.runtime.id) return false;
  const own = sender.url?.startsWith(chrome.runtime.getURL('')) || sender.origin === new URL(chrome.runtime.getURL('')).origin;
  if (own && isPanelToBackground(message)) {
    void fromPanel(message).then(answer);
    return true;
  }
  const id = sender.tab?.id;
  if (!own && id !== undefined && sender.frameId === 0 && isPageToBackground(message)) {
    void fromPage(id, message).then(answer);
    return true;
  }
  return false;
});

async function fromPage(id: number, message: PageToBackground): Promise<unknown> {
  switch (message.type) {
    case 'ticket': return { ticket: await tabs.giveTicket(id) };
    case 'analyze': return analyze(id, message.snapshot);
    case 'state': return changed(await tabs.change(id, (tab) => ({ ...tab, state: message.state })));
    case 'closed': return tabs.forget(id);
    case 'silent': return action.popup(id, 'frame', false);
  }
}

async function analyze(id: number, snapshot: Parameters<typeof engine.analyze>[0]): Promise<AnalyzeAnswer> {
  try {
    const { view, plan } = await engine.analyze(snapshot);
    changed(await tabs.change(id, (tab) => ({ ...tab, view })), true);
    return { ok: true, plan: plan as never };
  } catch (error) {
    changed(await tabs.change(id, (tab) => ({ ...tab, view: 'failed' })), true);
    return { ok: false, error: error instanceof Error && !(error instanceof WebAssembly.RuntimeError) ? 'malformed' : 'failed' };
  }
}

/** Tells the tab's overlay. */
function changed(tab: tabs.Tab, withView = false): void {
  if (!tab.key) return;
  const message: BackgroundToPanel = { type: 'changed', key: tab.key, state: tab.state, ...(withView ? { view: tab.view } : {}) };
  // Rejects where no page of ours is open to hear it.
  void chrome.runtime.sendMessage(message).catch(() => undefined);
}

async function fromPanel(message: PanelToBackground): Promise<unknown> {
  if (message.type === 'hello') return hello(message.ticket);
  const id = await tabs.ownerOf(message.key);
  if (id === undefined) return { ok: false };
  return toPage(id, { type: 'command', command: message.command });
}

async function hello(ticket: string): Promise<HelloAnswer> {
  const owner = await tabs.takeTicket(ticket);
  if (!owner) return { ok: false };
  void toPage(owner.id, { type: 'command', command: { do: 'alive' } });
  const { view, state } = await tabs.read(owner.id);
  return { ok: true, key: owner.key, view: view ?? null, state };
}

async function toPage(id: number, message: BackgroundToPage): Promise<void> {
  await chrome.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
}
