// What an element's name says, looked up once a name: how its element is read, and which attributes of it are sent.

const HTML = 'http://www.w3.org/1999/xhtml';

/** Attributes that the engine reads (src/page/names.rs, `AttrName`). */
export const ATTRIBUTES = [
  'class', 'id', 'role', 'itemprop', 'itemtype', 'href', 'rel', 'name', 'property', 'content', 'alt', 'datetime', 'type',
];
/** Those that may stand on any element. */
const ANYWHERE: readonly number[] = [0, 1, 2, 3, 4];
/** The others stand on these: asking for an attribute costs more than anything else that is done to an element. */
const OWN: Record<string, string[]> = {
  a: ['href', 'rel'],
  img: ['alt'],
  link: ['href', 'rel'],
  meta: ['name', 'property', 'content'],
  input: ['type'],
  script: ['type'],
  time: ['datetime'],
};
/** Neither these nor what is below them; everything that is not HTML (drawings, formulas) likewise. */
const SKIPPED = new Set(['canvas', 'datalist', 'embed', 'noembed', 'noframes', 'noscript', 'object', 'param', 'style', 'template']);
/** These without what is below them. */
const LEAVES = new Set(['audio', 'frame', 'iframe', 'video']);
/** Of these with what they show, where that may be read (inside.ts). */
const FRAMES = new Set(['frame', 'iframe']);
/** The name that frames that are read are sent under, and the bodies in them: a block like any other. */
const FRAME = 'frame';
/** Right below these a blank between two elements parts no words. */
const SPARSE = new Set(['html', 'head', 'ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'select']);
/** A block begins and ends with these: the common ones of those that src/page/names.rs does not call inline. */
const BREAKS = new Set([
  'article', 'aside', 'body', 'div', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'header', 'li', 'main', 'nav', 'ol', 'p', 'section',
  'table', 'td', 'ul',
]);
/** What else than a custom element can be the host of a shadow tree. */
const HOSTS = new Set([
  'article', 'aside', 'blockquote', 'body', 'div', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section',
  'span',
]);

export interface Kind {
  /** In lower case; `#text` for text nodes. */
  readonly name: string;
  /** Among the names that are sent. */
  readonly number: number;
  readonly isText: boolean;
  readonly skipped: boolean;
  readonly leaf: boolean;
  readonly isFrame: boolean;
  /** Blanks right below it are left out. */
  readonly sparse: boolean;
  /** A block begins and ends with it. */
  readonly breaks: boolean;
  /** It may be the host of a shadow tree. */
  readonly hosts: boolean;
  /** Indices of `ATTRIBUTES`. */
  readonly attributes: readonly number[];
}

/** The kinds met so far, and the names that are sent. */
export class Kinds {
  readonly names: string[] = [];
  private readonly kinds = new Map<string, Kind>();

  /** `isXml`: names are as they were written, and of any namespace. */
  constructor(private readonly isXml: boolean) {}

  of(node: Node): Kind {
    const { nodeName } = node;
    return this.kinds.get(nodeName) ?? this.meet(node, nodeName);
  }

  /** The number of a frame that is read. */
  get frame(): number {
    return this.number(FRAME);
  }

  private number(name: string): number {
    const known = this.names.indexOf(name);
    return known < 0 ? this.names.push(name) - 1 : known;
  }

  private meet(node: Node, nodeName: unknown): Kind {
    // A form's control that is called `nodeName` stands in the way of the form's own.
    const key = typeof nodeName === 'string' ? nodeName : 'FORM';
    let kind = this.kinds.get(key);
    if (!kind) {
      kind = this.make(node, key);
      // In XML documents one name may stand in several namespaces.
      if (!this.isXml || kind.isText) this.kinds.set(key, kind);
    }
    return kind;
  }

  private make(node: Node, key: string): Kind {
    const isText = key.startsWith('#');
    const name = isText ? '#text' : key.toLowerCase();
    // In HTML documents only HTML elements have names in capitals.
    const isForeign = !isText && (this.isXml ? (node as Element).namespaceURI !== HTML : name === key);
    const own = (OWN[name] ?? []).map((attribute) => ATTRIBUTES.indexOf(attribute));
    return {
      name,
      number: this.number(name),
      isText,
      skipped: isForeign || SKIPPED.has(name),
      leaf: LEAVES.has(name),
      isFrame: FRAMES.has(name),
      sparse: SPARSE.has(name),
      breaks: BREAKS.has(name),
      hosts: HOSTS.has(name) || name.includes('-'),
      attributes: own.length ? ANYWHERE.concat(own) : ANYWHERE,
    };
  }
}
