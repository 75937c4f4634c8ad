// Watches the page while it is folded: changed text, our attribute taken off, another address. It tells; it writes nothing.

import { stands, viewOf } from './inside.ts';
import { isAlive, isElement, own, plain } from './own.ts';
import { DIM, FOLD } from './sheet.ts';

/** Milliseconds without a change after which a page counts as settled, and how long that is waited for. */
const QUIET = 400;
const PATIENCE = 3_000;

export interface Told {
  /** Text changed at these nodes; so many UTF-16 units of it are new. */
  changed(nodes: Node[], added: number): void;
  /** These nodes were added, or moved; others may be gone. */
  added(nodes: Node[]): void;
  /** These elements may have lost our attribute. */
  stripped(elements: Element[]): void;
  /** This element has loaded what it shows. */
  loaded(element: Element): void;
  /** The reader asks for the context menu there. */
  pointed(node: Node): void;
  /** The document shows another address. */
  moved(): void;
}

export class Watch {
  private readonly observer = new MutationObserver((records) => this.hear(records));
  private readonly followed = new Set<Element>();
  private address = '';
  private last = 0;

  constructor(private readonly told: Told) {}

  /** From now on. */
  start(): void {
    this.stop();
    this.address = address();
    this.follow([document]);
    for (const [target, type] of moves()) target.addEventListener(type, this.look);
  }

  /** These documents, too, as long as they are shown. */
  follow(documents: readonly Document[]): void {
    for (const followed of documents) {
      const view = viewOf(followed);
      if (!view) continue;
      const { documentElement } = own(followed, Document.prototype);
      this.observer.observe(documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [FOLD, DIM] });
      // An element's own load does not bubble.
      documentElement.addEventListener('load', this.load, { capture: true });
      view.addEventListener('contextmenu', this.point, { capture: true });
      this.followed.add(documentElement);
    }
  }

  stop(): void {
    this.observer.disconnect();
    for (const root of this.followed) {
      if (isElement(root)) root.removeEventListener('load', this.load, { capture: true });
      viewOf(root)?.removeEventListener('contextmenu', this.point, { capture: true });
    }
    this.followed.clear();
    for (const [target, type] of moves()) target.removeEventListener(type, this.look);
  }

  /** Does what is ours to do to the page: it is no news. What the page did before is told first. */
  quietly(work: () => void): void {
    this.hear(this.observer.takeRecords());
    work();
    this.observer.takeRecords();
  }

  /** Resolves when the page has stopped changing, or will not. */
  async settled(): Promise<void> {
    this.last = performance.now();
    for (const end = this.last + PATIENCE; performance.now() < end;) {
      const rest = this.last + QUIET - performance.now();
      if (rest <= 0) return;
      await new Promise((next) => setTimeout(next, rest));
    }
  }

  private hear(records: MutationRecord[]): void {
    if (!records.length) return;
    this.last = performance.now();
    const stripped = records.filter((r) => r.type === 'attributes').map((r) => r.target as Element);
    const changed = records.filter(changesText);
    this.told.added(records.flatMap((r) => [...r.addedNodes]));
    if (stripped.length) this.told.stripped(stripped);
    if (changed.length) this.told.changed(changed.map((r) => r.target), changed.reduce((sum, r) => sum + addedText(r), 0));
    // Where there is no navigation event, a page that shows another address also changes.
    this.look();
  }

  private readonly point = (event: MouseEvent): void => this.told.pointed(event.composedPath()[0] as Node);

  private readonly load = ({ target }: Event): void => {
    if (isElement(target)) this.told.loaded(target);
  };

  private readonly look = (): void => {
    const now = address();
    if (now === this.address) return;
    this.address = now;
    this.told.moved();
  };
}

function changesText(record: MutationRecord): boolean {
  if (record.type !== 'childList') return record.type === 'characterData';
  return [...record.addedNodes, ...record.removedNodes].some(text);
}

/** How much text a change brought; a text node that was rewritten counts whole. */
function addedText(record: MutationRecord): number {
  const nodes = record.type === 'childList' ? [...record.addedNodes] : [record.target];
  return nodes.filter(stands).reduce((sum, node) => sum + text(node).length, 0);
}

function text(node: Node): string {
  return isAlive(node) ? plain(node).textContent?.trim() ?? '' : '';
}

/** What tells documents of a single-page site apart: not a mere place in the page. */
function address(): string {
  const route = /^#[!/]/.test(location.hash) ? location.hash : '';
  return location.origin + location.pathname + location.search + route;
}

/** Where a change of address is heard. */
function moves(): [EventTarget, string][] {
  const { navigation } = window as Window & { navigation?: EventTarget };
  return [[window, 'popstate'], [window, 'hashchange'], ...(navigation ? [[navigation, 'currententrychange'] as [EventTarget, string]] : [])];
}
