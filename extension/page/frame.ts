// Hosts the overlay: an extension-origin frame in the top layer, in a closed shadow root of a plain <div>. A custom
// element's name would let the page define it and reach the root.

/** How often it gets above a popover of the page again: a page that answers each time must not be answered for ever. */
const LIFTS = 20;
/** A frame that has said nothing so long (milliseconds) after it loaded is one that the page does not let run. */
const SILENCE = 3_000;
/** So long a frame may take to load. */
const LOADING = 6_000;

export interface FrameHost {
  /** The frame did not speak up. */
  silent(): void;
  /** Another ticket: a frame that is moved loads anew. */
  ticket(): Promise<string | undefined>;
}

export class Frame {
  readonly host = document.createElement('div');
  private readonly sheet = new CSSStyleSheet();
  private readonly root = this.host.attachShadow({ mode: 'closed' });
  private frame: HTMLIFrameElement;
  private lifts = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(ticket: string, rules: string, private readonly by: FrameHost) {
    this.place(rules);
    this.root.adoptedStyleSheets.push(this.sheet);
    this.frame = this.load(ticket);
    this.host.popover = 'manual';
    document.documentElement.append(this.host);
    this.host.showPopover();
    document.addEventListener('toggle', this.lift, { capture: true });
  }

  /** Whether it still stands: a page can take everything out of its document. */
  get stands(): boolean {
    return this.host.isConnected;
  }

  /** The frame has spoken. */
  hear(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  /** Where it stands, by the rules of background/place.ts. */
  place(rules: string): void {
    this.sheet.replaceSync(rules);
  }

  remove(): void {
    this.hear();
    document.removeEventListener('toggle', this.lift, { capture: true });
    this.host.remove();
  }

  private load(ticket: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
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
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.by.silent(), within);
  }

  /** Shows itself again above a popover or dialog that the page opened. A modal dialog makes all outside it inert, so the
   * host moves into it, and out again when it closes. */
  private readonly lift = (event: Event): void => {
    const opened = event.target;
    if (!event.isTrusted || opened === this.host || !(opened instanceof HTMLElement) || this.lifts++ >= LIFTS) return;
    const around = top();
    if (this.host.parentElement !== around) return void this.move();
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
  };

  private async move(): Promise<void> {
    const ticket = await this.by.ticket();
    const around = top();
    if (ticket === undefined || !this.stands || this.host.parentElement === around) return;
    this.frame.remove();
    around.append(this.host);
    this.frame = this.load(ticket);
    this.host.showPopover();
  }
}

/** What the host must stand in to be reached: the page's modal dialog, if one is open. */
function top(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}
