// Starts the options page's wasm; everything else is in src/wasm/options.

import { speak } from '../language.ts';
import init, { startOptions } from '../pages/unspun.js';

speak();

await init();
startOptions();
