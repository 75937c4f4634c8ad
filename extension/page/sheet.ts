// The names by which folds, dimmed blocks and marked passages get their look (looks.ts).

/** On an element: it is folded, and this is the line that stands for it; empty where the fold before it has the line. */
export const FOLD = 'data-unspun-fold';
/** On an element: it is dimmed. */
export const DIM = 'data-unspun-dim';
/** On a <span> of ours around bare text. */
export const RUN = 'data-unspun-run';
/** The name of the highlight over a passage. */
export const PASSAGE = 'unspun-passage';
/** The names of the highlights over statements: the article itself doubts them; they are made with a reservation; the others. */
export const MARKS = ['unspun-doubted', 'unspun-reserved', 'unspun-said'];
