// The picker: the reader points at a block of the page and has it folded on this site from now on. Injected when it is asked
// for; it marks nothing in the page's tree and is gone with the choice.

import type { PageToBackground, Pick } from '../messages.ts';
import { doc } from '../page/own.ts';
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
  private pointed: Element | null = null;
  private isDone = false;

  constructor() {
    beginPicking(() => this.end(null));
    for (const type of POINTED) window.addEventListener(type, silence, { capture: true, passive: false });
    window.addEventListener('pointermove', this.point, { capture: true });
    window.addEventListener('click', this.click, { capture: true });
    window.addEventListener('keydown', this.press, { capture: true });
    window.addEventListener('scroll', this.draw, { capture: true, passive: true });
    window.addEventListener('resize', this.draw);
    window.addEventListener('pagehide', this.leave);
    this.show(middle());
    this.outline.focus();
  }

  private readonly point = (event: PointerEvent): void => {
    const at = event.isTrusted ? doc.elementFromPoint(event.clientX, event.clientY) : null;
    // A pointer moves many times over one element.
    if (!at || at === this.pointed) return;
    this.pointed = at;
    this.inner.length = 0;
    this.show(blockAt(event.clientX, event.clientY));
  };

  private readonly click = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    silence(event);
    this.inner.length = 0;
    this.show(blockAt(event.clientX, event.clientY));
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

  private end(pick: Pick | null): void {
    if (this.isDone) return;
    this.isDone = true;
    for (const type of POINTED) window.removeEventListener(type, silence, { capture: true });
    window.removeEventListener('pointermove', this.point, { capture: true });
    window.removeEventListener('click', this.click, { capture: true });
    window.removeEventListener('keydown', this.press, { capture: true });
    window.removeEventListener('scroll', this.draw, { capture: true });
    window.removeEventListener('resize', this.draw);
    window.removeEventListener('pagehide', this.leave);
    this.outline.remove();
    const message: PageToBackground = { type: 'picker', pick };
    // Of an extension that is gone the page is given back all the same.
    if (chrome.runtime?.id) void chrome.runtime.sendMessage(message).catch(() => undefined);
  }
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
