// Takes the snapshot: the page as plain columns, in one pass. It only reads.

import type { SnapshotMessage } from '../messages.ts';
import { MAX_FRAMES, around, focused, inside, isLarge } from './inside.ts';
import { ATTRIBUTES, type Kind, Kinds } from './kind.ts';
import { HIDDEN, IN_HEAD, PRE, SHADOW, keepsLines, look } from './look.ts';
import { doc, getAttribute, hasAttributes, isAlive, own, plain } from './own.ts';
import { rectsOf } from './rects.ts';
import { MAX_VALUE, Strings } from './strings.ts';

/** As in src/page/snapshot.rs. */
const MAX_NODES = 100_000;
/** The clock is looked at once in so many nodes. */
const BETWEEN_CLOCKS = 64;

const WORDS = /\S/;
/** A text of more units is no label. */
const SHORT = 200;
const LINES = /\S\s*?\n\s*\S/;
const HREF = ATTRIBUTES.indexOf('href');
const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

export interface Taken {
  message: SnapshotMessage;
  /** The document's nodes, by their index in the snapshot. */
  nodes: Node[];
  /** What text nodes held at that moment, by the same index. */
  texts: string[];
  /** The documents of the frames that were read. */
  frames: Document[];
}

/** What is known of the nodes below one element. */
interface Level {
  /** The element's index. */
  index: number;
  kind: Kind;
  concealed: boolean;
  /** Line ends may be kept: an element around is a <pre>, or was found to. */
  mayKeepLines: boolean;
  /** The next node is the first below a shadow root. */
  shadow: boolean;
  /** The next node is the body of a frame's document. */
  frame: boolean;
  /** Where it was drawn is worth asking once it is seen to hold words. */
  mayBeUnseen: boolean;
}

/** A tree that is read by itself: the document, what is below a shadow root, what a slot was assigned, what a frame shows. */
interface Branch {
  walker: TreeWalker;
  /** The trees that stand after it at the same place, the next one last. */
  rest: Node[];
}

/** In one go, however long that takes. */
export function take(epoch: number, overlay?: Element): Taken {
  const reader = new Reader(doc.documentElement, overlay);
  reader.read();
  return taken(epoch, reader);
}

/** So often a page that changed where it was being read is read from its beginning, before it is read in one go. */
const RETRIES = 3;

/** In slices of so many milliseconds, between which the page goes on; a page that takes no longer is read in one go. Null where
 * it is not wanted any more. */
export async function takeInSlices(epoch: number, overlay: Element | undefined, isWanted: () => boolean, slice = 10): Promise<Taken | null> {
  for (let tries = 0; tries < RETRIES; tries += 1) {
    const reader = new Reader(doc.documentElement, overlay);
    let isRead = reader.read(performance.now() + slice);
    if (isRead) return taken(epoch, reader);
    while (!isRead) {
      const trail = reader.trail();
      await breath();
      if (!isWanted()) return null;
      if (!reader.isAt(trail)) break;
      isRead = reader.read(performance.now() + slice);
    }
    // Putting it together is a slice of its own.
    if (isRead) await breath();
    if (isRead) return isWanted() ? taken(epoch, reader) : null;
  }
  return take(epoch, overlay);
}

/** Lets the page do what waits. */
function breath(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<unknown> } };
  return scheduler?.yield?.() ?? new Promise((next) => setTimeout(next));
}

function taken(epoch: number, reader: Reader): Taken {
  const { title, documentElement: { lang } } = doc;
  return { message: { epoch, url: location.href, title, lang, ...reader.columns() }, nodes: reader.nodes, texts: reader.texts, frames: reader.frames };
}

