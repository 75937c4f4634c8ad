// What shows which block would be folded: a box over the page, in the top layer, in a closed root that the page does not
// reach. The pointer goes through it.

import { speak } from '../language.ts';
import { viewOf } from '../page/inside.ts';
import { doc, getBoundingClientRect } from '../page/own.ts';

const RULES = `
:host{all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important;inset:0!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;border:0!important;background:transparent!important;overflow:hidden!important;opacity:1!important;visibility:visible!important;transform:none!important;clip-path:none!important;filter:none!important;pointer-events:none!important;outline:none!important}
@media print{:host{display:none!important}}
div{position:absolute;box-sizing:border-box;border:3px solid #0a55b8;border-radius:4px;background:rgb(10 85 184/.16);box-shadow:0 0 0 2px #fff}
p{position:absolute;inset:auto auto 12px 12px;max-width:min(36em,calc(100vw - 24px));box-sizing:border-box;margin:0;padding:8px 14px;border-radius:8px;background:#1b1b1f;color:#fff;font:14px/1.45 system-ui,sans-serif;box-shadow:0 0 0 1px #fff,0 4px 24px rgb(0 0 0/.35)}
@media (forced-colors:active){div{border-color:Highlight}p{border:1px solid CanvasText}}`;

/** So many pixels outside of the block. */
const AROUND = 5;

export class Outline {
  private readonly host = doc.createElement('div');
  private readonly box = doc.createElement('div');
  private readonly words = doc.createElement('p');
  /** Read out alone: how it is done need not be heard at every step. */
  private readonly now = doc.createElement('span');
  /** What had the focus, to give it back. */
  private readonly before = focused();

  constructor() {
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    root.adoptedStyleSheets.push(sheet);
    this.now.setAttribute('role', 'status');
    speak(this.words);
    this.box.hidden = true;
    root.append(this.box, this.words);
    this.host.tabIndex = -1;
    // A screen reader keeps the arrow keys to itself elsewhere.
    this.host.setAttribute('role', 'application');
    this.host.setAttribute('aria-label', chrome.i18n.getMessage('pick_how'));
    this.host.popover = 'manual';
    doc.documentElement.append(this.host);
    this.host.showPopover();
    this.words.append(`${chrome.i18n.getMessage('pick_how')} `, this.now);
  }

  /** Keys are pressed in the page, no more in the overlay. */
  focus(): void {
    this.host.focus({ preventScroll: true });
  }

  /** Around a block; its first words are read out. */
  around(block: Element, words: string): void {
    const { left, top, width, height } = placeOf(block);
    const sides = { left: left - AROUND, top: top - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
    for (const [name, length] of Object.entries(sides)) this.box.style.setProperty(name, `${length}px`);
    this.box.hidden = false;
    const says = words && chrome.i18n.getMessage('pick_block', [words]);
    if (this.now.textContent !== says) this.now.textContent = says;
  }

  /** There is nothing to fold where the reader points. */
  hide(): void {
    this.box.hidden = true;
  }

  remove(): void {
    this.host.remove();
    this.before?.focus();
  }
}

/** Where an element is drawn in the page's own window, in whatever frame it stands. */
function placeOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = getBoundingClientRect.call(element);
  const frame = viewOf(element)?.frameElement;
  if (!frame) return { left, top, width, height };
  const around = placeOf(frame);
  return { left: around.left + frame.clientLeft + left, top: around.top + frame.clientTop + top, width, height };
}

/** What has the focus, also in the overlay's closed root. */
function focused(): HTMLElement | null {
  const at = doc.activeElement;
  if (!(at instanceof HTMLElement) || at === doc.body) return null;
  const dom = (chrome as { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } }).dom;
  const root = dom ? dom.openOrClosedShadowRoot(at) : (at as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return root?.activeElement instanceof HTMLElement ? root.activeElement : at;
}
