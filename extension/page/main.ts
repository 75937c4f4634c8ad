// The page script: what a click on the toolbar button runs. The first run installs it, every run toggles it.

import { isBackgroundToPage } from '../check.ts';
import { type Looks, PICKED, type AnalyzeAnswer, type PageState, type PageToBackground, type PanelCommand, type Plan, type TicketAnswer } from '../messages.ts';
import { Folds, sweep } from './fold.ts';
import { Frame } from './frame.ts';
import * as highlight from './highlight.ts';
import { documents, inside, stands, viewOf } from './inside.ts';
import { Late, shown } from './late.ts';
import { tidyAfterOthers, whenGone } from './orphan.ts';
import { doc, plain } from './own.ts';
import { endPicking } from './picker.ts';
import { keepPlace, returnPlace } from './place.ts';
import { type Reading, isReplaced, read, targets } from './reading.ts';
import { FOLD } from './sheet.ts';
import { type Taken, take, takeInSlices } from './snapshot.ts';
import { Watch } from './watch.ts';

/** So often a document is read anew because the page showed another article. */
const REREADS = 50;
/** So long (milliseconds) the overlay's frame waits for the page to be judged: loading it keeps the machine busy, and folds would
 * come half as soon. */
const HEAD_START = 100;

class Page {
  private epoch = 0;
  private turn = 0;
  private rereads = 0;
  /** So many snapshots are being judged. */
  private judging = 0;
  /** The looks of folds and marks, once the document has them: a shadow root gets them itself. */
  private looks: Looks | undefined;
  private styling: Promise<unknown> | null = null;
  /** The documents of frames that were given their looks, and the last time that was asked. */
  private readonly dressed = new WeakSet<Document>();
  private dressing: Promise<unknown> | null = null;
  private reading: Reading | null = null;
  private frame: Frame | null = null;
  private told: Promise<unknown> = Promise.resolve();
  private readonly opened = new Set<number>();
  /** Where the reader last asked for the context menu. */
  private pointed: Node | null = null;
  /** Where text changed since the snapshot that is being judged. */
  private changed: Node[] = [];
  /** Targets of folds that the reader opened: they stay open whatever is read later, also where a later plan puts one and
   * its new neighbour into one fold. */
  private readonly leftOpen = new Set<Node>();
  private readonly late = new Late({ settled: () => this.watch.settled(), look: () => this.lookAgain() });
  private readonly watch = new Watch({
    changed: (nodes, added) => this.hearOfText(nodes, added),
    added: (nodes) => this.hearOfNodes(nodes),
    stripped: (elements) => elements.forEach((element) => this.insist(element)),
    loaded: (element) => this.hearOfFrame(element),
    pointed: (node) => { this.pointed = node; },
    moved: () => void this.reread(),
  });

  private endLooking = (): void => undefined;

  constructor() {
    tidyAfterOthers();
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if (!isBackgroundToPage(message)) return;
      if (message.type === 'command') this.obey(message.command);
      else if (message.type === 'place') this.frame?.place(message.rules);
      else this.pick(message.fold);
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
    // A page that was laid aside for "back" never hears what it was asking just then.
    this.told = Promise.resolve();
    this.watch.start();
    window.addEventListener('pageshow', this.comeBack);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('load', this.foldRest);
    this.endLooking = whenGone(() => this.clear());
    this.styling = this.looks ? null : ask<Looks>({ type: 'style', frames: false }).then((looks) => { this.looks = looks; });
    const ticket = ask<TicketAnswer>({ type: 'ticket', fresh: true });
    // The snapshot is taken while the background wakes.
    const analysis = this.analyze();
    const given = await ticket;
    await Promise.race([analysis, new Promise((next) => setTimeout(next, HEAD_START))]);
    if (turn !== this.turn) return;
    if (!given) return this.giveUp('failed');
    this.frame = new Frame(given.ticket, given.rules, {
      silent: () => this.giveUp('frame'),
      isBusy: () => this.judging > 0,
      ticket: async () => (await ask<TicketAnswer>({ type: 'ticket', fresh: false }))?.ticket,
    });
    this.tell();
    await this.styling;
    await analysis;
  }

  private async analyze(): Promise<void> {
    this.restore();
    this.opened.clear();
    this.leftOpen.clear();
    this.reading = null;
    this.changed = [];
    const epoch = ++this.epoch;
    this.late.read();
    this.judging += 1;
    const taken = await takeInSlices(epoch, this.frame?.host, () => epoch === this.epoch);
    this.judging -= 1;
    if (!taken) return;
    this.follow(taken);
    const plan = await this.judge(taken);
    // A fold without its look takes no room away, so that nothing could keep the reader's place.
    await Promise.all([this.styling, this.dressing]);
    if (epoch !== this.epoch) return;
    if (plan) {
      this.reading = read(taken, plan);
      this.refold();
    }
    this.tell();
  }

