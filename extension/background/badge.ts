// What the toolbar button shows of a tab: its picture (at rest, at work, off here, no article) and the number of folds or
// statements. Each belongs to one tab; the browser forgets them when another document is shown there.

import type { Here } from '../messages.ts';

/** A view (src/report/view.rs), as far as the button shows it. */
interface Counted { isArticle: boolean; folds: { grade: string; kind: string }[]; statements: unknown[] }

type Picture = 'icon' | 'on' | 'off' | 'none';

export function show(id: number, view: unknown, here: Here): void {
  if (view === 'off') return set(id, 'off', '', 'action_off');
  if (view === 'failed') return set(id, 'none', '', 'panel_failed');
  const counted = view as Counted;
  if (!counted.isArticle) return set(id, 'none', '', 'panel_no_article');
  set(id, 'on', number(counted, here), 'action_title');
}

export function clear(id: number): void {
  set(id, 'icon', '', 'action_title');
}

function number({ folds, statements }: Counted, { badge, unfolded }: Here): string {
  const folded = folds.filter(({ grade, kind }) => grade === 'fold' && !unfolded.includes(kind)).length;
  const count = badge === 'folds' ? folded : badge === 'statements' ? statements.length : 0;
  return count ? String(count) : '';
}

function set(tabId: number, picture: Picture, text: string, title: string): void {
  const path = { 16: `icons/${picture}-16.png`, 32: `icons/${picture}-32.png` };
  const all = [
    chrome.action.setIcon({ tabId, path }),
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: '#1f4e79' }),
    chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage(title) }),
  ];
  // The tab may be gone already.
  for (const done of all) void done.catch(() => undefined);
}
