// Takes the snapshot: the page as plain columns, in one pass. It only reads.

import type { SnapshotMessage } from '../messages.ts';
import { MAX_FRAMES, around, focused, inside } from './inside.ts';
import { ATTRIBUTES, type Kind, Kinds } from './kind.ts';
import { HIDDEN, IN_HEAD, PRE, SHADOW, isInvisible, keepsLines, look } from './look.ts';
import { classNameOf, doc, getAttribute, hasAttribute, isAlive, plain } from './own.ts';
import { type Label, rectsOf } from './rects.ts';
import { MAX_VALUE, Strings } from './strings.ts';

/** As in src/page/snapshot.rs. */
const MAX_NODES = 100_000;
/** The clock is looked at once in so many nodes. */
const BETWEEN_CLOCKS = 64;

/** A text of more units is no label. */
const SHORT = 200;
const LINES = /\S\s*?\n\s*\S/;
const CLASS = ATTRIBUTES.indexOf('class');
const HREF = ATTRIBUTES.indexOf('href');
/** Spreads the numbers of paths. */
const SPREAD = 0x9e3779b1;
/** Elements that are asked for more than their class: looked up once a tree, which costs less than to ask each. */
const MARKED = '[id], [role], [itemprop], [itemtype], [style], [hidden="until-found" i], a[rel]';
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
  element: Element | null;
  /** Its own text is not seen. */
  concealed: boolean;
  /** Words right below it were met: what is asked for their sake alone has been asked. */
  hasWords: boolean;
  /** Line ends may be kept: an element around is a <pre>, or was found to. */
  mayKeepLines: boolean;
  /** The next node is the first below a shadow root. */
  shadow: boolean;
  /** The next node is the body of a frame's document. */
  frame: boolean;
  /** The same for elements that are called alike, as are all around them. */
  path: number;
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
  /** The elements that may be there for screen readers alone: those with few words of their own. */
  private readonly labels: Label[] = [];
  private readonly kinds = new Kinds(doc.contentType !== 'text/html');
  private readonly strings = new Strings();
  private cut = false;
  /** A block begins or has just ended: a blank parts no words here. */
  private atBreak = true;
  /** What is known around the node that is read, and around its parents. */
  private level: Level = { index: 0, kind: this.kinds.of(document), element: null, concealed: false, hasWords: true, mayKeepLines: false, shadow: false, frame: false, path: 0 };
  private readonly levels: Level[] = [];
  /** The elements that match `MARKED`. */
  private readonly marked = new Set<Element>();
  private branch: Branch;
  private readonly branches: Branch[] = [];
  private readonly focused = focused();

  /** The node to be read next. */
  private at: Node | null;
  /** The page has gone on since its elements were looked up in `marked`: all are asked. */
  private isOld = false;

  constructor(root: Element, private readonly overlay?: Element) {
    this.at = root;
    this.branch = { walker: tree(root), rest: [] };
    this.mark(doc.querySelectorAll(MARKED));
  }

  private mark(found: Iterable<Element>): void {
    for (const element of found) this.marked.add(element);
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
    this.isOld = true;
    return now.length === trail.length && now.every((node, at) => node === trail[at]);
  }

  columns(): Omit<SnapshotMessage, 'epoch' | 'url' | 'title' | 'lang'> {
    const { cut, parents, tags, flags, data, attrs, kinds: { names }, strings } = this;
    return { cut, parents, tags, flags, data, attrs, names, attrNames: ATTRIBUTES, strings: strings.joined(), lengths: strings.lengths, rects: rectsOf(this.labels) };
  }

  private text(node: Text, kind: Kind): void {
    const { level } = this;
    const { data } = node;
    if (isBlank(data)) {
      if (level.kind.sparse || this.atBreak && !level.mayKeepLines) return;
    } else {
      this.atBreak = false;
      if (!level.hasWords) this.meetWords(level, data);
    }
    let flags = level.concealed ? HIDDEN : 0;
    // Asked only where it makes a difference: a line end between words, or anywhere in what is known to keep its lines.
    if (!flags && data.includes('\n') && (level.mayKeepLines || LINES.test(data)) && node.parentElement && keepsLines(node.parentElement)) flags |= PRE;
    const index = this.push(node, kind.number, flags, this.strings.add(data));
    this.texts[index] = data;
  }

  /** The first words right below an element: most hold none, and are not asked what matters for words alone. */
  private meetWords(level: Level, { length }: string): void {
    const { element, index, path } = level;
    level.hasWords = true;
    if (!element || level.concealed) return;
    if (isInvisible(element)) {
      level.concealed = true;
      for (let at = index + 1; at < this.nodes.length; at += 1) if (this.data[at] && this.parents[at] === index) this.flags[at]! |= HIDDEN;
    } else if (length <= SHORT) this.labels.push({ element, index, path });
  }

  /** Reads an element; the first node below it that is to be read. */
  private element(element: Element, kind: Kind): Node | null {
    const { name } = kind;
    if (name === 'script' && !isJsonLd(element)) return null;
    const isMarked = this.isOld || this.marked.has(element);
    const inHead = name === 'head' || name === 'script' || this.level.kind.name === 'head';
    const { flags, closed, concealed } = inHead ? IN_HEAD : look(element, name, isMarked, this.focused);
    const body = kind.isFrame && !closed ? this.frame(element) : null;
    const index = this.push(element, body || this.level.frame ? this.kinds.frame : kind.number, flags, 0);
    const path = this.attributes(element, kind, index, isMarked);
    if (closed || kind.leaf && !body) return null;
    this.atBreak = kind.breaks;
    return this.enter(element, { index, kind, element, concealed, hasWords: false, mayKeepLines: this.level.mayKeepLines || name === 'pre', shadow: false, frame: false, path }, body);
  }

  /** What a frame shows, where that is to be read. */
  private frame(element: Element): Element | null {
    const body = this.frames.length < MAX_FRAMES ? inside(element) : null;
    if (!body) return null;
    this.frames.push(plain(body).ownerDocument);
    this.mark([body, ...body.querySelectorAll(MARKED)]);
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

  /** Sends an element's attributes; its path. */
  private attributes(element: Element, kind: Kind, index: number, isMarked: boolean): number {
    const { strings } = this;
    let path = this.level.path ^ kind.number << 16;
    const className = classNameOf.call(element);
    if (className) {
      this.attrs.push(index, CLASS, strings.value(className));
      path ^= likeness(className);
    }
    if (isMarked) {
      this.ask(element, kind.marks, index);
      if (hasAttribute.call(element, 'style')) path ^= index;
    }
    if (kind.attributes.length) this.ask(element, kind.attributes, index);
    return Math.imul(path, SPREAD);
  }

  /** Asks an element for some attributes and sends those that it has. */
  private ask(element: Element, attributes: readonly number[], index: number): void {
    const { attrs, strings } = this;
    for (const attribute of attributes) {
      const value = attribute === HREF ? addressOf(element) : getAttribute.call(element, ATTRIBUTES[attribute]!);
      if (value === null) continue;
      attrs.push(index, attribute, attribute === HREF ? strings.add(value) : strings.value(value));
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
    if (root) this.mark(root.querySelectorAll(MARKED));
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
function addressOf(element: Element): string | null {
  const { href } = element as HTMLAnchorElement;
  if (href.length <= MAX_VALUE && !href.startsWith('data:')) return href || null;
  return href.startsWith('data:') ? 'data:' : href.slice(0, MAX_VALUE);
}

/** Most often the same for class names that differ in a number alone (`menu-item-17`). */
function likeness(className: string): number {
  const { length } = className;
  return className.charCodeAt(0) ^ className.charCodeAt(length >> 1) << 8 ^ length << 24;
}

function isBlank(data: string): boolean {
  const code = data.charCodeAt(0);
  return !(code > 32 && code < 127) && !data.trim();
}
