// The background: a router. Listeners stand at the top, since a worker that the browser wakes must have them at once; all
// state is in storage.session.

import { isPageToBackground, isPanelToBackground } from '../check.ts';
import type { AnalyzeAnswer, BackgroundToPage, BackgroundToPanel, CompareAnswer, HelloAnswer, PageState, PageToBackground, PanelToBackground, SnapshotMessage, TicketAnswer } from '../messages.ts';
import * as action from './action.ts';
import * as articles from './articles.ts';
import * as engine from './engine.ts';
import * as tabs from './tabs.ts';

chrome.action.onClicked.addListener(action.click);
chrome.tabs.onRemoved.addListener((id) => void forget(id));
chrome.tabs.onUpdated.addListener((id, change) => {
  if (change.status === 'loading') action.clear(id);
});

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (value: unknown) => void) => {
  const answering = route(message, sender);
  // What cannot be answered is answered with nothing, or the other side would wait.
  void answering?.then(answer, () => answer(null));
  return answering !== null;
});

/** Who may say what: a page script (the top frame of a web page) its messages, a page of ours in a tab the overlay's. */
function route(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> | null {
  const { tab } = sender;
  const id = tab?.id;
  if (sender.id !== chrome.runtime.id || !tab || id === undefined) return null;
  const isOurs = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
  if (isOurs) return isPanelToBackground(message) ? fromPanel(id, sender.frameId ?? 0, message) : null;
  return sender.frameId === 0 && isPageToBackground(message) ? fromPage(id, tab, message) : null;
}

async function fromPage(id: number, tab: chrome.tabs.Tab, message: PageToBackground): Promise<unknown> {
  switch (message.type) {
    case 'ticket': return { ticket: await tabs.giveTicket(id, message.fresh) } satisfies TicketAnswer;
    case 'style': return action.style(id).then(() => true);
    case 'analyze': return analyze(id, tab, message.snapshot);
    case 'state': return keepState(id, message.state);
    case 'closed': return forget(id);
    case 'cannot': return action.refuse(id, message.why);
  }
}

async function analyze(id: number, tab: chrome.tabs.Tab, snapshot: SnapshotMessage): Promise<AnalyzeAnswer> {
  try {
    const { view, plan, kept } = await engine.analyze(snapshot);
    await showView(id, view);
    // What can be compared changes for this tab and for all that may list it.
    void tabs.whileOpen(id, () => articles.keep(tab, kept)).then(() => tellOthers([id]), console.error);
    return { ok: true, plan };
  } catch (error) {
    console.error(error);
    await showView(id, 'failed');
    return { ok: false, error: error instanceof engine.MalformedError ? 'malformed' : 'failed' };
  }
}

async function showView(id: number, view: unknown): Promise<void> {
  await tabs.keepView(id, view);
  await tellPanel(id, { view });
}

/** Answers once it is kept: the page script then sends the next one. */
async function keepState(id: number, state: PageState): Promise<true> {
  await tabs.keepState(id, state);
  await tellPanel(id);
  return true;
}

/** A tab's summary is closed, or the tab: nothing of it stays. */
async function forget(id: number): Promise<void> {
  await tabs.forget(id, () => articles.forget(id));
  await tellOthers([]);
}

/** Tells overlays what their articles can be compared with: these tabs' and those that may list them. */
async function tellOthers(ids: number[]): Promise<void> {
  for (const id of [...ids, ...await articles.listing(ids[0] ?? -1)]) {
    await tellPanel(id, { others: await articles.others(id) });
  }
}

async function compare(copy: number, original: number): Promise<CompareAnswer> {
  const pair = await articles.pair(copy, original);
  if (!pair) return { ok: false };
  const { title, url } = pair[1];
  return { ok: true, title, url, found: await engine.compare(...pair) };
}

async function fromPanel(id: number, frame: number, message: PanelToBackground): Promise<unknown> {
  if (message.type === 'hello') return hello(id, frame, message.ticket);
  if (!await tabs.holds(id, message.key)) return { ok: false };
  if (message.type === 'compare') return compare(id, message.tab);
  await tellPage(id, { type: 'command', command: message.command });
  return { ok: true };
}

async function hello(id: number, frame: number, ticket: string): Promise<HelloAnswer> {
  const tab = await tabs.takeTicket(id, ticket, frame);
  if (!tab?.key) return { ok: false };
  await tellPage(id, { type: 'command', command: { do: 'alive' } });
  return { ok: true, key: tab.key, view: await tabs.readView(id), state: tab.state, others: await articles.others(id) };
}

/** Tells a tab's overlay, by its frame: Firefox sends frames in web pages nothing that is meant for all. The tab is read
 * here, as the last thing, so that no state is told after a later one. */
async function tellPanel(id: number, news: Pick<BackgroundToPanel, 'view' | 'others'> = {}): Promise<void> {
  const tab = await tabs.read(id);
  if (!tab?.key || tab.frame === undefined) return;
  const message: BackgroundToPanel = { type: 'changed', key: tab.key, state: tab.state, ...news };
  // Rejects where the frame is gone.
  void chrome.tabs.sendMessage(id, message, { frameId: tab.frame }).catch(() => undefined);
}

async function tellPage(id: number, message: BackgroundToPage): Promise<void> {
  await chrome.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
}
