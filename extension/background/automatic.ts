// Automatic mode: the detector is registered for the sites that the reader chose and let Unspun into, and nowhere else.

import * as settings from './settings.ts';

const ALL = '*://*/*';
/** One registration for all pages but those of sites with another mode, one for the sites that are named. */
const EVERYWHERE = 'detector-everywhere';
const SITES = 'detector-sites';

let last: Promise<unknown> = Promise.resolve();

/** Registers the detector as the settings and the browser's leave have it. `tidy`: gives back leave that is not needed any
 * more. (Leave comes before the setting that needs it.) */
export function register(tidy = false): Promise<void> {
  const mine = last.then(() => bringUpToDate(tidy));
  last = mine.catch(console.error);
  return mine;
}

async function bringUpToDate(tidy: boolean): Promise<void> {
  const wanted = await settings.automatic();
  const granted = (await chrome.permissions.getAll()).origins ?? [];
  const isAllowed = (pattern: string) => granted.includes(pattern) || granted.includes(ALL) || granted.includes('<all_urls>');
  const everywhere = wanted.everywhere && isAllowed(ALL);
  await set(EVERYWHERE, everywhere ? [ALL] : [], wanted.off);
  await set(SITES, everywhere ? [] : wanted.on.filter(isAllowed), []);
  const needless = granted.filter((pattern) => pattern.startsWith('*://') && !wanted.on.includes(pattern) && !(wanted.everywhere && pattern === ALL));
  // The browser may hold on to what it gave by other ways.
  if (tidy && needless.length) await chrome.permissions.remove({ origins: needless }).catch(() => undefined);
}

async function set(id: string, matches: string[], excludeMatches: string[]): Promise<void> {
  const [standing] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
  if (standing) await chrome.scripting.unregisterContentScripts({ ids: [id] });
  if (!matches.length) return;
  await chrome.scripting.registerContentScripts([
    { id, matches, js: ['detect.js'], runAt: 'document_idle', ...(excludeMatches.length ? { excludeMatches } : {}) },
  ]);
}

/** Whether a page that looks like an article is to be read without a click. */
export async function isWanted({ url, incognito }: chrome.tabs.Tab): Promise<boolean> {
  const here = await settings.here(url);
  return here.mode === 'automatic' && (!incognito || here.private);
}
