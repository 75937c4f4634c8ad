// The page script: what a click on the toolbar button runs. The first run installs it, every run toggles it.

import type { AnalyzeAnswer, PageState, PageToBackground, PanelCommand, Plan } from '../messages.ts';
import { isBackgroundToPage } from '../check.ts';
import { Folds } from './fold.ts';
import { Frame } from './frame.ts';
import * as highlight from './highlight.ts';
import { type Taken, take } from './snapshot.ts';

/** A frame that has said nothing after so long (milliseconds) is one that the page does not let run. */
const SILENCE = 4_000;

class Page {
  private epoch = 0;
  private taken: Taken | null = null;
  private plan: Plan | null = null;
  private folds: Folds | null = null;
  private frame: Frame | null = null;
  private opened = new Set<number>();
  private folded = false;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private busy = false;

  constructor() {
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if (isBackgroundToPage(message)) this.obey(message.command);
    });
    // A single-page site that changes its address shows another article: what was folded for the old one goes.
    window.addEventListener('popstate', () => this.leave());
    window.addEventListener('pageshow', (event) => { if (event.persisted) this.tell(); });
  }

  /** A click on the toolbar button. */
  async toggle(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (this.frame) this.close();
      else await this.show();
    } finally {
      this.busy = false;
    }
  }

  private async show(): Promise<void> {
    const ticket = await ask<{ ticket: string }>({ type: 'ticket' });
    this.frame = new Frame(ticket.ticket);
    this.silence = setTimeout(() => this.giveUp(), SILENCE);
    await this.analyze();
  }

  private async analyze(): Promise<void> {
    this.restore();
    this.opened.clear();
    this.taken = take(++this.epoch);
    const answer = await ask<AnalyzeAnswer>({ type: 'analyze', snapshot: this.taken.message });
    if (!answer.ok || answer.plan.epoch !== this.epoch || !this.frame) return this.tell();
    this.plan = answer.plan;
    this.refold();
  }

  private refold(): void {
    if (!this.taken || !this.plan?.isArticle) return this.tell();
    this.folds = new Folds(this.taken, this.plan, (id) => { this.opened.add(id); this.tell(); });
    this.folds.apply(this.opened);
    this.folded = true;
    this.tell();
  }

  private restore(): void {
    highlight.clear();
    this.folds?.restore();
    this.folds = null;
    this.folded = false;
  }

  /** Closes the overlay and gives the page back. */
  private close(): void {
    clearTimeout(this.silence);
    this.frame?.remove();
    this.frame = null;
    this.restore();
    this.taken = null;
    this.plan = null;
    void tell({ type: 'closed' });
  }

  /** The frame stays silent: the page's policy does not let it run. The popup says so. */
  private giveUp(): void {
    this.close();
    void tell({ type: 'silent' });
  }

  private leave(): void {
    if (this.frame) this.close();
  }

  private obey(command: PanelCommand): void {
    switch (command.do) {
      case 'alive': return clearTimeout(this.silence);
      case 'jump': return this.jump(command.statement);
      case 'open': this.folds?.open(command.fold); this.opened.add(command.fold); return this.tell();
      case 'fold': this.folds?.fold(command.fold); this.opened.delete(command.fold); return this.tell();
      case 'restore': this.restore(); return this.tell();
      case 'refold': this.opened.clear(); return this.refold();
      case 'retry': void this.analyze(); return;
      case 'close': return this.close();
    }
  }

  private jump(statement: number): void {
    const passage = this.plan?.passages[statement];
    if (this.taken && passage) highlight.show(this.taken.nodes, passage);
  }

  private tell(): void {
    const state: PageState = {
      epoch: this.epoch,
      folded: this.folded,
      opened: [...this.opened],
      overlay: this.frame !== null,
    };
    void tell({ type: 'state', state });
  }
}

function ask<Answer>(message: PageToBackground): Promise<Answer> {
  return chrome.runtime.sendMessage(message) as Promise<Answer>;
}

/** Nothing is expected back, and a background that is gone (the extension was updated) is no error of the page's. */
async function tell(message: PageToBackground): Promise<void> {
  try {
    await chrome.runtime.sendMessage(message);
  } catch {
    // The extension was updated or removed; the next click brings a new page script.
  }
}

// The isolated world keeps its globals between injections; the page cannot see them.
const world = globalThis as typeof globalThis & { unspunPage?: Page };
world.unspunPage ??= new Page();
void world.unspunPage.toggle();
