// The toolbar button: runs the page script, or, where no overlay can stand, says why in a popup.

/** Why a page has no overlay: the popup's message is `popup_…`. */
export type Reason = 'no_page' | 'refused' | 'frame';

/** Tabs whose style sheets stand; a document keeps them, so they go in once. */
const styled = new Map<number, string>();

export function click(tab: chrome.tabs.Tab): void {
  if (tab.id === undefined) return;
  if (!/^(https?|file):/.test(tab.url ?? '')) return popup(tab.id, 'no_page', true);
  void run(tab.id);
}

async function run(id: number): Promise<void> {
  const target = { tabId: id };
  try {
    await styles(id);
    // A grant reaches the tab's process by another way than the script does: now and then the first try is too early.
    await inject(target).catch(() => inject(target));
  } catch {
    popup(id, 'refused', false);
  }
}

const inject = (target: { tabId: number }) => chrome.scripting.executeScript({ target, files: ['page.js'] });

async function styles(id: number): Promise<void> {
  const target = { tabId: id };
  const [found] = await chrome.scripting.executeScript({ target, func: documentMark }).catch(() => []);
  const mark = found?.result;
  if (mark !== undefined && styled.get(id) === mark) return;
  await chrome.scripting.insertCSS({ target, files: ['page/fold.css'], origin: 'USER' });
  await chrome.scripting.insertCSS({ target, files: ['page/highlight.css'], origin: 'AUTHOR' });
  if (mark !== undefined) styled.set(id, mark);
}

/** Runs in the page script's world: a mark that lives as long as the document. */
function documentMark(): string {
  const world = globalThis as typeof globalThis & { unspunDocument?: string };
  world.unspunDocument ??= `${performance.timeOrigin}:${Math.random()}`;
  return world.unspunDocument;
}

/** Shows why. `now`: still inside the click's handler, where Firefox allows openPopup(). */
export function popup(id: number, reason: Reason, now: boolean): void {
  void chrome.action.setPopup({ tabId: id, popup: `popup/popup.html#${reason}` });
  if (!now) {
    void chrome.action.setBadgeText({ tabId: id, text: '!' });
    void chrome.action.setTitle({ tabId: id, title: chrome.i18n.getMessage(`popup_${reason}`) });
  }
  void chrome.action.openPopup?.().catch(() => undefined);
}

/** A new document in a tab: what was said of the old one no longer holds. */
export function clear(id: number): void {
  styled.delete(id);
  void chrome.action.setPopup({ tabId: id, popup: '' }).catch(() => undefined);
  void chrome.action.setBadgeText({ tabId: id, text: '' }).catch(() => undefined);
  void chrome.action.setTitle({ tabId: id, title: chrome.i18n.getMessage('action_title') }).catch(() => undefined);
}
