// When to look at the page again: text was added, the page has settled, the reader is there. Nothing is asked again and again:
// what sets it off is a change that was heard of.

import { doc } from './own.ts';

/** Milliseconds between two looks; after a look that found nothing to fold twice as long, up to so long. */
const PAUSE = 1_000;
const LONG_PAUSE = 60_000;
/** So many UTF-16 units of new text are worth a look: a clock or a counter is not. */
const ENOUGH = 60;

export interface Looking {
  /** Resolves when the page has stopped changing, or will not. */
  settled(): Promise<void>;
  /** Looks at the page anew; whether there was more to fold than before. */
  look(): Promise<boolean>;
}

export class Late {
  private added = 0;
  private last = -Infinity;
  private pause = PAUSE;
  /** Counts what ends a wait. */
  private turn = 0;
  private waiting = false;

  constructor(private readonly by: Looking) {}

  /** So much text was added. */
  hear(added: number): void {
    this.added += added;
    if (this.added >= ENOUGH && !this.waiting) void this.wait(this.turn);
  }

  /** The page was read just now. */
  read(): void {
    this.added = 0;
    this.last = performance.now();
  }

  stop(): void {
    this.turn += 1;
    this.waiting = false;
    this.added = 0;
    this.pause = PAUSE;
  }

  private async wait(turn: number): Promise<void> {
    this.waiting = true;
    while (turn === this.turn && this.added >= ENOUGH) {
      await sleep(this.last + this.pause - performance.now());
      await this.by.settled();
      await shown();
      if (turn !== this.turn) return;
      this.read();
      this.pause = await this.by.look() ? PAUSE : Math.min(this.pause * 2, LONG_PAUSE);
    }
    if (turn === this.turn) this.waiting = false;
  }
}

/** Resolves when the reader has the page before them. */
export async function shown(): Promise<void> {
  while (doc.visibilityState !== 'visible') {
    await new Promise((next) => doc.addEventListener('visibilitychange', next, { once: true }));
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, Math.max(0, ms)));
}
