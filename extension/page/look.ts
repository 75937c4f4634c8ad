// What the browser says of an element: whether it is rendered, whether its blanks are kept, what the reader does with it.

import { checkVisibility, getAttribute } from './own.ts';

/** As in src/page/snapshot.rs, `Flags`. */
export const HIDDEN = 1;
export const PRE = 2;
export const EDITED = 4;
export const PLAYING = 8;
export const SHADOW = 16;

interface Look {
  flags: number;
  /** Nothing below it is rendered. */
  closed: boolean;
  /** Its own text is not seen; elements below it may be. */
  concealed: boolean;
}

/** The document's head is not rendered, but read. */
export const IN_HEAD: Look = { flags: HIDDEN, closed: false, concealed: true };
const CLOSED: Look = { flags: HIDDEN, closed: true, concealed: true };

const PLAIN: Look = { flags: 0, closed: false, concealed: false };
/** What a reader types in or plays. */
const CONTROLS = new Set(['audio', 'input', 'textarea', 'video']);
const WITH_VISIBILITY = { visibilityProperty: true };

/** `has`: the element has attributes; `focused`: the one that has the focus, if any. */
export function look(element: Element, name: string, has: boolean, focused: Element | null): Look {
  const flags = CONTROLS.has(name) || element === focused ? inUse(element, name, element === focused) : 0;
  if (checkVisibility.call(element, WITH_VISIBILITY)) {
    const concealed = (has || name === 'details') && holdsBack(element, name);
    return flags || concealed ? { flags, closed: false, concealed } : PLAIN;
  }
  const style = getComputedStyle(element);
  // An element without a box of its own (display: contents) and one that only `visibility` hides have children to be seen.
  if (style.display !== 'contents' && !checkVisibility.call(element)) return CLOSED;
  return { flags, closed: false, concealed: style.visibility !== 'visible' };
}

/** Whether an element keeps back the text right below it, though it is rendered itself. */
function holdsBack(element: Element, name: string): boolean {
  return name === 'details' && !element.hasAttribute('open') || getAttribute.call(element, 'hidden') === 'until-found';
}

/** Whether the reader is typing in it, or has; whether it is playing. */
function inUse(element: Element, name: string, isFocused: boolean): number {
  switch (name) {
    case 'audio':
    case 'video': return (element as HTMLMediaElement).paused ? 0 : PLAYING;
    case 'input': return isFocused || isFilledIn(element as HTMLInputElement) ? EDITED : 0;
    case 'textarea': {
      const area = element as HTMLTextAreaElement;
      return isFocused || area.value !== area.defaultValue ? EDITED : 0;
    }
    default: return isFocused && (name === 'select' || (element as HTMLElement).isContentEditable) ? EDITED : 0;
  }
}

/** Only what a reader types or ticks: a slider or a button has a value of its own. */
function isFilledIn(input: HTMLInputElement): boolean {
  switch (input.type) {
    case 'checkbox':
    case 'radio': return input.checked !== input.defaultChecked;
    case 'email':
    case 'password':
    case 'search':
    case 'tel':
    case 'text':
    case 'url': return input.value !== input.defaultValue;
    default: return false;
  }
}

/** Whether line ends in an element's text are shown as such. */
export function keepsLines(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('white-space-collapse') !== 'collapse';
}
