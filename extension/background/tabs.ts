// What is known of each tab, in storage.session: a background that the browser stopped finds it again.

import type { Ask, PageState } from '../messages.ts';
import { forgetAll as forgetArticles } from './articles.ts';

export interface Tab {
  /** Given to the page script for its overlay's frame; gone once the frame has brought it. */
  ticket?: string;
  /** The ticket that it has brought. */
  taken?: string;
  /** The right to speak for the tab's overlay, given to the frame that brought the ticket. */
  key?: string;
  /** That frame, among the tab's. */
  frame?: number;
  state: PageState;
  /** The address that was last read there. */
  url?: string;
  /** Whether the overlay is a handle. */
  small?: boolean;
  /** The reader chooses a block to fold; whether the overlay was a handle before. */
  picking?: boolean;
}

const NONE: PageState = { epoch: 0, folded: false, opened: [], picked: [], overlay: false };
const tabName = (id: number): string => `tab:${id}`;
/** The view is large and the rest changes often: they are kept apart. */
const viewName = (id: number): string => `view:${id}`;

export async function read(id: number): Promise<Tab | undefined> {
  const name = tabName(id);
  return (await chrome.storage.session.get(name))[name] as Tab | undefined;
}

/** What the overlay shows: null until the page was analysed, 'failed' where that failed. */
export async function readView(id: number): Promise<unknown> {
  const name = viewName(id);
  return (await chrome.storage.session.get(name))[name] ?? null;
}

/** Keeps something. Where the browser has no room left, what is only there for later comparisons makes some. */
async function keep(items: Record<string, unknown>): Promise<void> {
  try {
    await chrome.storage.session.set(items);
  } catch {
    await forgetArticles();
    await chrome.storage.session.set(items);
  }
}

/** Keeps the view of a tab whose overlay is open, and of which address it is. */
export function keepView(id: number, view: unknown, url: string): Promise<void> {
  return whileOpen(id, async (tab) => keep({ [viewName(id)]: view, [tabName(id)]: { ...tab, url } }));
}

/** The tabs whose overlays are open. */
export async function open(): Promise<number[]> {
  const names = Object.keys(await chrome.storage.session.get(null));
  return names.filter((name) => name.startsWith('tab:')).map((name) => Number(name.slice(4)));
}

export async function keepState(id: number, state: PageState): Promise<void> {
  await change(id, (tab) => tab && { ...tab, state });
}

/** 128 random bits that stand for the tab until its frame brings them. `fresh`: an overlay opens, and what was known of
 * another is gone. `isSmall` is asked in the tab's turn: what the page says next, without waiting for the answer, comes after. */
export function giveTicket(id: number, fresh: boolean, isSmall: () => Promise<boolean>): Promise<Tab & { ticket: string }> {
  return inTurn(id, async () => {
    const known = fresh ? undefined : await read(id);
    const [small] = await Promise.all([isSmall(), fresh && chrome.storage.session.remove(viewName(id))]);
    const tab = { state: NONE, small, ...known, ticket: random() };
    delete tab.taken;
    delete tab.key;
    delete tab.frame;
    await keep({ [tabName(id)]: tab satisfies Tab });
    return tab;
  });
}

export async function keepSmall(id: number, small: boolean): Promise<void> {
  await change(id, (tab) => tab && { ...tab, small });
}

export async function keepPicking(id: number, picking: boolean | undefined): Promise<void> {
  await change(id, (tab) => {
    if (!tab) return undefined;
    const { picking: _, ...rest } = tab;
    return picking === undefined ? rest : { ...rest, picking };
  });
}

/** What a click on the tab that comes is to do besides: what to ask of the overlay, and whether it opens as a handle. */
interface Prepared { ask?: Ask; small?: boolean }

const preparedName = (id: number): string => `prepared:${id}`;

export function prepare(id: number, prepared: Prepared | null): Promise<void> {
  if (!prepared) return chrome.storage.session.remove(preparedName(id));
  return chrome.storage.session.set({ [preparedName(id)]: prepared });
}

/** What was prepared, as long as nobody has taken it. */
export async function prepared(id: number): Promise<Prepared> {
  const name = preparedName(id);
  return (await chrome.storage.session.get(name))[name] as Prepared | undefined ?? {};
}

/** Takes the ticket that the tab was given, once: from now on the frame that brought it speaks with a key. That frame alone may
 * bring it again, since a background that is stopped takes it and says nothing. */
export function takeTicket(id: number, ticket: string, frame: number): Promise<Tab | undefined> {
  return change(id, (known = { state: NONE }) => {
    if (known.taken === ticket && known.frame === frame) return known;
    const { ticket: given, ...tab } = known;
    return given === ticket ? { ...tab, taken: ticket, frame, key: random() } : undefined;
  });
}

/** Whether the overlay of this tab holds this key. */
export async function holds(id: number, key: string): Promise<boolean> {
  return (await read(id))?.key === key;
}

/** The tab whose overlay holds this key. */
export async function holder(key: string): Promise<number | undefined> {
  for (const id of await open()) if (await holds(id, key)) return id;
  return undefined;
}

/** Does what only makes sense while the tab's overlay is open. */
export function whileOpen(id: number, work: (tab: Tab) => Promise<void>): Promise<void> {
  return inTurn(id, async () => {
    const tab = await read(id);
    if (tab) await work(tab);
  });
}

/** Forgets the tab, and what `rest` forgets, before anything new of it is kept. */
export function forget(id: number, rest: () => Promise<void>): Promise<void> {
  return inTurn(id, async () => {
    await chrome.storage.session.remove([tabName(id), viewName(id), preparedName(id)]);
    await rest();
  });
}

/** Changes a tab; nothing is changed where `how` gives nothing. */
function change(id: number, how: (tab: Tab | undefined) => Tab | undefined): Promise<Tab | undefined> {
  return inTurn(id, async () => {
    const tab = how(await read(id));
    if (tab) await keep({ [tabName(id)]: tab });
    return tab;
  });
}

// What is done to one tab is done one after the other: two messages at once would undo each other's.
const turns = new Map<number, Promise<unknown>>();

function inTurn<T>(id: number, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(id) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => undefined).then(() => {
    if (turns.get(id) === settled) turns.delete(id);
  });
  turns.set(id, settled);
  return mine;
}

/** 128 random bits in hex. */
export function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
