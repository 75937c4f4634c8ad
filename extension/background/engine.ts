// Runs the engine: one compiled module for all tabs, and an instance of it that is thrown away after a panic, a trap, or
// when its memory has grown large.

import * as glue from '../engine/unspun.js';
import type { SnapshotMessage } from '../messages.ts';

/** An instance whose memory has passed so many bytes is replaced: wasm memory never shrinks. */
const LARGE = 32 * 2 ** 20;

// Started at once, so that it is ready when the first message asks.
const module = WebAssembly.compileStreaming(fetch(chrome.runtime.getURL('engine/unspun_bg.wasm')));
let instance: glue.InitOutput | null = null;

/** The engine's answer; throws where the snapshot is malformed or the engine failed. */
export async function analyze(snapshot: SnapshotMessage): Promise<{ view: unknown; plan: unknown }> {
  const compiled = await module;
  instance ??= glue.initSync({ module: compiled });
  try {
    return run(snapshot);
  } catch (error) {
    // A malformed snapshot is an Error of ours and leaves the instance sound; whatever else was thrown does not.
    if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError) reset();
    throw error;
  } finally {
    if (instance && instance.memory.buffer.byteLength > LARGE) reset();
  }
}

function run(s: SnapshotMessage): { view: unknown; plan: unknown } {
  return glue.analyze(
    s.epoch, s.url, s.title, s.lang, s.cut, Uint32Array.from(s.parents), Uint32Array.from(s.tags), Uint8Array.from(s.flags),
    Uint32Array.from(s.data), s.names, Uint32Array.from(s.attrs), s.attrNames, s.strings, Uint32Array.from(s.lengths),
    Int32Array.from(s.rects),
  );
}

/** The glue forgets its instance; a service worker may not import() it anew. */
function reset(): void {
  instance = null;
  glue.__wbg_reset_state();
}
