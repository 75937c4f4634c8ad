// Starts the overlay as the browser's side panel or sidebar: it shows the tab in front of its window.

import init, { startSide } from '../pages/unspun.js';
import { sayWhenBroken } from '../panel/broken.ts';

sayWhenBroken();
document.documentElement.lang = chrome.i18n.getUILanguage();
document.documentElement.dir = chrome.i18n.getMessage('@@bidi_dir');

const [{ id = -1 }] = await Promise.all([chrome.windows.getCurrent(), init()]);
startSide(id);
