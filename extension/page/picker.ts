// Where the page script and the picker (pick/main.ts), which is injected only when it is asked for, know of each other.

/** No string names it: see main.ts. */
const PICKER = Symbol.for('unspun-picker');
const world = globalThis as unknown as Record<symbol, (() => void) | undefined>;

/** Ends the choosing of a block, if one is being chosen. */
export function endPicking(): void {
  world[PICKER]?.();
}

/** Says how to end the choosing that begins, and ends one that is going on. */
export function beginPicking(end: () => void): void {
  endPicking();
  world[PICKER] = end;
}
