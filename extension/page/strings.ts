// The strings of a snapshot, numbered from 1.

/** As in src/page/snapshot.rs. */
const MAX_TEXT = 2_000_000;
/** Of an attribute's value so much is sent. */
export const MAX_VALUE = 2_000;

export class Strings {
  readonly lengths: number[] = [];
  private readonly list: string[] = [];
  private readonly known = new Map<string, number>();
  private size = 0;
  /** No more fits; what was over is left out. */
  full = false;

  add(value: string): number {
    const rest = MAX_TEXT - this.size;
    this.full ||= value.length > rest;
    const sent = value.length > rest ? value.slice(0, rest) : value;
    this.size += sent.length;
    this.lengths.push(sent.length);
    return this.list.push(sent);
  }

  /** An attribute's value. They repeat (classes above all): each is sent once. */
  value(value: string): number {
    let number = this.known.get(value);
    if (number === undefined) {
      number = this.add(value.length > MAX_VALUE ? value.slice(0, MAX_VALUE) : value);
      this.known.set(value, number);
    }
    return number;
  }

  /** Each string is followed by a line end. */
  joined(): string {
    return this.list.length ? `${this.list.join('\n')}\n` : '';
  }
}
