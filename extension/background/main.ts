// The background: a router. Listeners stand at the top, since a worker that the browser wakes must have them at once; all
// state is in storage.session.

import { isDetectorToBackground, isOptionsToBackground, isPageToBackground, isPanelToBackground, isPrintToBackground, isSideToBackground } from '../check.ts';
import type { AnalyzeAnswer, CompareAnswer, HelloAnswer, Here, Looks, OptionsToBackground, PageState, PageToBackground, PanelToBackground, Plan, SnapshotMessage, TicketAnswer } from '../messages.ts';
import * as account from './account.ts';
import * as action from './action.ts';
import * as articles from './articles.ts';
import * as asking from './asking.ts';
import * as automatic from './automatic.ts';
import * as badge from './badge.ts';
import * as changing from './changing.ts';
import * as engine from './engine.ts';
import { marks } from './marks.ts';
import * as menus from './menus.ts';
import * as picking from './picking.ts';
import * as place from './place.ts';
import * as printing from './printing.ts';
import * as search from './search.ts';
import * as settings from './settings.ts';
import * as side from './side.ts';
import * as tabs from './tabs.ts';
import { makeSmall, tellPage, tellPanel } from './tell.ts';
import * as wrong from './wrong.ts';

chrome.action.onClicked.addListener(click);
chrome.commands.onCommand.addListener((name, tab) => {
  if (name === 'side' && tab) side.open(tab);
  else void asking.command(name, tab);
});
chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === 'side' && tab) side.open(tab);
  else void asking.menu(info, tab);
});
chrome.tabs.onActivated.addListener(({ windowId }) => void side.show(windowId));
chrome.runtime.onInstalled.addListener(({ reason }) => void install(reason));
chrome.runtime.onStartup.addListener(() => void changing.meet());
chrome.storage.onChanged.addListener((_, area) => {
  if (area === 'sync') void changing.meet();
  if (area === 'managed') void changing.managed();
});
chrome.permissions.onAdded.addListener(() => void automatic.register());
chrome.permissions.onRemoved.addListener(() => void automatic.register());
chrome.tabs.onRemoved.addListener((id) => void Promise.all([forget(id), printing.forget(id)]));
chrome.tabs.onUpdated.addListener((id, change) => {
  if (change.status === 'loading') action.clear(id);
  // A place in the page, or another address of the same document: what was said of it still holds.
  if (change.status === 'complete') void showAgain(id);
});

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (value: unknown) => void) => {
  const answering = route(message, sender);
  // What cannot be answered is answered with nothing, or the other side would wait.
  void answering?.then(answer, () => answer(null));
  return answering !== null;
});

/** An install is welcomed; menus and detectors are made anew, since an update loses them. */
async function install(reason: string): Promise<void> {
  if (reason === 'install') await chrome.tabs.create({ url: chrome.runtime.getURL('welcome/welcome.html') });
  await Promise.all([menus.create(), automatic.register()]);
}

/** The sample that comes with the welcome is a page of ours, which no script can be injected into: it runs the page script
 * itself. */
function click(tab: chrome.tabs.Tab): void {
  if (isSample(tab) && tab.id !== undefined) void chrome.tabs.sendMessage(tab.id, { type: 'toggle' }, { frameId: 0 });
  else action.click(tab);
}

/** Who may say what: a page script (the top frame of a web page) its messages, a page of ours in a tab the overlay's. The
 * options, which no web page can embed, need no key. */
