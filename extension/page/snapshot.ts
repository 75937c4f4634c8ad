// Takes the snapshot: the page as plain columns. It only reads.

import type { SnapshotMessage } from '../messages.ts';

const HIDDEN = 1;
const PRE = 2;
const EDITED = 4;
const PLAYING = 8;
const SHADOW = 16;

/** As in src/page/snapshot.rs. */
const MAX_NODES = 100_000;
const MAX_TEXT = 2_000_000;

/** Attributes that the engine reads (src/page/names.rs), and `data-…` by name alone. */
const KEPT = new Set([
  'alt', 'aria-hidden', 'aria-label', 'class', 'content', 'datetime', 'href', 'id', 'itemprop', 'itemtype', 'lang', 'name',
  'property', 'rel', 'role', 'src', 'target', 'title', 'type',
]);
const LEFT_OUT = new Set(['style', 'noscript', 'template', 'object', 'canvas', 'embed', 'applet']);
const IN_HEAD = new Set(['title', 'meta', 'link', 'script']);
const HTML = 'http://www.w3.org/1999/xhtml';

export interface Taken {
  message: SnapshotMessage;
  /** The document's nodes, by their index in the snapshot. */
  nodes: Node[];
  /** The data of text nodes at that moment, by index; a fold is applied only where it still stands. */
  texts: string[];
}

/** A node still to be read, and the index of its parent. */
interface Pending { node: Node; parent: number; shadow: boolean; concealed: boolean }

export function take(epoch: number): Taken {
  const reader = new Reader();
  const cut = reader.read(document.documentElement);
  const message: SnapshotMessage = {
    epoch,
    url: location.href,
    title: document.title,
    lang: document.documentElement.lang,
    cut,
    ...reader.columns(),
  };
  return { message, nodes: reader.nodes, texts: reader.texts };
}

class Reader {
  readonly nodes: Node[] = [];
  readonly texts: string[] = [];
  private readonly parents: number[] = [];
  private readonly tags: number[] = [];
  private readonly flags: number[] = [];
  private readonly data: number[] = [];
  private readonly attrs: number[] = [];
  private readonly names = new Names();
  private readonly attrNames = new Names();
  private readonly strings: string[] = [];
  private readonly lengths: number[] = [];
  private readonly values = new Map<string, number>();
  private size = 0;

  /** Reads the tree below `root` without recursion (pages nest as deep as they like); says whether it was cut. */
  read(root: Element): boolean {
    const pending: Pending[] = [{ node: root, parent: 0, shadow: false, concealed: false }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (this.nodes.length >= MAX_NODES || this.size >= MAX_TEXT) return true;
      if (next.node instanceof Text) this.text(next.node, next);
      else if (next.node instanceof Element) this.element(next.node, next, pending);
    }
    return false;
  }

  columns(): Pick<SnapshotMessage, 'parents' | 'tags' | 'flags' | 'data' | 'names' | 'attrs' | 'attrNames' | 'strings' | 'lengths' | 'rects'> {
    const strings = this.strings.length ? `${this.strings.join('\n')}\n` : '';
    const { parents, tags, flags, data, attrs, lengths } = this;
    return { parents, tags, flags, data, attrs, lengths, names: this.names.list, attrNames: this.attrNames.list, strings, rects: [] };
  }

  private text(node: Text, at: Pending): void {
    const index = this.push(node, '#text', at, at.concealed ? HIDDEN : 0);
    this.data[index] = this.string(node.data);
    this.texts[index] = node.data;
  }

  private element(element: Element, at: Pending, pending: Pending[]): void {
    const name = element.localName;
    if (element.namespaceURI !== HTML || LEFT_OUT.has(name)) return;
    if (name === 'script' && (element as HTMLScriptElement).type !== 'application/ld+json') return;
    const inHead = at.parent !== 0 && this.nodes[at.parent] === document.head;
    if (inHead && !IN_HEAD.has(name)) return;
    const { flags, concealed, closed } = look(element, name, at);
    const index = this.push(element, name, at, flags);
    this.attributes(element, index);
    if (!closed) descend(element, index, concealed, pending);
  }

  private push(node: Node, name: string, at: Pending, flags: number): number {
    this.parents.push(at.parent);
    this.tags.push(this.names.index(name));
    this.flags.push(flags | (at.shadow ? SHADOW : 0));
    this.data.push(0);
    return this.nodes.push(node) - 1;
  }

  private attributes(element: Element, index: number): void {
    for (const { name, value } of element.attributes) {
      if (KEPT.has(name)) this.attrs.push(index, this.attrNames.index(name), this.value(absolute(element, name, value)));
      else if (name.startsWith('data-')) this.attrs.push(index, this.attrNames.index(name), this.value(name));
    }
  }

  /** Values repeat (classes above all): each is sent once. */
  private value(value: string): number {
    const known = this.values.get(value);
    if (known !== undefined) return known;
    const index = this.string(value);
    this.values.set(value, index);
    return index;
  }

  private string(value: string): number {
    this.size += value.length;
    this.lengths.push(value.length);
    return this.strings.push(value);
  }
}

/** A list of distinct names. */
class Names {
  readonly list: string[] = [];
  private readonly indices = new Map<string, number>();

  index(name: string): number {
    let index = this.indices.get(name);
    if (index === undefined) {
      index = this.list.push(name) - 1;
      this.indices.set(name, index);
    }
    return index;
  }
}

/** Links as the document resolves them. */
function absolute(element: Element, name: string, value: string): string {
  if (name !== 'href' && name !== 'src') return value;
  const resolved = (element as unknown as Record<string, unknown>)[name];
  return typeof resolved === 'string' ? resolved : value;
}

/** What the browser says of an element: `concealed`, its own text is invisible though its children may be visible
 * (`visibility`); `closed`, nothing below it is rendered. */
function look(element: Element, name: string, at: Pending): { flags: number; concealed: boolean; closed: boolean } {
  if (element === document.head || at.parent !== 0 && name === 'script') return { flags: HIDDEN, concealed: true, closed: false };
  if (at.concealed && IN_HEAD.has(name)) return { flags: HIDDEN, concealed: true, closed: false };
  let flags = name === 'pre' ? PRE : 0;
  if (element instanceof HTMLMediaElement && !element.paused) flags |= PLAYING;
  if (isEdited(element)) flags |= EDITED;
  if (element.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true })) return { flags, concealed: false, closed: false };
  if (getComputedStyle(element).display === 'contents' || element.checkVisibility()) {
    return { flags, concealed: getComputedStyle(element).visibility !== 'visible', closed: false };
  }
  return { flags: flags | HIDDEN, concealed: false, closed: true };
}

function isEdited(element: Element): boolean {
  if (element instanceof HTMLInputElement) {
    return document.activeElement === element || element.value !== element.defaultValue || element.checked !== element.defaultChecked;
  }
  if (element instanceof HTMLTextAreaElement) return document.activeElement === element || element.value !== element.defaultValue;
  return element instanceof HTMLElement && element.isContentEditable && document.activeElement === element;
}

/** Puts an element's rendered children before everything else that is to be read: those of its open shadow root, slots
 * holding what was assigned to them. */
function descend(element: Element, index: number, concealed: boolean, pending: Pending[]): void {
  const root = element.shadowRoot;
  let children: ArrayLike<Node> = (root ?? element).childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length) children = assigned;
  }
  for (let at = children.length - 1; at >= 0; at--) {
    const node = children[at];
    if (node) pending.push({ node, parent: index, shadow: root !== null && at === 0, concealed });
  }
}
