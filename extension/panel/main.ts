// Starts the overlay's wasm; everything else is in src/wasm/panel.

import { speak } from '../language.ts';
import init, { startPanel } from '../pages/unspun.js';

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

addEventListener('error', fail);
addEventListener('unhandledrejection', fail);
speak();

await init();
startPanel();