class Reader {
  readonly nodes: Node[] = [];
  readonly texts: string[] = [];
  readonly frames: Document[] = [];
  private readonly parents: number[] = [];
  private readonly tags: number[] = [];
  private readonly flags: number[] = [];
  private readonly data: number[] = [];
  private readonly attrs: number[] = [];
  /** The elements that may be there for screen readers alone: those with an attribute and few words of their own. */
  private readonly labels: number[] = [];
  private readonly kinds = new Kinds(doc.contentType !== 'text/html');
  private readonly strings = new Strings();
  private cut = false;
  /** A block begins or has just ended: a blank parts no words here. */
  private atBreak = true;
  private looks = 0;
  /** What is known around the node that is read, and around its parents. */
  private level: Level = { index: 0, kind: this.kinds.of(document), concealed: false, mayKeepLines: false, shadow: false, frame: false, mayBeUnseen: false };
  private readonly levels: Level[] = [];
  private branch: Branch;
  private readonly branches: Branch[] = [];
  private readonly focused = focused();

  /** The node to be read next. */
  private at: Node | null;

  constructor(root: Element, private readonly overlay?: Element) {
    this.at = root;
    this.branch = { walker: tree(root), rest: [] };
  }

  /** Reads the tree without recursion: pages nest as deep as they like. Whether it came to its end before that time. */
  read(until = Infinity): boolean {
    let node = this.at;
    for (let count = 1; node; count += 1) {
      if (this.nodes.length >= MAX_NODES || this.strings.full) break;
      if (count % BETWEEN_CLOCKS === 0 && performance.now() > until) {
        this.at = node;
        return false;
      }
      const kind = this.kinds.of(node);
      let first: Node | null = null;
      if (kind.isText) this.text(node as Text, kind);
      else if (!kind.skipped && node !== this.overlay) first = this.element(node as Element, kind);
      const next: Node | null = first ?? this.next();
      this.cut = next !== null;
      node = next;
    }
    this.cut ||= this.strings.full;
    return true;
  }

  /** The node that is read next and all around it: where these have moved, what is known of the place does not hold. */
  trail(): Node[] {
    const trail: Node[] = [];
    for (let at = this.at; at; at = isAlive(at) ? around(at) : null) trail.push(at);
    return trail;
  }

  isAt(trail: readonly Node[]): boolean {
    const now = this.trail();
    return now.length === trail.length && now.every((node, at) => node === trail[at]);
  }

  columns(): Omit<SnapshotMessage, 'epoch' | 'url' | 'title' | 'lang'> {
    const { cut, parents, tags, flags, data, attrs, kinds: { names }, strings } = this;
    return { cut, parents, tags, flags, data, attrs, names, attrNames: ATTRIBUTES, strings: strings.joined(), lengths: strings.lengths, rects: rectsOf(this.nodes, this.labels) };
  }

  private text(node: Text, kind: Kind): void {
    const { level } = this;
    const { data } = node;
    if (data.trim()) this.atBreak = false;
    else if (level.kind.sparse || this.atBreak && !level.mayKeepLines) return;
    let flags = level.concealed ? HIDDEN : 0;
    // Asked only where it makes a difference: a line end between words, or anywhere in what is known to keep its lines.
    if (!flags && data.includes('\n') && (level.mayKeepLines || LINES.test(data)) && node.parentElement && keepsLines(node.parentElement)) flags |= PRE;
    const index = this.push(node, kind.number, flags, this.strings.add(data));
    this.texts[index] = data;
    if (!level.mayBeUnseen || flags & HIDDEN || data.length > SHORT || !WORDS.test(data)) return;
    level.mayBeUnseen = false;
    this.labels.push(level.index);
  }

