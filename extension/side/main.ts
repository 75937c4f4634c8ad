// Starts the overlay as the browser's side panel or sidebar: it shows the tab in front of its window.

import { speak } from '../language.ts';
import init, { startSide } from '../pages/unspun.js';
import { sayWhenBroken } from '../panel/broken.ts';

sayWhenBroken();
speak();

const [{ id = -1 }] = await Promise.all([chrome.windows.getCurrent(), init()]);
// Chromium tells the background of a side panel by its address, and not of which window it is.
location.hash = String(id);
startSide(id);
