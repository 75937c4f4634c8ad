// How a block is found again on another page of its site: by what the page calls it and what stands around it, by its place
// among its kind where that is not enough. Names that look made by a machine change with the next build of the site.

import { getAttribute, own, plain } from '../page/own.ts';
import { holder, parts } from './block.ts';

/** As in src/settings/pick.rs. */
const LONGEST = 500;
const DEEPEST = 12;
/** So many of an element's classes are named. */
const CLASSES = 3;
/** Numbers of articles, hashes, and what says how something stands just now. */
const PASSING = /\d{3}|[_-][a-z]*\d[a-z\d]*$|[a-z]\d[a-z]+\d|^(is|has|js|css|sc)[-_]|active|open|visible|show|hidden|loaded|hover|focus/i;

/** The shortest selector that names this block alone; null where there is none. */
export function selectorOf(element: Element): string | null {
  let below = '';
  let at: Element | null = element;
  for (let depth = 0; at && depth < DEEPEST; depth += 1, at = holder(at)) {
    const named = step(at);
    for (const own of [named, `${named}:nth-of-type(${place(at)})`]) {
      const selector = below ? `${own} > ${below}` : own;
      if (names(selector, element)) return selector.length <= LONGEST ? selector : null;
    }
    // Where its name is not its own, its place tells it from those beside it.
    const counts = alike(at, named).length > 1;
    below = `${named}${counts ? `:nth-of-type(${place(at)})` : ''}${below ? ` > ${below}` : ''}`;
  }
  return null;
}

function names(selector: string, element: Element): boolean {
  const found = own(plain(element).ownerDocument, Document.prototype).querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

/** What an element is called. */
function step(element: Element): string {
  const tag = CSS.escape(plain(element).localName);
  const id = getAttribute.call(element, 'id') ?? '';
  if (id && !PASSING.test(id)) return `${tag}#${CSS.escape(id)}`;
  const classes = (getAttribute.call(element, 'class') ?? '').split(/\s+/).filter((name) => name && name.length < 60 && !PASSING.test(name));
  return [tag, ...classes.slice(0, CLASSES).map((name) => CSS.escape(name))].join('.');
}

/** Which it is among those of its tag, from 1. */
function place(element: Element): number {
  const { localName } = plain(element);
  return parts(holder(element)).filter((one) => plain(one).localName === localName).indexOf(element) + 1;
}

function alike(element: Element, selector: string): Element[] {
  return parts(holder(element)).filter((one) => plain(one).matches(selector));
}
