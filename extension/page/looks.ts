// The rules that give folds, dimmed blocks and marked passages their look. The background inserts them once a document, and
// the page script never holds them; without our attributes and our highlights they match nothing.

import { DIM, FOLD, PASSAGE } from './sheet.ts';

/** On a child: what stands in a fold and is to be found by the browser's search: as good as gone, but for that. */
const FINDABLE = '[hidden="until-found"]';

/** To be inserted with USER origin, which beats the page's own rules, `!important` and inline ones included. The line is
 * the block's own `::before`, so that no node of ours stands in the page's tree. On paper the page is as it was. A frame that is
 * folded is as high as the line, which the body that it shows has. */
export const FOLD_RULES = `
@media not print {
[${FOLD}] {
  display: block !important;
  position: static !important;
  float: none !important;
  align-self: start !important;
  font-size: 0 !important;
  line-height: 0 !important;
  color: transparent !important;
  background: none !important;
  border: 0 !important;
  padding: 0 !important;
  min-height: 0 !important;
  height: auto !important;
  max-height: none !important;
  overflow: visible !important;
  cursor: pointer !important;
}
[${FOLD}] > :not(${FINDABLE}), [${FOLD}]::after, [${FOLD}=""]:not(:has(> ${FINDABLE})) {
  display: none !important;
}
[${FOLD}] > ${FINDABLE} {
  display: block !important;
  position: static !important;
  float: none !important;
  height: 0 !important;
  min-height: 0 !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  overflow: hidden !important;
}
:is(iframe, frame)[${FOLD}] {
  height: 40px !important;
}
[${FOLD}]::before {
  content: attr(${FOLD}) !important;
  display: inline-block !important;
  margin: 0 -4px !important;
  padding: 0 4px !important;
  background: Canvas !important;
  font: 13px/1.6 system-ui !important;
  color: LinkText !important;
}
[${FOLD}=""]::before {
  content: none !important;
}
[${DIM}] {
  opacity: 0.72 !important;
}
}
@media print {
[${FOLD}] > ${FINDABLE} {
  content-visibility: visible !important;
}
}`;

/** The same; `paper`: on paper, too. */
export function foldRules(paper: boolean): string {
  return paper ? FOLD_RULES.replace('@media not print', '@media all') : FOLD_RULES;
}

/** To be inserted with AUTHOR origin: a USER sheet's ::highlight does not paint in Chromium. */
export const PASSAGE_RULES = `
::highlight(unspun-said) { background-color: #dcefdc; color: #1a1a1a; }
::highlight(unspun-reserved) { background-color: #d8e6fb; color: #1a1a1a; }
::highlight(unspun-doubted) { background-color: #fbd5c5; color: #1a1a1a; }
::highlight(${PASSAGE}) {
  background-color: #ffe08a;
  color: #1a1a1a;
}`;
