// The toolbar button: runs the page script, or, where no overlay can stand, says why in a popup.

import type { Looks, Reason } from '../messages.ts';
import * as badge from './badge.ts';
import { foldRules, PASSAGE_RULES } from '../page/looks.ts';

export function click(tab: chrome.tabs.Tab): void {
  const { id, url = '' } = tab;
  if (id === undefined) return;
  // Firefox opens a popup only inside the click's handler, before anything is awaited.
  if (!/^(https?|file):/.test(url)) return refuse(id, 'page');
  void run(id, url);
}

/** Runs the page script, which opens the overlay or closes it. */
export async function run(id: number, url: string): Promise<void> {
  const inject = () => chrome.scripting.executeScript({ target: { tabId: id }, files: ['page.js'] });
  try {
    await soon(inject);
  } catch {
    refuse(id, url.startsWith('file:') ? 'file' : 'refused');
  }
}

/** Lets the reader choose a block of a frame's document; whether the browser let us. */
export function pick(id: number, frame: number): Promise<boolean> {
  return chrome.scripting.executeScript({ target: { tabId: id, frameIds: [frame] }, files: ['pick.js'] }).then(() => true, () => false);
}

/** How long to wait before each new try, in milliseconds. */
const EARLY = [20, 40, 80, 160];

/** Does what the click allows. The grant reaches the tab's process by another way than the script does: in Chromium about
 * one first try in twenty on a new tab is too early, and one a moment later works. */
async function soon(inject: () => Promise<unknown>): Promise<void> {
  for (const wait of EARLY) {
    try {
      await inject();
      return;
    } catch {
      await new Promise((next) => setTimeout(next, wait));
    }
  }
  await inject();
}

/** The looks of folds and marks; `paper`: folds on paper, too. */
export function looks(paper: boolean): Looks {
  return { folds: foldRules(paper), passages: PASSAGE_RULES };
}

/** Gives a document the looks of folds and marks, and those in its frames that the browser lets us into. The page script asks
 * for them once; they live as long as the document. */
export async function style(id: number, frame: number, { folds, passages }: Looks, frames: boolean): Promise<void> {
  const target = frame && !frames ? { tabId: id, frameIds: [frame] } : { tabId: id, allFrames: frames };
  await Promise.all([
    chrome.scripting.insertCSS({ target, css: folds, origin: 'USER' }),
    chrome.scripting.insertCSS({ target, css: passages, origin: 'AUTHOR' }),
  ]);
}

/** Says why no overlay stands in this tab: in a popup at once where the browser lets us open one, else at the next click,
 * with a badge until then. */
export function refuse(id: number, reason: Reason): void {
  badge.clear(id);
  void chrome.action.setPopup({ tabId: id, popup: `popup/popup.html#${reason}` });
  void chrome.action.setTitle({ tabId: id, title: chrome.i18n.getMessage(`popup_${reason}`) });
  void chrome.action.openPopup().catch(() => chrome.action.setBadgeText({ tabId: id, text: '!' }));
}

/** A tab shows another document: what was said of the old one no longer holds. */
export function clear(id: number): void {
  badge.clear(id);
  // The tab may be gone already.
  void chrome.action.setPopup({ tabId: id, popup: '' }).catch(() => undefined);
}
