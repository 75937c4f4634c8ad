// What is known of each tab, in storage.session: a background that the browser stopped finds it again.

import type { PageState } from '../messages.ts';

export interface Tab {
  /** What the overlay shows; missing until the page was analysed, 'failed' after an engine failure. */
  view?: unknown;
  state: PageState;
  /** The right to speak for the tab's overlay, given to the frame that brought the ticket. */
  key?: string;
}

const tabKey = (id: number): string => `tab:${id}`;
const ticketKey = (ticket: string): string => `ticket:${ticket}`;
const ownerKey = (key: string): string => `key:${key}`;
const NONE: PageState = { epoch: 0, folded: false, opened: [], overlay: false };

export async function read(id: number): Promise<Tab> {
  const name = tabKey(id);
  const found = (await chrome.storage.session.get(name))[name] as Tab | undefined;
  return found ?? { state: NONE };
}

// Changes of one tab are made one after the other: two messages at once would undo each other's.
const queues = new Map<number, Promise<unknown>>();

export function change(id: number, how: (tab: Tab) => Tab): Promise<Tab> {
  const before = queues.get(id) ?? Promise.resolve();
  const after = before.then(async () => {
    const tab = how(await read(id));
    await chrome.storage.session.set({ [tabKey(id)]: tab });
    return tab;
  });
  queues.set(id, after.catch(() => undefined));
  return after;
}

export async function forget(id: number): Promise<void> {
  const { key } = await read(id);
  await chrome.storage.session.remove([tabKey(id), ...(key ? [ownerKey(key)] : [])]);
  queues.delete(id);
}

/** 128 random bits that stand for the tab until its frame brings them. */
export async function giveTicket(id: number): Promise<string> {
  const ticket = random();
  await chrome.storage.session.set({ [ticketKey(ticket)]: id });
  return ticket;
}

/** The tab of a ticket, once, and the key that its overlay speaks with from now on. */
export async function takeTicket(ticket: string): Promise<{ id: number; key: string } | null> {
  const name = ticketKey(ticket);
  const id = (await chrome.storage.session.get(name))[name] as number | undefined;
  if (id === undefined) return null;
  await chrome.storage.session.remove(name);
  const key = random();
  await chrome.storage.session.set({ [ownerKey(key)]: id });
  await change(id, (tab) => ({ ...tab, key }));
  return { id, key };
}

export async function ownerOf(key: string): Promise<number | undefined> {
  const name = ownerKey(key);
  return (await chrome.storage.session.get(name))[name] as number | undefined;
}

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
