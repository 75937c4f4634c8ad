// The folds that the reader called wrong: kept on this machine, to be saved as a file from the options and sent to whom the
// reader likes. Nothing is kept from private windows.

import type { Wrong } from '../messages.ts';

interface Kept extends Wrong { at: string; url: string; version: string }

/** So many are kept; the oldest is dropped. */
const MOST = 500;

// One after the other: two at once would undo each other.
let last: Promise<unknown> = Promise.resolve();

/** Keeps one; whether it did. */
export function keep(tab: chrome.tabs.Tab, url: string, { kind, rule, reason, words }: Wrong): Promise<boolean> {
  const mine = last.then(async () => {
    if (tab.incognito) return false;
    const { wrong } = await chrome.storage.local.get('wrong');
    const before = Array.isArray(wrong) ? wrong as Kept[] : [];
    const fresh: Kept = { at: new Date().toISOString(), version: chrome.runtime.getManifest().version, url, kind, rule, reason, words };
    await chrome.storage.local.set({ wrong: [...before, fresh].slice(-MOST) });
    return true;
  });
  last = mine.catch(() => undefined);
  return mine;
}
