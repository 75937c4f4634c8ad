// What is kept of each analysed article, so that its quotations can be compared with another tab's. In storage.session:
// in memory only, and gone with the tab's summary, the tab or the browser. A tab without a click of its own is not in here.

import type { OtherTab } from '../messages.ts';

/** What the engine keeps (src/report/kept.rs, `Kept`): at most 300 KB, which it sees to. */
export interface Kept { url: string; title: string; origin: string; paragraphs: string[] }

interface Article {
  kept: Kept;
  /** When it was analysed, in milliseconds. */
  at: number;
  isPrivate: boolean;
  /** The tab that this one was opened from. */
  opener?: number;
}

/** So many are kept, which at their largest fill half of what the browser allows; the oldest is dropped. */
const MOST = 16;

const articleName = (id: number): string => `article:${id}`;

async function all(): Promise<[number, Article][]> {
  const stored = await chrome.storage.session.get(null) as Record<string, Article>;
  const found = Object.entries(stored).filter(([name, article]) => name.startsWith('article:') && article?.kept);
  return found.map(([name, article]) => [Number(name.slice(8)), article]);
}

/** Keeps a tab's article in place of the one before; null where the page is none. */
export async function keep(tab: chrome.tabs.Tab, kept: Kept | null): Promise<void> {
  if (tab.id === undefined) return;
  if (!kept) return chrome.storage.session.remove(articleName(tab.id));
  const others = (await all()).filter(([id]) => id !== tab.id).sort(([, a], [, b]) => b.at - a.at);
  await chrome.storage.session.remove(others.slice(MOST - 1).map(([id]) => articleName(id)));
  const article: Article = { kept, at: Date.now(), isPrivate: tab.incognito, ...(tab.openerTabId === undefined ? {} : { opener: tab.openerTabId }) };
  await chrome.storage.session.set({ [articleName(tab.id)]: article });
}

/** The article's own text; nothing where there was no room to keep it. */
export async function paragraphs(id: number): Promise<string[]> {
  return (await all()).find(([tab]) => tab === id)?.[1].kept.paragraphs ?? [];
}

export async function forgetAll(): Promise<void> {
  await chrome.storage.session.remove((await all()).map(([id]) => articleName(id)));
}

export function forget(id: number): Promise<void> {
  return chrome.storage.session.remove(articleName(id));
}

/** The tabs that a tab's article can be compared with, likely originals first, then the latest. A private window's are
 * never shown to another, nor others to it. */
export async function others(id: number): Promise<OtherTab[]> {
  const articles = await all();
  const mine = articles.find(([other]) => other === id)?.[1];
  if (!mine) return [];
  const rest = articles.filter(([other, article]) => other !== id && article.isPrivate === mine.isPrivate);
  const listed = rest.sort(([, a], [, b]) => b.at - a.at).map(([tab, { kept, opener }]): OtherTab => {
    const isOrigin = mine.kept.origin !== '' && sameAddress(mine.kept.origin, kept.url);
    return { tab, title: kept.title, url: kept.url, hint: isOrigin ? 'origin' : opener === id ? 'opened' : 'none' };
  });
  return [...listed.filter((o) => o.hint !== 'none'), ...listed.filter((o) => o.hint === 'none')];
}

/** The articles of two tabs that may be compared; null where one of them is not kept, or only one is private. */
export async function pair(copy: number, original: number): Promise<[Kept, Kept] | null> {
  const found = new Map(await all());
  const [ours, theirs] = [found.get(copy), found.get(original)];
  return ours && theirs && copy !== original && ours.isPrivate === theirs.isPrivate ? [ours.kept, theirs.kept] : null;
}

/** The tabs whose overlays may list this one. */
export async function listing(id: number): Promise<number[]> {
  return (await all()).map(([other]) => other).filter((other) => other !== id);
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
