// The background: a router. Listeners stand at the top, since a worker that the browser wakes must have them at once; all
// state is in storage.session.

import { isOptionsToBackground, isPageToBackground, isPanelToBackground } from '../check.ts';
import type { AnalyzeAnswer, BackgroundToPage, BackgroundToPanel, Change, CompareAnswer, HelloAnswer, OptionsToBackground, PageState, PageToBackground, PanelToBackground, Plan, SnapshotMessage, TicketAnswer } from '../messages.ts';
import * as action from './action.ts';
import * as articles from './articles.ts';
import * as engine from './engine.ts';
import * as settings from './settings.ts';
import * as tabs from './tabs.ts';
import * as wrong from './wrong.ts';

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

/** Who may say what: a page script (the top frame of a web page) its messages, a page of ours in a tab the overlay's. The
 * options, which no web page can embed, need no key. */
function route(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> | null {
  const { tab } = sender;
  const id = tab?.id;
  if (sender.id !== chrome.runtime.id || !tab || id === undefined) return null;
  const isOurs = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
  if (isOurs && sender.frameId === 0 && isPage(sender, 'options/options.html')) return isOptionsToBackground(message) ? fromOptions(message) : null;
  if (isOurs) return isPanelToBackground(message) ? fromPanel(id, tab, sender.frameId ?? 0, message) : null;
  return sender.frameId === 0 && isPageToBackground(message) ? fromPage(id, tab, message) : null;
}

function isPage(sender: chrome.runtime.MessageSender, path: string): boolean {
  return sender.url?.split(/[?#]/)[0] === chrome.runtime.getURL(path);
}

async function fromOptions(message: OptionsToBackground): Promise<unknown> {
  switch (message.type) {
    case 'settings': return settings.answer();
    case 'change': return change(message.change);
    case 'forget': return forgetKept(message.what).then(() => ({ ok: true }));
  }
}

function forgetKept(what: 'aside' | 'wrong' | 'session'): Promise<void> {
  return what === 'session' ? chrome.storage.session.clear() : chrome.storage.local.remove(what);
}

/** Changes the settings. Overlays hear of it, and a page for which it makes a difference is read anew. */
async function change(change: Change): Promise<{ ok: boolean }> {
  const open = await tabs.open();
  const heres = async () => Promise.all(open.map(async (id) => settings.here((await tabs.read(id))?.url)));
  const before = await heres();
  const ok = await settings.change(change);
  const after = await heres();
  for (const [at, id] of open.entries()) {
    await tellPanel(id, { here: after[at]! });
    if (settings.readsAnew(before[at]!, after[at]!)) await tellPage(id, { type: 'command', command: { do: 'retry' } }).catch(() => undefined);
  }
  return { ok };
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
  const { epoch, url } = snapshot;
  try {
    const here = await settings.here(url);
    if (here.mode === 'never') {
      await showView(id, 'off', url);
      return { ok: true, plan: { epoch, isArticle: false, folds: [], passages: [] } };
    }
    const { view, plan, kept } = await engine.analyze(snapshot);
    await showView(id, view, url);
    // What can be compared changes for this tab and for all that may list it.
    void tabs.whileOpen(id, () => articles.keep(tab, kept)).then(() => tellOthers([id]), console.error);
    return { ok: true, plan: without(plan, here.unfolded) };
  } catch (error) {
    console.error(error);
    await showView(id, 'failed', url);
    return { ok: false, error: error instanceof engine.MalformedError ? 'malformed' : 'failed' };
  }
}

/** The plan without the kinds that the reader does not want folded. The view still lists them, each under its number. */
function without(plan: Plan, unfolded: string[]): Plan {
  return { ...plan, folds: plan.folds.filter((fold) => !unfolded.includes(fold.kind)) };
}

async function showView(id: number, view: unknown, url: string): Promise<void> {
  await tabs.keepView(id, view, url);
  await tellPanel(id, { view, here: await settings.here(url) });
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

async function fromPanel(id: number, tab: chrome.tabs.Tab, frame: number, message: PanelToBackground): Promise<unknown> {
  if (message.type === 'hello') return hello(id, frame, message.ticket);
  if (!await tabs.holds(id, message.key)) return { ok: false };
  switch (message.type) {
    case 'compare': return compare(id, message.tab);
    case 'change': return change(message.change);
    case 'wrong': return { ok: await wrong.keep(tab, (await tabs.read(id))?.url ?? '', message) };
    case 'options': return openOptions(id, message.automatic);
    case 'command': return tellPage(id, { type: 'command', command: message.command }).then(() => ({ ok: true }));
  }
}

/** The options in a tab of their own beside this one. `automatic`: to let Unspun work by itself on this tab's site. */
async function openOptions(id: number, automatic: boolean): Promise<{ ok: true }> {
  const tab = await chrome.tabs.get(id);
  const { site } = await settings.here((await tabs.read(id))?.url);
  const url = chrome.runtime.getURL(`options/options.html${automatic && site ? `#automatic=${encodeURIComponent(site)}` : ''}`);
  await chrome.tabs.create({ url, index: tab.index + 1, openerTabId: id });
  return { ok: true };
}

async function hello(id: number, frame: number, ticket: string): Promise<HelloAnswer> {
  const tab = await tabs.takeTicket(id, ticket, frame);
  if (!tab?.key) return { ok: false };
  await tellPage(id, { type: 'command', command: { do: 'alive' } });
  return { ok: true, key: tab.key, view: await tabs.readView(id), state: tab.state, others: await articles.others(id), here: await settings.here(tab.url) };
}

/** Tells a tab's overlay, by its frame: Firefox sends frames in web pages nothing that is meant for all. The tab is read
 * here, as the last thing, so that no state is told after a later one. */
async function tellPanel(id: number, news: Pick<BackgroundToPanel, 'view' | 'others' | 'here'> = {}): Promise<void> {
  const tab = await tabs.read(id);
  if (!tab?.key || tab.frame === undefined) return;
  const message: BackgroundToPanel = { type: 'changed', key: tab.key, state: tab.state, ...news };
  // Rejects where the frame is gone.
  void chrome.tabs.sendMessage(id, message, { frameId: tab.frame }).catch(() => undefined);
}

async function tellPage(id: number, message: BackgroundToPage): Promise<void> {
  await chrome.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
}
