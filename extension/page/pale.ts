// Whether a block can still be read when it is shown paler: its words at 4.5 to 1 or more against what they stand on.

import { isText, plain } from './own.ts';

/** How much of a dimmed block is seen (looks.ts). */
const OPACITY = 0.72;
/** A little more than 4.5, for lightness is reckoned by one power here, which WCAG has in two pieces. */
const LEAST = 4.6;

export function staysReadable(block: Element): boolean {
  const around = ground(plain(block).parentElement);
  return [block, ...plain(block).querySelectorAll('*')].every((element) => {
    if (![...plain(element).childNodes].some((node) => isText(node) && node.data.trim())) return true;
    const [words, on] = [getComputedStyle(element).color, ground(element)].map((css) => light(css, around));
    return Math.max(words! / on!, on! / words!) >= LEAST;
  });
}

/** The colour of what an element stands on; of a picture none. */
function ground(element: Element | null): string {
  const { backgroundColor = 'rgb(255, 255, 255)', backgroundImage = 'none' } = element ? getComputedStyle(element) : {};
  if (backgroundImage !== 'none') return '';
  return element && backgroundColor === 'rgba(0, 0, 0, 0)' ? ground(plain(element).parentElement) : backgroundColor;
}

/** How light a colour is where another shines through; not a number where either is not told in plain parts, or lets more
 * shine through. */
function light(css: string, around: string): number {
  const [parts, through] = [css, around].map((c) => /^rgb\((.*)\)/.exec(c)?.[1]!.split(','));
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * ((Number(parts?.[at]) * OPACITY + Number(through?.[at]) * (1 - OPACITY)) / 255) ** 2.2, 0.05);
}
