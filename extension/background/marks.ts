// How firmly each statement is said, as the page marks it where the reader wants that.

/** A view (src/report/view.rs), as far as it is marked. */
interface Marked { statements?: { status: [string, string][] }[] }

/** The statuses by which the article itself doubts a statement. */
const DOUBTED = ['unconfirmed', 'disputed', 'denied'];

/** The numbers of the statements by the highlight that marks them (page/sheet.ts, `MARKS`). */
export function marks(view: unknown): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  ((view as Marked).statements ?? []).forEach(({ status }, at) => {
    const name = !status.length ? 'said' : status.some(([kind]) => DOUBTED.includes(kind)) ? 'doubted' : 'reserved';
    (found[`unspun-${name}`] ??= []).push(at);
  });
  return found;
}
