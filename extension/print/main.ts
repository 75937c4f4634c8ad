// Starts the print view's wasm; everything else is in src/wasm/panel/print.rs.

import { speak } from '../language.ts';
import init, { startPrint } from '../pages/unspun.js';

speak();

await init();
startPrint();
