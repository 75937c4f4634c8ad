// The page script: what a click on the toolbar button runs. The first run installs it, every run toggles it.

import { isBackgroundToPage } from '../check.ts';
import type { AnalyzeAnswer, PageState, PageToBackground, PanelCommand, Plan, TicketAnswer } from '../messages.ts';
import { Folds } from './fold.ts';
import { Frame } from './frame.ts';
import * as highlight from './highlight.ts';
import { type Taken, take } from './snapshot.ts';
import { Watch } from './watch.ts';

/** So often a document is read anew because the page showed another article. */
const REREADS = 50;

/** What is known of the page since its last analysis. */
interface Reading { taken: Taken; plan: Plan; folds: Folds | null }

class Page {
  private epoch = 0;
  private turn = 0;
  private rereads = 0;
  private styled = false;
  private reading: Reading | null = null;
  private frame: Frame | null = null;
  private readonly opened = new Set<number>();
  /** Where text changed since the snapshot that is being judged. */
  private changed: Node[] = [];
  private readonly watch = new Watch({
    changed: (nodes) => this.hearOfText(nodes),
    stripped: (elements) => this.watch.quietly(() => elements.forEach((e) => this.reading?.folds?.insist(e))),
    moved: () => void this.reread(),
  });

  constructor() {
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if (isBackgroundToPage(message)) this.obey(message.command);
    });
  }

  /** A click on the toolbar button. */
  toggle(): void {
    if (this.frame?.stands) this.close();
    else this.reopen();
  }

  private reopen(): void {
    this.clear();
    void this.show();
  }

  private async show(): Promise<void> {
    if (!canStand()) return tell({ type: 'cannot', why: 'document' });
    const turn = ++this.turn;
    this.watch.start();
    window.addEventListener('pageshow', this.comeBack);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('load', this.foldRest);
    const style = this.styled ? null : ask({ type: 'style' });
    const ticket = ask<TicketAnswer>({ type: 'ticket', fresh: true });
    // The snapshot is taken while the background wakes.
    const analysis = this.analyze();
    const given = (await ticket)?.ticket;
    if (turn !== this.turn || given === undefined) return;
    this.frame = new Frame(given, {
      silent: () => this.giveUp(),
      ticket: async () => (await ask<TicketAnswer>({ type: 'ticket', fresh: false }))?.ticket,
    });
    this.tell();
    this.styled ||= (await style) !== undefined;
    await analysis;
  }

  private async analyze(): Promise<void> {
    this.restore();
    this.opened.clear();
    this.reading = null;
    this.changed = [];
    const epoch = ++this.epoch;
    const taken = take(epoch, this.frame?.host);
    const answer = await ask<AnalyzeAnswer>({ type: 'analyze', snapshot: taken.message });
    if (epoch !== this.epoch) return;
    if (answer?.ok && answer.plan.epoch === epoch) {
      this.reading = { taken, plan: answer.plan, folds: null };
      this.refold();
    }
    this.tell();
  }

  /** Another article stands in this document, or will: nothing of the old one may stay. */
  private async reread(): Promise<void> {
    this.restore();
    this.reading = null;
    const epoch = ++this.epoch;
    this.tell();
    if (++this.rereads > REREADS) return this.close();
    await this.watch.settled();
    if (epoch === this.epoch && this.frame) await this.analyze();
  }

  private refold(): void {
    const { reading } = this;
    if (!reading?.plan.isArticle) return;
    this.watch.quietly(() => {
      reading.folds = new Folds(reading.taken, reading.plan, (id) => this.open(id));
      reading.folds.apply(this.opened, this.changed);
    });
  }

  /** What had to wait until the page had loaded. */
  private readonly foldRest = (): void => {
    const { reading } = this;
    if (!reading?.folds) return;
    this.watch.quietly(() => reading.plan.folds.forEach(({ id }) => this.opened.has(id) || reading.folds?.fold(id, this.changed)));
  };

  /** Out of the back/forward cache: the background knows nothing of this document any more. */
  private readonly comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) this.reopen();
  };

  /** The reader goes to another page: nothing of this one is kept. Should it come back, it is read anew. */
  private readonly leave = (): void => tell({ type: 'closed' });

  private restore(): void {
    highlight.clear();
    this.watch.quietly(() => this.reading?.folds?.restore());
    if (this.reading) this.reading.folds = null;
  }

  private open(id: number): void {
    this.watch.quietly(() => this.reading?.folds?.open(id));
    this.opened.add(id);
    this.tell();
  }

  /** What was judged no longer stands: its fold opens. An article most of whose parts are gone is another one. */
  private hearOfText(nodes: Node[]): void {
    this.changed.push(...nodes);
    if (!this.reading) return;
    if (isReplaced(this.reading)) return void this.reread();
    for (const node of nodes) {
      const id = this.reading.folds?.foldAround(node);
      if (id !== undefined) this.open(id);
    }
  }

  /** Everything of ours goes; the page is as it was. */
  private clear(): void {
    this.turn++;
    this.epoch++;
    this.restore();
    this.watch.stop();
    window.removeEventListener('pageshow', this.comeBack);
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('load', this.foldRest);
    this.reading = null;
    this.frame?.remove();
    this.frame = null;
  }

  private close(): void {
    this.clear();
    tell({ type: 'closed' });
  }

  /** The frame stays silent: the page's policy does not let it run. */
  private giveUp(): void {
    this.close();
    tell({ type: 'cannot', why: 'frame' });
  }

  private obey(command: PanelCommand): void {
    switch (command.do) {
      case 'alive': return this.frame?.hear();
      case 'jump': return this.jump(command.statement);
      case 'back': return highlight.back();
      case 'open': return this.open(command.fold);
      case 'fold': return this.fold(command.fold);
      case 'restore': this.restore(); return this.tell();
      case 'refold': this.opened.clear(); this.refold(); return this.tell();
      case 'retry': return void this.analyze();
      case 'close': return this.close();
    }
  }

  private jump(statement: number): void {
    const passage = this.reading?.plan.passages[statement];
    if (this.reading && passage) highlight.show(this.reading.taken, passage);
  }

  private fold(id: number): void {
    this.watch.quietly(() => this.reading?.folds?.fold(id));
    this.opened.delete(id);
    this.tell();
  }

  private tell(): void {
    const folded = this.reading?.folds != null;
    const state: PageState = { epoch: this.epoch, folded, opened: [...this.opened], overlay: this.frame !== null };
    tell({ type: 'state', state });
  }
}

