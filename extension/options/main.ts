// Starts the options page's wasm; everything else is in src/wasm/options.

import init, { startOptions } from '../pages/unspun.js';

document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');

await init();
startOptions();
