// Folds what the plan names and gives it back. A fold is one attribute on an element of the page (looks.ts has its look);
// bare text goes into a span for as long (run.ts).

import type { FoldTarget, Plan, PlannedFold } from '../messages.ts';
import { adopt, rootOf } from './adopt.ts';
import { around, inside, stands, viewOf } from './inside.ts';
import { runs } from './line.ts';
import { doc, isAlive, isElement, plain } from './own.ts';
import { staysReadable } from './pale.ts';
import { unwrap, wrap } from './run.ts';
import { DIM, FOLD, RUN } from './sheet.ts';
import type { Taken } from './snapshot.ts';

/** Something that was done to the page and can be undone. `body`: of a frame, what it shows; the line stands there. `findable`:
 * children within reach of the browser's search. */
interface Done { element: Element; body: Element | null; span: boolean; attribute: string; value: string; kind: string; findable: Element[] }

/** So often an attribute that the page has taken off is set again. */
const INSISTS = 3;

export class Folds {
  private readonly done = new Map<number, Done[]>();
  private readonly idOf = new WeakMap<Node, number>();
  /** By the first element of a run: all of it. */
  private readonly runOf = new WeakMap<Element, readonly Element[]>();
  private readonly insisted = new WeakMap<Element, number>();
  private readonly sheets = new Map<ShadowRoot, () => void>();

  /** `onOpen` hears of folds that the reader opened in the page; `rules` give folds their looks. */
  constructor(
    private readonly taken: Taken,
    private readonly plan: Plan,
    private readonly onOpen: (id: number) => void,
    private readonly rules = '',
  ) {}

  /** Folds everything but the folds that the reader opened, and what changed since the snapshot. */
  apply(opened: ReadonlySet<number>, changed: readonly Node[]): void {
    for (const view of this.views()) for (const [type, hear] of this.heard) view.addEventListener(type, hear, { capture: true });
    const alive = changed.filter(isAlive);
    for (const fold of this.plan.folds) if (!opened.has(fold.id)) this.hide(fold.id, alive);
    this.draw();
  }

  fold(id: number, changed: readonly Node[] = []): void {
    this.hide(id, changed.filter(isAlive));
    this.draw();
  }

  /** The window, and those of the frames that were read and still show what was read. */
  private views(): Window[] {
    return [window, ...this.taken.frames.map(viewOf).filter((view) => view !== null)];
  }

  private hide(id: number, changed: readonly Node[]): void {
    const fold = this.plan.folds.find((f) => f.id === id);
    if (!fold || this.done.has(id)) return;
    const done = fold.targets.map((target) => this.target(target, fold, changed)).filter((d) => d !== null);
    if (done.length) this.done.set(id, done);
  }

  open(id: number): void {
    this.show(id);
    this.draw();
  }

  private show(id: number): void {
    for (const done of this.done.get(id) ?? []) undo(done);
    this.done.delete(id);
  }

  /** The page as it was. */
  restore(): void {
    for (const view of this.views()) for (const [type, hear] of this.heard) view.removeEventListener(type, hear, { capture: true });
    for (const id of [...this.done.keys()]) this.show(id);
    for (const takeOff of this.sheets.values()) takeOff();
    this.sheets.clear();
  }

  /** A page that copies a folded block copies our attribute: the copy shows. */
  disown(added: Node): void {
    if (isElement(added)) sweep(added, (element) => this.done.get(this.idOf.get(element) ?? -1)?.some((d) => d.element === element || d.body === element) ?? false);
  }

  /** The text at `node` has changed: what was judged there is no longer what stands there. The fold's id, if it is in one. */
  foldAround(node: Node): number | undefined {
    for (let at: Node | null = isAlive(node) ? node : null; at; at = around(at)) {
      const id = this.idOf.get(at);
      if (id !== undefined && this.done.has(id)) return id;
    }
    return undefined;
  }

  /** The page took our attribute off: it is set again, a few times. Then the page has its way: the fold's id. */
  insist(element: Element): number | undefined {
    const id = this.idOf.get(element);
    const done = id === undefined ? undefined : this.done.get(id)?.find((d) => d.element === element || d.body === element);
    if (!done || plain(element).hasAttribute(done.attribute)) return undefined;
    const times = this.insisted.get(element) ?? 0;
    if (times >= INSISTS) return id;
    this.insisted.set(element, times + 1);
    plain(element).setAttribute(done.attribute, done.value);
    return undefined;
  }

  private target(target: FoldTarget, fold: PlannedFold, changed: readonly Node[]): Done | null {
    const attribute = fold.grade === 'dim' ? DIM : FOLD;
    const found = 'element' in target ? this.element(target.element, changed) : this.run(target, changed);
    if (!found) return null;
    if (attribute === DIM && !staysReadable(found.element)) {
      if (found.span) unwrap(found.element);
      return null;
    }
    this.dress(found.element);
    const body = inside(found.element);
    for (const element of [found.element, body]) {
      if (!element) continue;
      plain(element).setAttribute(attribute, '');
      this.idOf.set(element, fold.id);
    }
    const findable = this.plan.find && attribute === FOLD ? makeFindable(found.element) : [];
    return { ...found, body, attribute, value: '', kind: fold.kind, findable };
  }