/** Whether there is a page to read: what a viewer shows (PDF, XML, pictures) has a document that is a mere shell. */
function canStand(): boolean {
  return ['text/html', 'application/xhtml+xml', 'text/plain'].includes(document.contentType);
}

/** Whether most of the nodes that the plan speaks of are gone. */
function isReplaced({ taken, plan }: Reading): boolean {
  const targets = plan.folds.flatMap((fold) => fold.targets.map((t) => ('element' in t ? t.element : t.first)));
  const nodes = [...targets, ...plan.passages.flatMap((passage) => passage.map((place) => place.node))];
  const gone = nodes.filter((index) => !taken.nodes[index]?.isConnected).length;
  return gone * 2 > nodes.length;
}

/** How long to wait before each try, in milliseconds: a message may still reach a background that is just being stopped. */
const TRIES = [0, 0, 50, 200, 500];

/** Asks the background, again if it was stopped before it could answer; undefined where it is gone for good. */
async function ask<Answer>(message: PageToBackground): Promise<Answer | undefined> {
  for (const wait of TRIES) {
    if (wait) await new Promise((next) => setTimeout(next, wait));
    try {
      const answer = await chrome.runtime.sendMessage(message) as Answer | undefined;
      if (answer != null) return answer;
    } catch {
      // Stopped while it worked, or the extension was updated: the next try tells which.
    }
  }
  return undefined;
}

function tell(message: PageToBackground): void {
  void chrome.runtime.sendMessage(message).catch(() => undefined);
}

// The isolated world keeps its globals between injections; the page cannot see them.
const world = globalThis as typeof globalThis & { unspunPage?: Page };
world.unspunPage ??= new Page();
world.unspunPage.toggle();
