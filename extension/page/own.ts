// What a node itself has. An element that is called like a property of its document or form (`<form name=body>`,
// `<input name=children>`) stands in front of it, also for us.

export function own<Target extends object>(target: Target, prototype: object): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(prototype, name, target);
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
}

/** To be asked, not to be handed to the browser. */
export const doc = own(document, Document.prototype);

const nodeName = getter<string>('nodeName');
const nodeType = getter<number>('nodeType');
/** What a document is shown in, to be called on it. */
export const defaultView = Reflect.getOwnPropertyDescriptor(Document.prototype, 'defaultView')!.get as (this: Node) => Window | null;

function getter<Value>(name: string): (this: unknown) => Value {
  return Reflect.getOwnPropertyDescriptor(Node.prototype, name)!.get as (this: unknown) => Value;
}

/** The element to be asked instead of one that may be a form. */
export function plain<Asked extends Node>(node: Asked): Asked {
  // Nodes of frames are no instances of this document's classes.
  return nodeName.call(node).toUpperCase() === 'FORM' ? own(node, HTMLFormElement.prototype) : node;
}

/** What it is as a node; 0 for anything else, and for what is left of a node in Firefox once its frame has gone. */
function typeOf(value: unknown): number {
  try {
    return nodeType.call(value);
  } catch {
    return 0;
  }
}

export const isAlive = (value: unknown): value is Node => typeOf(value) !== 0;
export const isElement = (value: unknown): value is Element => typeOf(value) === Node.ELEMENT_NODE;
export const isText = (value: unknown): value is Text => typeOf(value) === Node.TEXT_NODE || typeOf(value) === Node.CDATA_SECTION_NODE;

/** The same for what is asked of every element: to be called on it. */
export const { checkVisibility, getAttribute, getBoundingClientRect, hasAttributes } = Element.prototype;
