// Hosts the overlay: an extension-origin frame in the top layer, in a closed shadow root of a plain <div>. A custom
// element's name would let the page define it and reach the root.

const RULES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:12px 12px auto auto!important;width:min(380px,calc(100vw - 24px))!important;height:min(680px,calc(100vh - 24px))!important;margin:0!important;padding:0!important;border:0!important;background:transparent!important;overflow:hidden!important;border-radius:10px!important;box-shadow:0 4px 24px rgb(0 0 0/.35)!important;opacity:1!important;visibility:visible!important;transform:none!important;clip-path:none!important;filter:none!important;pointer-events:auto!important}
:host(:not(:popover-open)){display:none!important}
@media print{:host{display:none!important}}
iframe{display:block;width:100%;height:100%;border:0}`;

/** How often it gets above a popover of the page again: a page that answers each time must not be answered for ever. */
const LIFTS = 20;
/** A frame that has said nothing so long (milliseconds) after it loaded is one that the page does not let run. */
const SILENCE = 3_000;
/** So long a frame may take to load. */
const LOADING = 6_000;

export class Frame {
  readonly host = document.createElement('div');
  private lifts = 0;
  private silence: ReturnType<typeof setTimeout>;
  private heard = false;

  /** `silent` is called when the frame does not speak up. */
  constructor(ticket: string, silent: () => void) {
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    root.adoptedStyleSheets.push(sheet);
    root.append(this.frame(ticket, silent));
    this.silence = setTimeout(silent, LOADING);
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
    this.heard = true;
    clearTimeout(this.silence);
  }

  remove(): void {
    this.hear();
    document.removeEventListener('toggle', this.lift, { capture: true });
    this.host.remove();
  }

  private frame(ticket: string, silent: () => void): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    // Under a COEP policy only a credentialless frame loads; without one it makes no difference.
    if ('credentialless' in frame) frame.credentialless = true;
    frame.allow = 'clipboard-write';
    frame.title = 'Unspun';
    frame.src = `${chrome.runtime.getURL('panel/panel.html')}#${ticket}`;
    frame.addEventListener('load', () => {
      clearTimeout(this.silence);
      if (!this.heard) this.silence = setTimeout(silent, SILENCE);
    });
    return frame;
  }

  /** Shows itself again above a popover or dialog that the page opened; a modal dialog makes all outside it inert, so the
   * host moves into it. */
  private readonly lift = (event: Event): void => {
    const opened = event.target;
    if (!event.isTrusted || opened === this.host || !(opened instanceof HTMLElement) || this.lifts++ >= LIFTS) return;
    const around = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
    if (this.host.parentElement !== around) around.append(this.host);
    else if (this.host.matches(':popover-open')) this.host.hidePopover();
    if (!this.host.matches(':popover-open')) this.host.showPopover();
  };
}
