// Folds what the plan names and gives it back. A fold is one attribute on an element of the page; bare text that no
// element holds alone is moved into a plain <span>, and moved out again. The look of both is in page.css, which the
// background inserts once a document with USER origin: it beats the page's own rules, and matches nothing without the
// attribute.

import type { FoldTarget, Plan, PlannedFold } from '../messages.ts';
import type { Taken } from './snapshot.ts';

const FOLD = 'data-unspun-fold';
const DIM = 'data-unspun-dim';

/** page.css for one shadow root. */
const SHADOW_RULES = `
[${FOLD}]{display:block!important;position:static!important;float:none!important;font-size:0!important;line-height:0!important;color:transparent!important;background:none!important;border:0!important;padding:0!important;min-height:0!important;height:auto!important;max-height:none!important;overflow:visible!important;cursor:pointer!important}
[${FOLD}]>*,[${FOLD}]::after{display:none!important}
[${FOLD}]::before{content:attr(${FOLD})!important;display:inline-block!important;font:13px/1.6 system-ui!important;color:LinkText!important}
[${DIM}]{opacity:.72!important}`;

/** Something that was done to the page and can be undone. */
interface Done { element: Element; span: boolean; attribute: string }

export class Folds {
  private readonly done = new Map<number, Done[]>();
  private readonly idOf = new WeakMap<Element, number>();
  private readonly sheets = new Map<ShadowRoot, CSSStyleSheet>();

  constructor(
    private readonly taken: Taken,
    private readonly plan: Plan,
    private readonly onOpen: (id: number) => void,
  ) {}

  /** Folds everything but the folds that the reader opened. */
  apply(opened: ReadonlySet<number>): void {
    window.addEventListener('click', this.click, { capture: true });
    for (const fold of this.plan.folds) if (!opened.has(fold.id)) this.fold(fold.id);
  }

  fold(id: number): void {
    const fold = this.plan.folds.find((f) => f.id === id);
    if (!fold || this.done.has(id)) return;
    const done = fold.targets.map((target) => this.foldTarget(target, fold)).filter((d) => d !== null);
    if (done.length) this.done.set(id, done);
  }

  open(id: number): void {
    for (const done of this.done.get(id) ?? []) undo(done);
    this.done.delete(id);
  }

  /** The page as it was. */
  restore(): void {
    window.removeEventListener('click', this.click, { capture: true });
    for (const id of [...this.done.keys()]) this.open(id);
    for (const [root, sheet] of this.sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    this.sheets.clear();
  }

  private foldTarget(target: FoldTarget, fold: PlannedFold): Done | null {
    const found = 'element' in target ? this.element(target.element) : this.run(target);
    if (!found) return null;
    const attribute = fold.grade === 'dim' ? DIM : FOLD;
    // An attribute of this name that the page itself set is not ours to take away later.
    if (found.element.hasAttribute(attribute)) return null;
    this.dress(found.element);
    const first = fold.grade === 'dim' ? '' : label(fold);
    found.element.setAttribute(attribute, first);
    this.idOf.set(found.element, fold.id);
    return { ...found, attribute };
  }

  private element(index: number): { element: Element; span: boolean } | null {
    const element = this.taken.nodes[index];
    return element instanceof Element && element.isConnected && this.unchanged(index) ? { element, span: false } : null;
  }

  /** Moves the nodes of a run into a span of ours. */
  private run(target: { parent: number; first: number; last: number }): { element: Element; span: boolean } | null {
    const [first, last] = [this.taken.nodes[target.first], this.taken.nodes[target.last]];
    if (!first?.isConnected || first.parentNode !== last?.parentNode) return null;
    for (let at = target.first; at <= target.last; at++) if (!this.sameText(at)) return null;
    const span = document.createElement('span');
    first.parentNode?.insertBefore(span, first);
    for (let node: Node | null = first; node; ) {
      const next: Node | null = node === last ? null : node.nextSibling;
      span.append(node);
      node = next;
    }
    return { element: span, span: true };
  }

  /** Whether the text below a node is what the engine judged. */
  private unchanged(index: number): boolean {
    const { parents } = this.taken.message;
    let at = index + 1;
    for (; at < parents.length && (parents[at] ?? 0) >= index; at++) if (!this.sameText(at)) return false;
    return true;
  }

  private sameText(index: number): boolean {
    const node = this.taken.nodes[index];
    return !(node instanceof Text) || node.data === this.taken.texts[index];
  }

  /** A USER sheet does not reach into shadow roots in Chromium: there a root gets the sheet itself. */
  private dress(element: Element): void {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot) || this.sheets.has(root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHADOW_RULES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.sheets.set(root, sheet);
  }

  /** A click on a placeholder opens it, and the page hears nothing of it. */
  private readonly click = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    const element = event.composedPath().find((n): n is Element => n instanceof Element && n.hasAttribute(FOLD));
    const id = element && this.idOf.get(element);
    if (id === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.open(id);
    this.onOpen(id);
  };
}

function undo({ element, span, attribute }: Done): void {
  element.removeAttribute(attribute);
  if (!span) return;
  element.replaceWith(...element.childNodes);
}

function label(fold: PlannedFold): string {
  const kind = chrome.i18n.getMessage(`fold_${fold.kind}`) || chrome.i18n.getMessage('fold_other');
  return chrome.i18n.getMessage('fold_show', [kind]);
}