  private take(epoch: number): Taken {
    const taken = take(epoch, this.frame?.host);
    this.follow(taken);
    return taken;
  }

  /** Sees to the frames that were read. */
  private follow({ frames }: Taken): void {
    this.watch.follow(frames);
    if (frames.some((frame) => !this.dressed.has(frame))) this.dressing = ask({ type: 'style', frames: true });
    frames.forEach((frame) => this.dressed.add(frame));
  }

  /** Text was added: the page is read anew, its folds lifted for as long as the snapshot takes, which nobody sees. What was
   * judged before stays folded until the answer comes. Whether there is more to fold. */
  private async lookAgain(): Promise<boolean> {
    const { reading: old } = this;
    if (!old) return false;
    const epoch = ++this.epoch;
    const taken = this.unfolded(old, () => this.take(epoch));
    this.changed = [];
    const plan = await this.judge(taken);
    await this.dressing;
    if (epoch !== this.epoch || this.reading !== old || !plan) return false;
    const folds = old.folds !== null || !old.plan.isArticle;
    keepPlace(() => {
      this.restore();
      this.reading = read(taken, plan);
      this.opened.clear();
      for (const fold of this.reading.plan.folds) if (targets(taken, fold).every((node) => this.leftOpen.has(node))) this.opened.add(fold.id);
      if (folds) this.refold();
    }, taken.frames);
    this.tell();
    return this.reading.plan.folds.length > old.plan.folds.length;
  }

  /** Has a snapshot judged; null where that failed. */
  private async judge({ message }: Taken): Promise<Plan | null> {
    this.judging += 1;
    const answer = await ask<AnalyzeAnswer>({ type: 'analyze', snapshot: message });
    this.judging -= 1;
    return answer?.ok && answer.plan.epoch === message.epoch ? answer.plan : null;
  }

  /** What `work` gives while nothing is folded. */
  private unfolded<Result>({ folds, taken }: Reading, work: () => Result): Result {
    let result!: Result;
    this.watch.quietly(() => keepPlace(() => {
      folds?.restore();
      result = work();
      folds?.apply(this.opened, []);
    }, taken.frames));
    return result;
  }

  /** Another article stands in this document, or will: nothing of the old one may stay. */
  private async reread(): Promise<void> {
    this.restore();
    this.reading = null;
    const epoch = ++this.epoch;
    this.tell();
    if (++this.rereads > REREADS) return this.close();
    await this.watch.settled();
    await shown();
    if (epoch === this.epoch && this.frame) await this.analyze();
  }

  private refold(): void {
    const { reading } = this;
    if (!reading?.plan.isArticle) return;
    this.watch.quietly(() => keepPlace(() => {
      reading.folds = new Folds(reading.taken, reading.plan, (id) => this.openFor(id), this.looks?.folds);
      reading.folds.apply(this.opened, [...this.changed, ...this.leftOpen]);
      highlight.mark(reading.taken, reading.plan, this.looks);
    }, reading.taken.frames));
  }

  /** What had to wait until the page had loaded. */
  private readonly foldRest = (): void => {
    const { reading } = this;
    if (!reading?.folds) return;
    this.watch.quietly(() => reading.plan.folds.forEach(({ id }) => this.opened.has(id) || reading.folds?.fold(id, [...this.changed, ...this.leftOpen])));
  };

