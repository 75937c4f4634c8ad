// Takes the snapshot: the page as plain columns, in one pass. It only reads.

import type { SnapshotMessage } from '../messages.ts';
import { HIDDEN, IN_HEAD, PRE, SHADOW, keepsLines, look } from './look.ts';

/** As in src/page/snapshot.rs. */
const MAX_NODES = 100_000;
const MAX_TEXT = 2_000_000;
/** Of an attribute's value so much is sent. */
const MAX_VALUE = 2_000;

/** Attributes that the engine reads (src/page/names.rs, `AttrName`), and `data-…` by name alone. */
const KEPT = new Set([
  'alt', 'aria-hidden', 'aria-label', 'class', 'content', 'datetime', 'href', 'id', 'itemprop', 'itemtype', 'lang', 'name',
  'property', 'rel', 'role', 'src', 'target', 'title', 'type',
]);
/** Neither these nor what is below them; everything that is not HTML (drawings, formulas) likewise. */
const SKIPPED = new Set(['canvas', 'datalist', 'embed', 'noembed', 'noframes', 'noscript', 'object', 'param', 'style', 'template']);
/** These without what is below them. */
const LEAVES = new Set(['audio', 'iframe', 'video']);
const LINES = /\S\s*?\n\s*\S/;
const HTML = 'http://www.w3.org/1999/xhtml';

export interface Taken {
  message: SnapshotMessage;
  /** The document's nodes, by their index in the snapshot. */
  nodes: Node[];
  /** What text nodes held at that moment, by the same index. */
  texts: string[];
}

/** A node still to be read. */
interface Pending { node: Node; above: Above }

/** What is known of the nodes below one element. */
interface Above {
  /** The element's index. */
  index: number;
  concealed: boolean;
  /** Line ends may be kept: an element around is a <pre>, or was found to. */
  mayKeepLines: boolean;
  /** The next node is the first below a shadow root. */
  shadow: boolean;
}

export function take(epoch: number, overlay?: Element): Taken {
  const reader = new Reader(overlay);
  const cut = reader.read(document.documentElement);
  const { title, documentElement: { lang } } = document;
  return { message: { epoch, url: location.href, title, lang, cut, ...reader.columns() }, nodes: reader.nodes, texts: reader.texts };
}

class Reader {
  readonly nodes: Node[] = [];
  readonly texts: string[] = [];
  private readonly parents: number[] = [];
  private readonly tags: number[] = [];
  private readonly flags: number[] = [];
  private readonly data: number[] = [];
  private readonly attrs: number[] = [];
  private readonly names = new Numbered();
  private readonly attrNames = new Numbered();
  private readonly strings: string[] = [];
  private readonly lengths: number[] = [];
  private readonly values = new Map<string, number>();
  private size = 0;
  private cut = false;
  private readonly head = document.head;
  private readonly focused = document.activeElement === document.body ? null : document.activeElement;

  constructor(private readonly overlay?: Element) {}

  /** Reads the tree below `root` without recursion (pages nest as deep as they like); says whether it was cut. */
  read(root: Element): boolean {
    const pending: Pending[] = [{ node: root, above: { index: 0, concealed: false, mayKeepLines: false, shadow: false } }];
    for (let next = pending.pop(); next && !this.cut; next = pending.pop()) {
      const { node, above } = next;
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) this.text(node as Text, above);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, above, pending);
      if (this.nodes.length >= MAX_NODES) this.cut ||= pending.length > 0;
    }
    return this.cut;
  }

  columns(): Omit<SnapshotMessage, 'epoch' | 'url' | 'title' | 'lang' | 'cut'> {
    const { parents, tags, flags, data, attrs, lengths } = this;
    const strings = this.strings.length ? `${this.strings.join('\n')}\n` : '';
    return { parents, tags, flags, data, attrs, lengths, names: this.names.list, attrNames: this.attrNames.list, strings, rects: [] };
  }

  private text(node: Text, above: Above): void {
    const { data } = node;
    let flags = above.concealed ? HIDDEN : 0;
    // Asked only where it makes a difference: a line end between words, or anywhere in what is known to keep its lines.
    if (!flags && data.includes('\n') && (above.mayKeepLines || LINES.test(data)) && node.parentElement && keepsLines(node.parentElement)) flags |= PRE;
    const index = this.push(node, '#text', flags, above);
    this.data[index] = this.string(data);
    this.texts[index] = data;
  }

  private element(element: Element, above: Above, pending: Pending[]): void {
    const name = element.localName;
    if (element.namespaceURI !== HTML || SKIPPED.has(name) || element === this.overlay) return;
    if (name === 'script' && !isJsonLd(element)) return;
    const inHead = name === 'script' || element === this.head || above.concealed && this.nodes[above.index] === this.head;
    const { flags, closed, concealed } = inHead ? IN_HEAD : look(element, name, this.focused);
    const index = this.push(element, name, flags, above);
    this.attributes(element, index);
    if (closed || LEAVES.has(name)) return;
    descend(element, { index, concealed, mayKeepLines: above.mayKeepLines || name === 'pre', shadow: element.shadowRoot !== null }, pending);
  }

  private push(node: Node, name: string, flags: number, above: Above): number {
    this.parents.push(above.index);
    this.tags.push(this.names.number(name));
    this.flags.push(above.shadow ? flags | SHADOW : flags);
    this.data.push(0);
    above.shadow = false;
    return this.nodes.push(node) - 1;
  }

  private attributes(element: Element, index: number): void {
    for (const name of element.getAttributeNames()) {
      if (KEPT.has(name)) this.attrs.push(index, this.attrNames.number(name), this.value(valueOf(element, name)));
      else if (name.startsWith('data-')) this.attrs.push(index, this.attrNames.number(name), this.value(name));
    }
  }

  /** Values repeat (classes above all): each is sent once. */
  private value(value: string): number {
    const known = this.values.get(value);
    if (known !== undefined) return known;
    const number = this.string(value.slice(0, MAX_VALUE));
    this.values.set(value, number);
    return number;
  }

  /** The string's number, counted from 1. What passes the limit is left out. */
  private string(value: string): number {
    const rest = MAX_TEXT - this.size;
    if (value.length > rest) this.cut = true;
    const sent = value.length > rest ? value.slice(0, rest) : value;
    this.size += sent.length;
    this.lengths.push(sent.length);
    return this.strings.push(sent);
  }
}

/** Distinct names, numbered in the order in which they came. */
class Numbered {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.list.push(name) - 1;
      this.numbers.set(name, number);
    }
    return number;
  }
}

function isJsonLd(script: Element): boolean {
  return script.getAttribute('type')?.split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
}

/** An attribute's value, addresses as the document resolves them. Of an embedded file the scheme alone: its bytes say
 * nothing. */
function valueOf(element: Element, name: string): string {
  const value = element.getAttribute(name) ?? '';
  if (name !== 'href' && name !== 'src') return value;
  if (/^\s*data:/i.test(value)) return 'data:';
  const address = (element as unknown as Record<string, unknown>)[name];
  return typeof address === 'string' ? address : value;
}

/** Puts an element's rendered children before everything else that is to be read: those of its open shadow root, slots
 * holding what was assigned to them. */
function descend(element: Element, above: Above, pending: Pending[]): void {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  for (const node of assigned.reverse()) pending.push({ node, above });
  if (assigned.length) return;
  for (let node = (element.shadowRoot ?? element).lastChild; node; node = node.previousSibling) {
    if (node.nodeType !== Node.COMMENT_NODE) pending.push({ node, above });
  }
}
