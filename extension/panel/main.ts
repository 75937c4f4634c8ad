// Starts the overlay's wasm; everything else is in src/wasm/panel.

import init, { startPanel } from '../pages/unspun.js';
import { sayWhenBroken } from './broken.ts';

sayWhenBroken();
document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');

await init();
startPanel();
