// Whether a block can still be read when it is shown paler: its words at 4.5 to 1 or more against what they stand on. What
// cannot be told is not dimmed.

import { around } from './inside.ts';
import { isElement, isText, plain } from './own.ts';

/** How much of a dimmed block is seen (looks.ts). */
const OPACITY = 0.72;
/** A little more than 4.5, since what is drawn is rounded to whole steps of each colour. */
const LEAST = 4.55;

export function staysReadable(block: Element): boolean {
  const [, ...outside] = outwards(block);
  const inside = [block, ...plain(block).querySelectorAll('*')];
  // What is pale already would be paler still.
  if ([...inside, ...outside].some((element) => getComputedStyle(element).opacity !== '1')) return false;
  const through = ground(outside);
  return inside.every((element) => {
    if (![...plain(element).childNodes].some((node) => isText(node) && node.data.trim())) return true;
    const [words, on] = [getComputedStyle(element).color, ground(outwards(element))].map((css) => light(css, through));
    return Math.max(words! / on!, on! / words!) >= LEAST;
  });
}

/** An element and what it is drawn in, out to the page, also out of shadow trees and frames. */
function outwards(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = element; at; at = (isElement(at) && plain(at).assignedSlot) || around(at)) if (isElement(at)) found.push(at);
  return found;
}

/** The colour that shows behind an element, which is the first of these; none where that is a picture. */
function ground(all: readonly Element[]): string {
  for (const element of all) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return '';
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** How light a colour is where another shines through, as WCAG reckons it; not a number where either is not told in plain
 * parts, or lets more shine through. */
function light(css: string, through: string): number {
  const [parts, behind] = [css, through].map((c) => /^rgb\((.*)\)/.exec(c)?.[1]!.split(','));
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
    const part = (Number(parts?.[at]) * OPACITY + Number(behind?.[at]) * (1 - OPACITY)) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0.05);
}
