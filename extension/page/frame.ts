// Hosts the overlay: an extension-origin frame in the top layer, in a closed shadow root of a plain <div>. A custom
// element's name would let the page define it and reach the root.

import { doc } from './own.ts';

/** How often it gets above a popover of the page again, and how often it comes back where the page took it out: a page that
 * answers each time must not be answered for ever. */
const LIFTS = 20;
const RETURNS = 3;
/** A frame that has said nothing so long (milliseconds) after it loaded is one that the page does not let run. */
const SILENCE = 3_000;
/** So long a frame may take to load. */
const LOADING = 6_000;
/** Time is counted in steps of so long, since a page that is itself busy holds up the clock and what the frame says alike. */
const STEP = 500;

interface FrameHost {
  /** The frame did not speak up. */
  silent(): void;
  /** The background is at work, and may be too busy to pass on what the frame says. */
  isBusy(): boolean;
  /** Another ticket: a frame that is moved loads anew. */
  ticket(): Promise<string | undefined>;
}

export class Frame {
  readonly host = doc.createElement('div');
  private readonly sheet = new CSSStyleSheet();
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private frame: HTMLIFrameElement;
  private lifts = 0;
  private returns = 0;
  private isMoving = false;
  private isDone = false;
  /** What had the focus, to give it back. */
  private readonly before = doc.activeElement;
  private silence: ReturnType<typeof setInterval> | undefined;

  constructor(ticket: string, rules: string, private readonly by: FrameHost) {
    this.place(rules);
    this.root.adoptedStyleSheets.push(this.sheet);
    this.frame = this.load(ticket);
    doc.documentElement.append(this.host);
    this.raise();
    doc.addEventListener('toggle', this.lift, { capture: true });
  }

  /** Whether it still stands: a page can take everything out of its document. */
  get stands(): boolean {
    return this.host.isConnected;
  }

  /** The frame has spoken. */
  hear(): void {
    clearInterval(this.silence);
    this.silence = undefined;
  }

  /** Nothing where it stands. A page that takes it out again and again does not want it. */
  comeBack(): void {
    if (this.stands || this.isMoving) return;
    if (this.returns++ < RETURNS) void this.move();
    else this.by.silent();
  }

  /** Where it stands, by the rules of background/place.ts. */
  place(rules: string): void {
    this.sheet.replaceSync(rules);
  }

  remove(): void {
    this.isDone = true;
    this.hear();
    doc.removeEventListener('toggle', this.lift, { capture: true });
    const had = doc.activeElement === this.host;
    this.host.remove();
    if (had && this.before instanceof HTMLElement) HTMLElement.prototype.focus.call(this.before, { preventScroll: true });
  }

  private load(ticket: string): HTMLIFrameElement {
    const frame = doc.createElement('iframe');
    // Under a COEP policy only a credentialless frame loads; without one it makes no difference.
    if ('credentialless' in frame) frame.credentialless = true;
    frame.allow = 'clipboard-write';
    frame.title = 'Unspun';
    frame.src = `${chrome.runtime.getURL('panel/panel.html')}#${ticket}`;
    frame.addEventListener('load', () => {
      if (this.silence !== undefined) this.expect(SILENCE);
    });
    this.root.replaceChildren(frame);
    this.expect(LOADING);
    return frame;
  }

  private expect(within: number): void {
    clearInterval(this.silence);
    let rest = within;
    this.silence = setInterval(() => {
      if (!this.by.isBusy()) rest -= STEP;
      if (rest <= 0) this.by.silent();
    }, STEP);
  }

  /** Shows itself again above a popover or dialog that the page opened. A modal dialog makes all outside it inert, so the
   * host moves into it, and out again when it closes. */
  private readonly lift = (event: Event): void => {
    const isOurs = event.target === this.host;
    // Of itself it hears once the page has hidden it.
    if (!event.isTrusted || !(event.target instanceof HTMLElement) || isOurs && this.isOpen || !this.stands || this.lifts++ >= LIFTS) return;
    if (this.host.parentElement === top()) this.raise();
    else void this.move();
  };

  private get isOpen(): boolean {
    return this.host.matches(':popover-open');
  }

  /** To the front of the top layer. Where the page forbids that it stands before the page without. */
  private raise(): void {
    this.host.popover = 'manual';
    if (this.isOpen) this.host.hidePopover();
    this.host.showPopover();
  }

  private async move(): Promise<void> {
    this.isMoving = true;
    const ticket = await this.by.ticket();
    this.isMoving = false;
    const around = top();
    if (ticket === undefined || this.isDone || this.host.parentElement === around) return;
    this.frame.remove();
    around.append(this.host);
    this.frame = this.load(ticket);
    this.raise();
  }
}

/** What the host must stand in to be reached: the page's modal dialog, if one is open. */
function top(): Element {
  return [...doc.querySelectorAll('dialog:modal')].at(-1) ?? doc.documentElement;
}
