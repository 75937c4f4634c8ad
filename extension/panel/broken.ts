// What stands in place of an overlay whose module has failed.

/** A panic leaves the module unusable: say so, in place of a list that no longer answers. */
function fail(): void {
  const main = document.querySelector('main');
  if (!main || main.dataset['state'] === 'refused' || main.dataset['state'] === 'broken') return;
  main.dataset['state'] = 'broken';
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = chrome.i18n.getMessage('panel_broken');
  main.replaceChildren(words);
}

/** Says so, whatever fails in this page. */
export function sayWhenBroken(): void {
  addEventListener('error', fail);
  addEventListener('unhandledrejection', fail);
}
