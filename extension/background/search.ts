// Looking for a copy's original, by the reader's click on words that the overlay shows: a tab of the reader's, not a request
// of ours.

import * as settings from './settings.ts';
import * as tabs from './tabs.ts';

/** Opens the reader's search engine with words that the overlay of this tab offers, and with no others; whether it did. */
export async function open(tab: chrome.tabs.Tab, words: string): Promise<boolean> {
  const id = tab.id!;
  if (!offered(await tabs.readView(id)).includes(words)) return false;
  const url = await settings.searchFor(words);
  if (!url) return false;
  // In the tab's own window, so that what is read in a private one stays there; opened from it, so that what the reader
  // finds is offered for comparing.
  await chrome.tabs.create({ url, windowId: tab.windowId, index: tab.index + 1, openerTabId: id });
  return true;
}

function offered(view: unknown): unknown[] {
  const { search } = (view ?? {}) as { search?: { headline?: unknown; quotation?: unknown } };
  return [search?.headline, search?.quotation].filter(Boolean);
}
