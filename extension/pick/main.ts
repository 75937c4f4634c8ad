// The picker: the reader points at a block of the page and has it folded on this site from now on. Injected when it is asked
// for; it marks nothing in the page's tree and is gone with the choice.

import type { PageToBackground, Pick } from '../messages.ts';
import { documents, viewOf } from '../page/inside.ts';
import { doc, plain } from '../page/own.ts';
import { beginning } from '../page/picked.ts';
import { beginPicking } from '../page/picker.ts';
import { FOLD } from '../page/sheet.ts';
import { blockAround, blockAt, blockBeside, blockBelow } from './block.ts';
import { Outline } from './outline.ts';
import { selectorOf } from './selector.ts';

/** What the page must not hear while the reader points at it. */
const POINTED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend'];

class Picker {
  private readonly outline = new Outline();
  private block: Element | null = null;
  /** The blocks inside the one that is outlined, from which the reader went outwards; the nearest last. */
  private readonly inner: Element[] = [];
  private pointed: Node | null = null;
  private isDone = false;
  /** The page's window, and those of the frames that it may read. */
  private readonly views = views();

  constructor() {
    beginPicking(() => this.end(null));
    for (const view of this.views) for (const [type, hear] of this.heard) view.addEventListener(type, hear, { capture: true, passive: type === 'scroll' });
    window.addEventListener('resize', this.draw);
    window.addEventListener('pagehide', this.leave);
    this.show(middle());
    this.outline.focus();
  }

  private readonly point = (event: PointerEvent): void => {
    const at = event.isTrusted ? event.composedPath()[0] as Node : null;
    // A pointer moves many times over one element.
    if (!at || at === this.pointed) return;
    this.pointed = at;
    this.inner.length = 0;
    this.show(blockUnder(event));
  };

  private readonly click = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    silence(event);
    this.inner.length = 0;
    this.show(blockUnder(event));
    this.choose();
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (!event.isTrusted || !this.go(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Whether it is a key of ours. */
  private go(key: string): boolean {
    const block = this.block ??= middle();
    switch (key) {
      case 'Escape': this.end(null); return true;
      case 'Enter': this.choose(); return true;
      case 'ArrowUp': this.widen(); return true;
      case 'ArrowDown': this.show(this.inner.pop() ?? (block && blockBelow(block)) ?? block); break;
      case 'ArrowLeft': this.move(block && blockBeside(block, false)); break;
      case 'ArrowRight': this.move(block && blockBeside(block, true)); break;
      default: return false;
    }
    return true;
  }

  private widen(): void {
    const wider = this.block && blockAround(this.block);
    if (!wider) return;
    this.inner.push(this.block!);
    this.show(wider);
  }

  private move(to: Element | null): void {
    if (!to) return;
    this.inner.length = 0;
    to.scrollIntoView({ block: 'nearest' });
    this.show(to);
  }

  private show(block: Element | null): void {
    this.block = block;
    this.draw();
  }

  private readonly draw = (): void => {
    const { block } = this;
    if (block?.isConnected) this.outline.around(block, words(block));
    else this.outline.hide();
  };

  private choose(): void {
    const { block } = this;
    const selector = block?.isConnected ? selectorOf(block) : null;
    if (block && selector) this.end({ selector, words: words(block) });
  }

  private readonly leave = (): void => this.end(null);

  private readonly heard: [string, EventListener][] = [
    ...POINTED.map((type): [string, EventListener] => [type, silence]),
    ['pointermove', this.point as EventListener], ['click', this.click as EventListener], ['keydown', this.press as EventListener], ['scroll', this.draw],
  ];

  private end(pick: Pick | null): void {
    if (this.isDone) return;
    this.isDone = true;
    // Of a frame that shows something else by now there is nothing to take away.
    const shown = views();
    for (const view of this.views.filter((view) => shown.includes(view))) for (const [type, hear] of this.heard) view.removeEventListener(type, hear, { capture: true });
    window.removeEventListener('resize', this.draw);
    window.removeEventListener('pagehide', this.leave);
    this.outline.remove();
    const message: PageToBackground = { type: 'picker', pick };
    // Of an extension that is gone the page is given back all the same.
    if (chrome.runtime?.id) void chrome.runtime.sendMessage(message).catch(() => undefined);
  }
}

function views(): Window[] {
  return documents().map(({ documentElement }) => viewOf(documentElement)).filter((view) => view !== null);
}

/** The block that the pointer is on. */
function blockUnder(event: MouseEvent): Element | null {
  const at = event.composedPath()[0] as Node;
  return blockAt(event.clientX, event.clientY, plain(at).ownerDocument ?? document);
}

/** Where the keyboard begins: in the middle of what is seen, or, should nothing stand there, at the page's first block. */
function middle(): Element | null {
  return blockAt(window.innerWidth * 0.4, window.innerHeight / 2) ?? blockBelow(doc.body);
}

function silence(event: Event): void {
  if (!event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The first words in a block, as they tell it from what else may stand at its place. */
function words(block: Element): string {
  const walker = doc.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    // What is not shown is not read either, but for what is folded.
    const isShown = parentElement?.checkVisibility({ visibilityProperty: true }) || parentElement?.closest(`[${FOLD}]`);
    if (nodeValue?.trim() && isShown) return beginning(nodeValue);
  }
  return '';
}

new Picker();
