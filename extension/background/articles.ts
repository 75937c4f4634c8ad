// What is kept of each analysed article, so that its quotations can be compared with another tab's. In storage.session:
// in memory only, and gone with the tab's summary, the tab or the browser. A tab without a click of its own is not in here.

import type { OtherTab } from '../messages.ts';

/** What the engine keeps (src/report/kept.rs, `Kept`): at most 300 KB, which it sees to. */
export interface Kept { url: string; title: string; origin: string; paragraphs: string[] }

/** What is known of a kept article without its text, which may be large: it is read only where it is needed. */
interface Entry {
  title: string;
  url: string;
  origin: string;
  isPrivate: boolean;
  /** The tab that this one was opened from. */
  opener?: number;
}

/** So many are kept, which at their largest fill half of what the browser allows; the oldest is dropped. */
const MOST = 16;

const LIST = 'articles';
const articleName = (id: number): string => `article:${id}`;

/** What is kept, by tab; the latest is the last. */
async function entries(): Promise<Map<number, Entry>> {
  const { [LIST]: list } = await chrome.storage.session.get(LIST) as Record<string, [number, Entry][]>;
  return new Map(Array.isArray(list) ? list : []);
}

// One change of the list after the other: two at once would undo each other's.
let last: Promise<unknown> = Promise.resolve();

/** Changes the list; the articles that are in it no more go. */
function change(how: (list: Map<number, Entry>) => void, articles: Record<string, Kept> = {}): Promise<void> {
  const mine = last.then(async () => {
    const list = await entries();
    const before = [...list.keys()];
    how(list);
    await chrome.storage.session.remove([...before.filter((id) => !list.has(id)).map(articleName), ...(list.size ? [] : [LIST])]);
    if (list.size) await chrome.storage.session.set({ ...articles, [LIST]: [...list] });
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** Keeps a tab's article in place of the one before; null where the page is none. */
export function keep({ id, incognito, openerTabId }: chrome.tabs.Tab, kept: Kept | null): Promise<void> {
  if (id === undefined) return Promise.resolve();
  if (!kept) return forget(id);
  const { title, url, origin } = kept;
  return change((list) => {
    list.delete(id);
    for (const oldest of [...list.keys()].slice(0, Math.max(0, list.size - MOST + 1))) list.delete(oldest);
    list.set(id, { title, url, origin, isPrivate: incognito, ...(openerTabId === undefined ? {} : { opener: openerTabId }) });
  }, { [articleName(id)]: kept });
}

/** A kept article, should it be there: there may have been no room. */
async function read(id: number): Promise<Kept | undefined> {
  const name = articleName(id);
  return (await chrome.storage.session.get(name))[name] as Kept | undefined;
}

/** The article's own text; nothing where it is not kept. */
export async function paragraphs(id: number): Promise<string[]> {
  return (await read(id))?.paragraphs ?? [];
}

export function forgetAll(): Promise<void> {
  return change((list) => list.clear());
}

export function forget(id: number): Promise<void> {
  return change((list) => list.delete(id));
}

/** The tabs that a tab's article can be compared with, likely originals first, then the latest. A private window's are
 * never shown to another, nor others to it. */
export async function others(id: number): Promise<OtherTab[]> {
  const list = await entries();
  const mine = list.get(id);
  if (!mine) return [];
  const rest = [...list].reverse().filter(([other, { isPrivate }]) => other !== id && isPrivate === mine.isPrivate);
  const listed = rest.map(([tab, { title, url, opener }]): OtherTab => {
    const isOrigin = mine.origin !== '' && sameAddress(mine.origin, url);
    return { tab, title, url, hint: isOrigin ? 'origin' : opener === id ? 'opened' : 'none' };
  });
  return [...listed.filter((o) => o.hint !== 'none'), ...listed.filter((o) => o.hint === 'none')];
}

/** The articles of two tabs that may be compared; null where one of them is not kept, or only one is private. */
export async function pair(copy: number, original: number): Promise<[Kept, Kept] | null> {
  const list = await entries();
  const [ours, theirs] = [list.get(copy), list.get(original)];
  if (!ours || !theirs || copy === original || ours.isPrivate !== theirs.isPrivate) return null;
  const [mine, other] = [await read(copy), await read(original)];
  return mine && other ? [mine, other] : null;
}

/** The tabs whose overlays may list this one. */
export async function listing(id: number): Promise<number[]> {
  return [...(await entries()).keys()].filter((other) => other !== id);
}

/** Whether two addresses name the same page: scheme, "www.", a final slash, a place in the page and what campaigns add
 * make no difference. */
function sameAddress(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a !== null && a === b;
}

function plain(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (/^(utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.host.replace(/^(www|m|amp)\./, '') + url.pathname.replace(/\/$/, '') + url.search;
}
