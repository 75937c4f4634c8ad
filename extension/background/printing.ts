// The print view: what it shows waits in storage.session under a ticket, as long as its tab is there, and never stands in an
// address.

import type { PaperAnswer } from '../messages.ts';
import * as articles from './articles.ts';
import * as tabs from './tabs.ts';

interface Paper { view: unknown; paragraphs: string[]; tab?: number }

const paperName = (ticket: string): string => `paper:${ticket}`;

/** Opens the view of a tab's article beside it. Not of a private window's: Chromium would open it in another window. */
export async function open({ id = -1, incognito, index }: chrome.tabs.Tab): Promise<{ ok: boolean }> {
  const view = await tabs.readView(id);
  if (incognito || typeof view !== 'object' || view === null) return { ok: false };
  const ticket = tabs.random();
  await chrome.storage.session.set({ [paperName(ticket)]: { view, paragraphs: await articles.paragraphs(id) } satisfies Paper });
  await chrome.tabs.create({ url: chrome.runtime.getURL(`print/print.html#${ticket}`), index: index + 1, openerTabId: id });
  return { ok: true };
}

/** What a ticket stands for. The tab that brings it first has it from then on, so that it can be loaded anew. */
export async function read(ticket: string, id: number): Promise<PaperAnswer> {
  const name = paperName(ticket);
  const paper = (await chrome.storage.session.get(name))[name] as Paper | undefined;
  if (!paper || (paper.tab ?? id) !== id) return { ok: false };
  await chrome.storage.session.set({ [name]: { ...paper, tab: id } });
  return { ok: true, view: paper.view, paragraphs: paper.paragraphs };
}

/** A tab is closed. */
export async function forget(id: number): Promise<void> {
  const all = await chrome.storage.session.get(null) as Record<string, Paper>;
  const names = Object.keys(all).filter((name) => name.startsWith('paper:') && all[name]!.tab === id);
  if (names.length) await chrome.storage.session.remove(names);
}
