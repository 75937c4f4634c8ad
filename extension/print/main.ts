// Starts the print view's wasm; everything else is in src/wasm/panel/print.rs.

import init, { startPrint } from '../pages/unspun.js';

document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');

await init();
startPrint();