  /** Reads an element; the first node below it that is to be read. */
  private element(element: Element, kind: Kind): Node | null {
    const { name } = kind;
    if (name === 'script' && !isJsonLd(element)) return null;
    const inHead = name === 'head' || name === 'script' || this.level.kind.name === 'head';
    const has = hasAttributes.call(element);
    const { flags, closed, concealed } = inHead ? IN_HEAD : look(element, name, has, this.focused);
    const body = kind.isFrame && !closed ? this.frame(element) : null;
    const index = this.push(element, body || this.level.frame ? this.kinds.frame : kind.number, flags, 0);
    if (has) this.attributes(element, kind, index);
    if (body) this.attrs.push(index, HREF, this.strings.value(own(plain(body).ownerDocument, Document.prototype).URL));
    if (closed || kind.leaf && !body) return null;
    this.atBreak = kind.breaks;
    return this.enter(element, { index, kind, concealed, mayKeepLines: this.level.mayKeepLines || name === 'pre', shadow: false, frame: false, mayBeUnseen: has }, body);
  }

  /** What a frame shows, where that is to be read. */
  private frame(element: Element): Element | null {
    if (!isLarge(element) || ++this.looks > MAX_FRAMES) return null;
    const body = inside(element);
    if (body) this.frames.push(plain(body).ownerDocument);
    return body;
  }

  private push(node: Node, number: number, flags: number, data: number): number {
    const { level } = this;
    this.parents.push(level.index);
    this.tags.push(number);
    this.flags.push(level.shadow ? flags | SHADOW : flags);
    this.data.push(data);
    level.shadow = false;
    level.frame = false;
    return this.nodes.push(node) - 1;
  }

  private attributes(element: Element, kind: Kind, index: number): void {
    const { attributes } = kind;
    for (let at = 0; at < attributes.length; at += 1) {
      const number = attributes[at]!;
      const value = getAttribute.call(element, ATTRIBUTES[number]!);
      if (value === null) continue;
      this.attrs.push(index, number, number === HREF ? this.strings.add(addressOf(element, value)) : this.strings.value(value));
    }
  }

  /** The first node below an element: the body that a frame shows, the first of its open shadow root, or what a slot was
   * assigned, else its first child. */
  private enter(element: Element, below: Level, body: Element | null): Node | null {
    const { hosts, name } = below.kind;
    const root = hosts ? element.shadowRoot : null;
    const first = body || root || name === 'slot' ? this.enterOther(element, root, body) : this.branch.walker.firstChild();
    if (!first) return null;
    below.shadow = root !== null;
    below.frame = body !== null;
    this.levels.push(this.level);
    this.level = below;
    return first;
  }

  /** The first node of the shadow tree below a host, or of what a slot or a frame shows. */
  private enterOther(element: Element, root: ShadowRoot | null, body: Element | null): Node | null {
    const assigned = root ? [] : body ? [body] : (element as HTMLSlotElement).assignedNodes();
    const top = root ?? assigned[0];
    if (!top) return this.branch.walker.firstChild();
    const walker = tree(top);
    const first = assigned[0] ?? walker.firstChild();
    if (!first) return null;
    this.branches.push(this.branch);
    this.branch = { walker, rest: assigned.slice(1).reverse() };
    return first;
  }

  /** The next node beside or above the one that was read last. */
  private next(): Node | null {
    for (;;) {
      const sibling = this.branch.walker.nextSibling();
      if (sibling) return sibling;
      if (this.branch.walker.parentNode()) {
        this.leave();
        continue;
      }
      const beside = this.branch.rest.pop();
      if (beside) {
        this.branch.walker = tree(beside);
        return beside;
      }
      const around = this.branches.pop();
      if (!around) return null;
      this.branch = around;
      this.leave();
    }
  }

  private leave(): void {
    this.atBreak ||= this.level.kind.breaks;
    this.level = this.levels.pop()!;
  }
}

function tree(root: Node): TreeWalker {
  return doc.createTreeWalker(root, SHOWN);
}

function isJsonLd(script: Element): boolean {
  return script.getAttribute('type')?.split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
}

/** An address as the document resolves it. Of an embedded file the scheme alone: its bytes say nothing. */
function addressOf(element: Element, value: string): string {
  if (value.length > 5 && /^\s*data:/i.test(value)) return 'data:';
  return (element as HTMLAnchorElement).href.slice(0, MAX_VALUE);
}
