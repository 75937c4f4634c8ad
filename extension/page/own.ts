// What a node itself has. An element that is called like a property of its document or form (`<form name=body>`,
// `<input name=children>`) stands in front of it, also for us.

function own<Target extends object>(target: Target, prototype: object): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(prototype, name, target);
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
}

/** To be asked, not to be handed to the browser. */
export const doc = own(document, Document.prototype);

/** The element to be asked instead of one that may be a form. */
export function plain<Asked extends Node>(node: Asked): Asked {
  return node instanceof HTMLFormElement ? own(node, HTMLFormElement.prototype) : node;
}

/** The same for what is asked of every element: to be called on it. */
export const { checkVisibility, getAttribute, getBoundingClientRect, hasAttribute } = Element.prototype;
export const classNameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'className')!.get as (this: Element) => string;