function route(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> | null {
  const { tab } = sender;
  const id = tab?.id;
  if (sender.id === chrome.runtime.id && !tab && isPage(sender, 'side/side.html')) return fromSide(message);
  if (sender.id !== chrome.runtime.id || !tab || id === undefined) return null;
  const isOurs = sender.url?.startsWith(chrome.runtime.getURL('')) ?? false;
  if (isOurs && sender.frameId === 0 && isPage(sender, 'options/options.html')) return isOptionsToBackground(message) ? fromOptions(message) : null;
  if (isOurs && sender.frameId === 0 && isPage(sender, 'print/print.html')) return isPrintToBackground(message) ? printing.read(message.ticket, id) : null;
  if (isSample(sender) && sender.frameId === 0) return isPageToBackground(message) ? fromPage(id, tab, message) : null;
  if (isOurs) return isPanelToBackground(message) ? fromPanel(id, tab, sender.frameId ?? 0, message) : null;
  if (sender.frameId !== 0) return null;
  if (isDetectorToBackground(message)) return seen(id, tab);
  return isPageToBackground(message) ? fromPage(id, tab, message) : null;
}

/** The side panel stands in no tab. It speaks for the tab that it shows with that tab's key. */
function fromSide(message: unknown): Promise<unknown> | null {
  if (isSideToBackground(message)) return openSide(message.window);
  if (!isPanelToBackground(message) || message.type === 'hello') return null;
  return tabs.holder(message.key).then(async (id) => (id === undefined ? { ok: false } : fromPanel(id, await chrome.tabs.get(id), -1, message)));
}

/** While it shows a tab, a handle is enough there. */
async function openSide(window: number): Promise<unknown> {
  const id = await side.front(window);
  if (id !== undefined && (await tabs.read(id))?.small === false) await makeSmall(id, true);
  return side.shown(window);
}

function isPage({ url = '' }: { url?: string | undefined }, path: string): boolean {
  return url.split(/[?#]/)[0] === chrome.runtime.getURL(path);
}

const isSample = (of: { url?: string | undefined }): boolean => isPage(of, 'sample/sample.html');

/** A page looks like an article: it is read without a click where the reader wants that, and the overlay opens as a handle. */
async function seen(id: number, tab: chrome.tabs.Tab): Promise<void> {
  if (!await automatic.isWanted(tab) || await tabs.read(id)) return;
  await tabs.prepare(id, { small: true });
  await action.run(id, tab.url ?? '');
}

async function fromOptions(message: OptionsToBackground): Promise<unknown> {
  switch (message.type) {
    case 'settings': return settings.answer();
    case 'change': return changing.change(message.change);
    case 'sync': return account.note({ on: message.on, trouble: '' }).then(changing.meet).then(() => ({ ok: true }));
    case 'forget': return forgetKept(message.what).then(() => ({ ok: true }));
  }
}

async function forgetKept(what: 'aside' | 'wrong' | 'session' | 'sync'): Promise<void> {
  if (what === 'sync') return account.note({ on: false, trouble: '' }).then(account.forget);
  return what === 'session' ? chrome.storage.session.clear() : chrome.storage.local.remove(what);
}

async function fromPage(id: number, tab: chrome.tabs.Tab, message: PageToBackground): Promise<unknown> {
  switch (message.type) {
    case 'ticket': return giveTicket(id, tab, message.fresh);
    case 'style': return style(id, tab, message.frames);
    case 'picker': return picking.end(id, tab, message.pick);
    case 'picked': return changing.change({ kind: { site: (await settings.here(tab.url)).site || null, kind: message.kind, folds: false } });
    case 'analyze': return analyze(id, tab, message.snapshot);
    case 'state': return keepState(id, message.state);
    case 'closed': return forget(id);
    case 'cannot': return action.refuse(id, message.why);
  }
}

/** The looks of folds and marks, once they are in the page. */
async function style(id: number, tab: chrome.tabs.Tab, frames: boolean): Promise<Looks> {
  const looks = action.looks((await settings.here(tab.url)).paper);
  // A page of ours brings its own sheet.
  if (!isSample(tab)) await action.style(id, looks, frames);
  return looks;
}

async function giveTicket(id: number, { windowId }: chrome.tabs.Tab, fresh: boolean): Promise<TicketAnswer> {
  const asked = settings.here();
  const tab = await tabs.giveTicket(id, fresh, async () => {
    const [{ overlay }, isAside, { small }] = await Promise.all([asked, side.isOpen(windowId), tabs.prepared(id)]);
    return small ?? (overlay.small || isAside);
  });
  return { ticket: tab.ticket, rules: place.rules((await asked).overlay, tab.small ?? false) };
}

async function analyze(id: number, tab: chrome.tabs.Tab, snapshot: SnapshotMessage): Promise<AnalyzeAnswer> {
  const { epoch, url } = snapshot;
  try {
    const here = await settings.here(url);
    if (here.mode === 'never') {
      await showView(id, 'off', url, here);
      return { ok: true, plan: { epoch, isArticle: false, folds: [], passages: [] } };
    }
    const { view, plan, kept } = await engine.analyze(snapshot);
    await showView(id, view, url, here);
    // What can be compared changes for this tab and for all that may list it.
    void tabs.whileOpen(id, () => articles.keep(tab, kept)).then(() => tellOthers([id]), console.error);
    return { ok: true, plan: { ...without(plan, here.unfolded), picks: here.picks, find: here.find, ...(here.marks && { marks: marks(view) }) } };
  } catch (error) {
    console.error(error);
    await showView(id, 'failed', url, await settings.here(url));
    return { ok: false, error: error instanceof engine.MalformedError ? 'malformed' : 'failed' };
  }
}

/** The plan without the kinds that the reader does not want folded. The view still lists them, each under its number. */
function without(plan: Plan, unfolded: string[]): Plan {
  return { ...plan, folds: plan.folds.filter((fold) => !unfolded.includes(fold.kind)) };
}

async function showAgain(id: number): Promise<void> {
  const view = await tabs.readView(id);
  if (view) badge.show(id, view, await settings.here((await tabs.read(id))?.url));
}

async function showView(id: number, view: unknown, url: string, here: Here): Promise<void> {
  await tabs.keepView(id, view, url);
  badge.show(id, view, here);
  await tellPanel(id, { view, here });
}

/** Answers once it is kept: the page script then sends the next one. */
async function keepState(id: number, state: PageState): Promise<true> {
  await tabs.keepState(id, state);
  await tellPanel(id);
  return true;
}

/** A tab's summary is closed, or the tab: nothing of it stays. */
async function forget(id: number): Promise<void> {
  badge.clear(id);
  await tabs.forget(id, () => articles.forget(id));
  await side.showTab(id);
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
  if (message.type === 'hello') return hello(id, tab.url, frame, message.ticket);
  if (!await tabs.holds(id, message.key)) return { ok: false };
  switch (message.type) {
    case 'compare': return compare(id, message.tab);
    case 'picker': return picking.begin(id);
    case 'print': return printing.open(tab);
    case 'wide': return widen(id, message.width);
    case 'change': return changing.change(message.change);
    case 'small': return makeSmall(id, message.small).then(() => ({ ok: true }));
    case 'wrong': return { ok: await wrong.keep(tab, (await tabs.read(id))?.url ?? '', message) };
    case 'search': return search.open(tab, message.words).then((ok) => ({ ok }));
    case 'options': return openOptions(id, message.automatic);
    case 'command': return tellPage(id, { type: 'command', command: message.command }).then(() => ({ ok: true }));
  }
}

/** As wide as its edge is dragged; what it is let go at becomes a setting. */
async function widen(id: number, width: number): Promise<{ ok: true }> {
  const { overlay } = await settings.here();
  await tellPage(id, { type: 'place', rules: place.rules({ ...overlay, width }, false) });
  return { ok: true };
}

/** The options in a tab of their own beside this one. `automatic`: to let Unspun work by itself on this tab's site. */
async function openOptions(id: number, automatic: boolean): Promise<{ ok: true }> {
  const tab = await chrome.tabs.get(id);
  const { site } = await settings.here((await tabs.read(id))?.url);
  const url = chrome.runtime.getURL(`options/options.html${automatic && site ? `#automatic=${encodeURIComponent(site)}` : ''}`);
  await chrome.tabs.create({ url, index: tab.index + 1, openerTabId: id });
  return { ok: true };
}

async function hello(id: number, url: string | undefined, frame: number, ticket: string): Promise<HelloAnswer> {
  const { ask } = await tabs.prepared(id);
  const tab = await tabs.takeTicket(id, ticket, frame);
  if (!tab?.key) return { ok: false };
  await tabs.prepare(id, null);
  await tellPage(id, { type: 'command', command: { do: 'alive' } });
  void side.showTab(id);
  return { ok: true, tab: id, key: tab.key, view: await tabs.readView(id), state: tab.state, others: await articles.others(id), here: await settings.here(tab.url ?? url), small: tab.small ?? false, ...(ask ? { ask } : {}) };
}
