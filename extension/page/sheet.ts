// The rules that give folds, dimmed blocks and marked passages their look. The background inserts them once a document;
// without our attributes and our highlight they match nothing.

/** On an element: it is folded, and this is the line that stands for it; empty where the fold before it has the line. */
export const FOLD = 'data-unspun-fold';
/** On an element: it is dimmed. */
export const DIM = 'data-unspun-dim';
/** On a <span> of ours around bare text. */
export const RUN = 'data-unspun-run';
/** The name of the highlight over a passage. */
export const PASSAGE = 'unspun-passage';

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
[${FOLD}] > *, [${FOLD}]::after, [${FOLD}=""] {
  display: none !important;
}
:is(iframe, frame)[${FOLD}] {
  height: 40px !important;
}
[${FOLD}]::before {
  content: attr(${FOLD}) !important;
  display: inline-block !important;
  border-radius: 1px !important;
  background: Canvas !important;
  box-shadow: 0 0 0 4px Canvas !important;
  font: 13px/1.6 system-ui !important;
  color: LinkText !important;
}
[${DIM}] {
  opacity: 0.72 !important;
}
}`;

/** To be inserted with AUTHOR origin: a USER sheet's ::highlight does not paint in Chromium. */
export const PASSAGE_RULES = `
::highlight(${PASSAGE}) {
  background-color: #ffe08a;
  color: #1a1a1a;
}`;
