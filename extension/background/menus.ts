// The context menu. What it does in a page is told by its id.

const ITEMS: { id: 'who' | 'fold-this' | 'never-fold' | 'side'; contexts: ['selection'] | ['page', 'link', 'image'] | ['action'] }[] = [
  { id: 'who', contexts: ['selection'] },
  { id: 'fold-this', contexts: ['page', 'link', 'image'] },
  { id: 'never-fold', contexts: ['page', 'link', 'image'] },
  // Firefox opens its sidebar from here, from a key, and from its own toolbar.
  { id: 'side', contexts: ['action'] },
];

/** Once an install or update: the browser keeps them. */
export async function create(): Promise<void> {
  await chrome.contextMenus.removeAll();
  for (const { id, contexts } of ITEMS) {
    chrome.contextMenus.create({
      id,
      contexts,
      title: chrome.i18n.getMessage(`menu_${id.replace('-', '_')}`),
      // On the button of any page.
      ...(id === 'side' ? {} : { documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'] }),
    });
  }
}