  /** Gives each run of folds its line, with each kind once. */
  private draw(): void {
    const folds = [...this.done.values()].flat().filter((d) => d.attribute === FOLD && isAlive(d.element));
    const folded = new Map(folds.map((done) => [done.element, done]));
    for (const run of runs([...folded.keys()])) {
      const kinds = new Set(run.map((element) => folded.get(element)!.kind));
      run.forEach((element, at) => {
        const done = folded.get(element)!;
        const value = at ? '' : label([...kinds]);
        if (!at) marked(done).forEach((first) => this.runOf.set(first, run));
        if (done.value !== value) marked(done).forEach((line) => plain(line).setAttribute(FOLD, value));
        done.value = value;
      });
    }
  }

  private element(index: number, changed: readonly Node[]): { element: Element; span: boolean } | null {
    const element = this.taken.nodes[index];
    if (!stands(element) || !isElement(element)) return null;
    return changed.some((node) => plain(element).contains(node)) ? null : { element, span: false };
  }

  private run(target: { first: number; last: number }, changed: readonly Node[]): { element: Element; span: boolean } | null {
    const nodes = this.taken.nodes.slice(target.first, target.last + 1);
    const [first, last] = [nodes[0] as ChildNode | undefined, nodes.at(-1) as ChildNode | undefined];
    // Before a page has loaded its framework may still compare the document with what its server sent.
    if (doc.readyState !== 'complete' || !stands(first) || !first || !last || plain(first).parentNode !== plain(last).parentNode) return null;
    if (nodes.some((node) => changed.some((c) => plain(node).contains(c)))) return null;
    const span = wrap(first, last);
    return span && { element: span, span: true };
  }

  private dress(element: Element): void {
    const root = rootOf(element);
    if (root && !this.sheets.has(root)) this.sheets.set(root, adopt(root, this.rules));
  }

  /** A click on a line opens what it stands for, and the page hears nothing of it. */
  private readonly click = (event: Event): void => {
    const run = this.folded(event).map((n) => this.runOf.get(n)).find((r) => r);
    if (!run) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const id of new Set(run.map((element) => this.idOf.get(element)!))) this.onOpen(id);
  };

  /** The browser's search found something in a fold, or a link leads there. */
  private readonly match = (event: Event): void => {
    const id = this.folded(event).map((n) => this.idOf.get(n)).find((i) => i !== undefined);
    if (id !== undefined) this.onOpen(id);
  };

  /** The folded elements in which something happened that is not a script's doing. */
  private folded(event: Event): Element[] {
    return event.isTrusted ? event.composedPath().filter(isElement).filter((n) => plain(n).hasAttribute(FOLD)) : [];
  }

  /** What is heard while something is folded. */
  private readonly heard: [string, (event: Event) => void][] = [['click', this.click], ['beforematch', this.match]];
}

/** Takes our attributes off whatever has them and is not kept: copies that the page made, what an earlier version of the
 * extension left behind, a page that was saved while it was folded. */
export function sweep(within: Document | Element, isKept: (element: Element) => boolean = () => false): void {
  const found = [...(isElement(within) ? plain(within) : within).querySelectorAll(`[${FOLD}], [${DIM}]`)];
  if (isElement(within)) found.push(within);
  for (const element of found) {
    if (isKept(element)) continue;
    [FOLD, DIM].forEach((name) => plain(element).removeAttribute(name));
    if (plain(element).hasAttribute(RUN)) unwrap(element);
  }
}

/** The children that the browser's search finds from now on. What the page hides itself stays hidden. */
function makeFindable(element: Element): Element[] {
  const children = [...plain(element).children].filter((child) => !plain(child).hasAttribute('hidden'));
  for (const child of children) plain(child).setAttribute('hidden', 'until-found');
  return children;
}

/** What has the attribute of a fold; nothing of it where its frame has gone. */
function marked({ element, body }: Done): Element[] {
  return [element, body].filter(isElement);
}

function undo(done: Done): void {
  for (const child of done.findable.filter(isElement)) plain(child).removeAttribute('hidden');
  for (const element of marked(done)) {
    plain(element).removeAttribute(done.attribute);
    if (done.span) unwrap(element);
  }
}

function label(kinds: readonly string[]): string {
  const words = kinds.map((kind) => chrome.i18n.getMessage(`fold_${kind}`) || chrome.i18n.getMessage('fold_other'));
  return chrome.i18n.getMessage('fold_show', [words.join(' · ')]);
}
