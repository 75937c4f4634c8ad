// Starts the overlay's wasm; everything else is in src/wasm/panel.

import { speak } from '../language.ts';
import init, { startPanel } from '../pages/unspun.js';
import { sayWhenBroken } from './broken.ts';

sayWhenBroken();
speak();

await init();
startPanel();
