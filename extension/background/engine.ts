// Runs the engine: one compiled module for all tabs, and an instance of it that is thrown away after a panic, a trap, or
// when its memory has grown large.

import * as glue from '../engine/unspun.js';
import type { Plan, SnapshotMessage } from '../messages.ts';
import type { Kept } from './articles.ts';

/** An instance whose memory has passed so many bytes is replaced: wasm memory never shrinks. */
const LARGE = 32 * 2 ** 20;

// Started at once, so that it is ready when the first message asks.
let compiled: Promise<WebAssembly.Module> | null = compile();

function compile(): Promise<WebAssembly.Module> {
  const module = WebAssembly.compileStreaming(fetch(chrome.runtime.getURL('engine/unspun_bg.wasm')));
  module.catch(() => { compiled = null; });
  return module;
}

/** The engine does not take what it was given. */
export class MalformedError extends Error {}

/** What the engine finds in a page; nothing is kept of one that is no article. */
interface Analysis { view: unknown; plan: Plan; kept: Kept | null }

export function analyze(snapshot: SnapshotMessage): Promise<Analysis> {
  return inside(() => read(snapshot));
}

/** How each quotation of a copy stands to an original. */
export function compare(copy: Kept, original: Kept): Promise<unknown> {
  return inside(() => glue.compare(copy, original) as unknown);
}

/** Does its work in an instance that is sound. */
async function inside<Answer>(work: () => Answer): Promise<Answer> {
  // Gives the instance that stands, if one does.
  const { memory } = glue.initSync({ module: await (compiled ??= compile()) });
  try {
    const answer = work();
    if (memory.buffer.byteLength > LARGE) glue.__wbg_reset_state();
    return answer;
  } catch (error) {
    // The engine itself throws plain errors, and is sound after them. A panic or trap is a RuntimeError, a full stack a
    // RangeError or InternalError: after those nothing in the instance can be relied on.
    if (isPlain(error)) throw new MalformedError(error.message);
    // A new instance of the same module: a service worker may not import() the glue anew.
    glue.__wbg_reset_state();
    throw error;
  }
}

function isPlain(error: unknown): error is Error {
  return error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
}

function read(s: SnapshotMessage): Analysis {
  return glue.analyze(
    s.epoch, s.url, s.title, s.lang, s.cut, Uint32Array.from(s.parents), Uint32Array.from(s.tags), Uint8Array.from(s.flags),
    Uint32Array.from(s.data), s.names, Uint32Array.from(s.attrs), s.attrNames, s.strings, Uint32Array.from(s.lengths),
    Int32Array.from(s.rects),
  ) as Analysis;
}
