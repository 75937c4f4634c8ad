// Starts the options page's wasm; everything else is in src/wasm/options.

import { speak } from '../language.ts';
import init, { startOptions } from '../options/unspun.js';

speak();

await init();
startOptions();