  /** Out of the back/forward cache: the background knows nothing of this document any more. */
  private readonly comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) this.reopen();
  };

  /** The reader goes to another page: nothing of this one is kept. Should it come back, it is read anew. */
  private readonly leave = (): void => tell({ type: 'closed' });

  private restore(): void {
    highlight.clear();
    this.watch.quietly(() => {
      this.reading?.folds?.restore();
      documents().forEach((shown) => sweep(shown));
    });
    if (this.reading) this.reading.folds = null;
  }

  /** The reader opened it. */
  private openFor(id: number): void {
    const fold = this.reading?.plan.folds.find((f) => f.id === id);
    if (this.reading && fold) targets(this.reading.taken, fold).forEach((node) => this.leftOpen.add(node));
    this.open(id);
  }

  private open(id: number): void {
    this.watch.quietly(() => this.reading?.folds?.open(id));
    this.opened.add(id);
    this.tell();
  }

  /** What was judged no longer stands: its fold opens. An article most of whose parts are gone is another one. */
  private hearOfText(nodes: Node[], added: number): void {
    this.changed.push(...nodes);
    if (!this.reading) return;
    if (isReplaced(this.reading)) return void this.reread();
    for (const node of nodes) {
      const id = this.reading.folds?.foldAround(node);
      if (id !== undefined) this.open(id);
    }
    this.late.hear(added);
  }

  /** An element has loaded: perhaps a frame that shows another document now, which is text that came late. */
  private hearOfFrame(element: Element): void {
    const { reading } = this;
    if (reading?.taken.frames.some((frame) => !viewOf(frame)) && isReplaced(reading)) return void this.reread();
    // Folded for what it showed before, and as low as a line.
    const id = plain(element).hasAttribute(FOLD) ? reading?.folds?.foldAround(element) : undefined;
    if (id !== undefined) this.open(id);
    const body = inside(element);
    if (body) this.late.hear(plain(body).textContent?.length ?? 0);
  }

  private hearOfNodes(added: Node[]): void {
    for (const node of added) this.reading?.folds?.disown(node);
    this.frame?.comeBack();
  }

  /** The page took our attribute off: where it will not have it, its block stays open. */
  private insist(element: Element): void {
    let id: number | undefined;
    this.watch.quietly(() => { id = this.reading?.folds?.insist(element); });
    if (id !== undefined) this.openFor(id);
  }

  /** Everything of ours goes; the page is as it was. */
  private clear(): void {
    endPicking();
    this.turn++;
    this.epoch++;
    returnPlace(() => this.restore(), this.reading?.taken.frames);
    this.watch.stop();
    this.late.stop();
    window.removeEventListener('pageshow', this.comeBack);
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('load', this.foldRest);
    this.endLooking();
    this.pointed = null;
    this.reading = null;
    this.frame?.remove();
    this.frame = null;
  }

  private close(): void {
    this.clear();
    tell({ type: 'closed' });
  }

  /** The frame stays silent: the page's policy does not let it run; or the background cannot keep what it needs. */
  private giveUp(why: 'frame' | 'failed'): void {
    this.close();
    tell({ type: 'cannot', why });
  }

  private obey(command: PanelCommand): void {
    switch (command.do) {
      case 'alive': return this.frame?.hear();
      case 'jump': return this.jump(command.statement);
      case 'back': return highlight.back();
      case 'open': return this.openFor(command.fold);
      case 'fold': return this.fold(command.fold);
      case 'restore': returnPlace(() => this.restore(), this.reading?.taken.frames); return this.tell();
      case 'refold': this.opened.clear(); this.leftOpen.clear(); this.refold(); return this.tell();
      case 'retry': return void this.analyze();
      case 'close': return this.close();
    }
  }

  /** The fold that the reader pointed at last is folded, or its kind never again. */
  private pick(folds: boolean): void {
    const { reading, pointed } = this;
    const fold = reading && stands(pointed) && reading.plan.folds.find((f) => targets(reading.taken, f).some((node) => plain(node).contains(pointed)));
    if (!fold) return;
    if (folds) this.fold(fold.id);
    else tell({ type: 'picked', kind: fold.kind });
  }

  private jump(statement: number): void {
    const passage = this.reading?.plan.passages[statement];
    if (this.reading && passage) highlight.show(this.reading.taken, passage, this.looks);
  }

  private fold(id: number): void {
    const { reading } = this;
    this.watch.quietly(() => reading?.folds?.fold(id));
    this.opened.delete(id);
    const fold = reading?.plan.folds.find((f) => f.id === id);
    if (reading && fold) targets(reading.taken, fold).forEach((node) => this.leftOpen.delete(node));
    this.tell();
  }

  /** Says what the page shows. One saying waits for the other, each with what is true then: the last is the latest. */
  private tell(): void {
    this.told = this.told.then(() => ask({ type: 'state', state: this.state() }));
  }

  private state(): PageState {
    const folded = this.reading?.folds != null;
    const ids = this.reading?.plan.folds.map((fold) => fold.id) ?? [];
    // While later text is judged, what was judged before still stands.
    return { epoch: this.reading?.plan.epoch ?? this.epoch, folded, opened: [...this.opened], picked: ids.filter((id) => id >= PICKED), overlay: this.frame !== null };
  }
}

/** Whether there is a page to read: what a viewer shows (PDF, XML, pictures) has a document that is a mere shell. */
function canStand(): boolean {
  return ['text/html', 'application/xhtml+xml', 'text/plain'].includes(doc.contentType);
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
// No string names it, since an element with such an id stands for a name that is not yet taken.
const PAGE = Symbol.for('unspun');
const world = globalThis as unknown as Record<symbol, Page | undefined>;
(world[PAGE] ??= new Page()).toggle();
