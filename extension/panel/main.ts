// Starts the overlay's wasm; everything else is in src/wasm/panel.

import { speak } from '../language.ts';
import init, { startPanel } from '../pages/unspun.js';
import { sayWhenBroken } from './broken.ts';

sayWhenBroken();
speak();
if (location.hash) paintFirst();

await init();
startPanel();

/** The bar with the name, until the module draws its own in the same place (panel.css): something is seen while it is compiled
 * and let in. */
function paintFirst(): void {
  const bar = document.createElement('div');
  bar.classList.add('bar', 'first');
  bar.ariaHidden = 'true';
  const name = document.createElement('p');
  name.className = 'name';
  name.textContent = chrome.i18n.getMessage('name');
  bar.append(name);
  document.body.append(bar);
}
