// What crosses between the page script, the background and the overlay. Everything is checked on arrival: a message that
// is not of its form is dropped.

/** A snapshot as it crosses: `Columns` in src/page/snapshot.rs says what each column holds. Plain numbers, since Chromium's
 * messages are JSON and typed arrays do not survive it. */
export interface SnapshotMessage {
  epoch: number;
  url: string;
  title: string;
  lang: string;
  cut: boolean;
  parents: number[];
  tags: number[];
  flags: number[];
  data: number[];
  names: string[];
  attrs: number[];
  attrNames: string[];
  strings: string;
  lengths: number[];
  rects: number[];
}

/** A place in a text node of the snapshot; UTF-16 units. */
export interface DomRange { node: number; start: number; end: number }

/** What to fold: a whole element, or the sibling nodes `first..last` (inclusive) below `parent` where no element holds just
 * them. All are indices into the snapshot's nodes. */
export type FoldTarget = { element: number } | { parent: number; first: number; last: number };

export interface PlannedFold {
  /** Its index among the view's folds. */
  id: number;
  grade: 'fold' | 'dim';
  /** A boilerplate kind; the page script turns it into the reader's words through `_locales`. */
  kind: string;
  targets: FoldTarget[];
}

/** What the page script needs of an analysis (src/report/view.rs, `Plan`). */
export interface Plan {
  epoch: number;
  isArticle: boolean;
  folds: PlannedFold[];
  /** For each statement of the view: where its content stands. */
  passages: DomRange[][];
  /** What the background adds of the settings: the blocks that the reader folded by hand on this site. */
  picks?: Pick[];
  /** The statements to be marked, by the name of their highlight: how firmly each is said. */
  marks?: Record<string, number[]>;
  /** Whether the browser's search in the page is to find what is folded. */
  find?: boolean;
}

/** A block that the reader folded by hand (src/settings/pick.rs). */
export interface Pick { selector: string; words: string }

/** The first id of the folds of such blocks, in the order of `Here.picks`: no view has so many folds. */
export const PICKED = 1_000_000;

/** From the page script to the background. `view` (src/report/view.rs, `View`) stays in the background, in
 * `storage.session` under the tab's number: the page script never needs it. */
export type PageToBackground =
  | { type: 'analyze'; snapshot: SnapshotMessage } // answer: AnalyzeAnswer
  | { type: 'ticket'; fresh: boolean } // an overlay opens (fresh), or its frame has to load again; answer: TicketAnswer
  | { type: 'style'; frames: boolean } // once a document, and once more where it has frames that are read: folds and marks get their looks; answer: Looks
  | { type: 'state'; state: PageState } // what the page shows now: kept for the overlay and handed to it
  | { type: 'closed' } // the overlay was closed and the page restored, or the document of a frame that was read has gone
  | { type: 'frames' } // a large frame of another origin has loaded in a page that is no article
  | { type: 'picker'; pick: Pick | null } // the reader chose a block to fold on this site from now on, or none
  | { type: 'picked'; kind: string } // "never fold this": a fold of this kind stands where the reader pointed
  | { type: 'cannot'; why: 'document' | 'frame' | 'failed' }; // no overlay can stand here: the popup says why

/** Rules of folds and of marked words (page/looks.ts), as they hold in the page; a shadow root gets them itself. */
export interface Looks { folds: string; passages: string }

/** From the detector of automatic mode to the background: the page looks like an article. */
export type DetectorToBackground = { type: 'article' };

/** 128 random bits in hex, bound to the tab, used once by the overlay's frame; and the rules that say where it stands. */
export interface TicketAnswer { ticket: string; rules: string }

/** Why no overlay stands in a tab; the popup says `popup_…`. */
export type Reason = 'page' | 'file' | 'refused' | 'document' | 'frame' | 'failed';

export type AnalyzeAnswer = { ok: true; plan: Plan } | { ok: false; error: 'failed' | 'malformed' };

export interface PageState {
  /** The epoch of what stands; a view of an older one is out of date, and a new one will come. */
  epoch: number;
  /** Whether the page is folded at all ("page as it was" off). */
  folded: boolean;
  /** The ids of folds that the reader opened. */
  opened: number[];
  /** The ids of the blocks that the reader once folded by hand and that stand in this page. */
  picked: number[];
  /** Whether the overlay stands in the page. */
  overlay: boolean;
}

/** From the overlay to the background; `ticket` in the first message only, the answer binds the frame to its tab. */
export type PanelToBackground =
  | { type: 'hello'; ticket: string } // answer: HelloAnswer
  | { type: 'change'; key: string; change: Change } // of the settings; answer: { ok }
  | ({ type: 'wrong'; key: string } & Wrong) // a fold was wrong: kept on this machine
  | { type: 'small'; key: string; small: boolean } // the overlay becomes a handle, or is one no more
  | { type: 'options'; key: string; automatic: boolean } // opens them in a tab; automatic: to allow it on this tab's site
  | { type: 'search'; key: string; words: string } // one of the view's two searches, in a tab of its own; answer: { ok }
  | { type: 'picker'; key: string } // the reader wants to choose a block to fold
  | { type: 'wide'; key: string; width: number } // while its edge is dragged
  | { type: 'print'; key: string } // opens the article with its statements in a tab of its own, to be printed; answer: { ok }
  | { type: 'compare'; key: string; tab: number } // with that tab's article as the original; answer: CompareAnswer
  | { type: 'command'; key: string; command: PanelCommand }; // relayed to the page script of the tab that `key` belongs to

/** What the reader calls wrong of a fold: its kind, the rule, the words that the rule rests on, the first words folded. */
export interface Wrong { kind: string; rule: string; reason: string; words: string }

/** From the options page to the background. */
export type OptionsToBackground =
  | { type: 'settings' } // answer: SettingsAnswer
  | { type: 'change'; change: Change } // answer: { ok }
  | { type: 'sync'; on: boolean } // the settings in the browser's account, too; answer: { ok }
  | { type: 'forget'; what: 'aside' | 'wrong' | 'session' | 'sync' }; // answer: { ok }

/** From the print view to the background: what to show, for the ticket in its address. Answer: PaperAnswer. */
export interface PrintToBackground { type: 'paper'; ticket: string }

/** `view`: a View (src/report/view.rs); `paragraphs`: the article's own text, as far as it is kept. */
export type PaperAnswer = { ok: true; view: unknown; paragraphs: string[] } | { ok: false };

/** One change to the settings (src/settings/change.rs, `Change`), which alone understands it. */
export type Change = Record<string, unknown>;

export interface SettingsAnswer {
  /** The settings, as JSON text. */
  text: string;
  /** What could not be read and was kept aside. */
  aside: Aside[];
  /** The folds that the reader called wrong, how many and as JSON text. */
  wrong: { count: number; text: string };
  /** What is kept of tabs whose overlays are open: entries and their size in KB. */
  session: { entries: number; size: number };
  /** The host permissions that the browser has given. */
  granted: string[];
  /** What the reader's organisation sets, as JSON text (src/settings/policy.rs); empty where there is none. */
  policy: string;
  /** Whether the settings are kept in the browser's account, too, and what is wrong with that. */
  sync: { on: boolean; trouble: string };
}

/** Text in place of settings that could not be read; `at`: when that was noticed. */
export interface Aside { at: string; why: string; line: number; column: number; text: string }

/** `view`: null while the engine works, 'failed' where it failed, 'off' where the reader has switched Unspun off, else a View (src/report/view.rs). A frame without a valid
 * ticket is refused and shows nothing of any page. */
export type HelloAnswer = { ok: true; key: string; view: unknown; state: PageState; tab: number; others: OtherTab[]; here: Here; small: boolean; ask?: Ask } | { ok: false };

/** From the side panel to the background: whose front tab it shows. Answer: SideNews. */
export interface SideToBackground { type: 'side'; window: number }

/** To the side panels: what one of them shows from now on, without a key where nothing was read in its front tab. What
 * changes there later comes as `changed`. */
export type SideNews = { type: 'side'; window: number } & (Omit<Extract<HelloAnswer, { ok: true }>, 'ok' | 'ask' | 'small'> | { key?: never });

/** What a command or the context menu asks of the overlay: to go to the next (1) or previous (-1) statement, to say who
 * says some words, or to have a block chosen. It waits until the overlay shows an article. */
export type Ask = { step: 1 | -1 } | { find: string } | { pick: true };


/** What the reader has chosen for a site (src/settings/site.rs, `Here`). */
export interface Here {
  site: string;
  mode: 'never' | 'click' | 'automatic';
  usual: 'never' | 'click' | 'automatic';
  private: boolean;
  unfolded: string[];
  nowhere: string[];
  managed: boolean;
  forbidden: boolean;
  marks: boolean;
  find: boolean;
  paper: boolean;
  badge: 'folds' | 'statements' | 'nothing';
  overlay: { side: 'left' | 'right'; width: number; small: boolean };
  search: string;
  picks: Pick[];
}

/** Another analysed tab. `hint`: its address is the one that the article names as its origin, or it was opened from here. */
export interface OtherTab { tab: number; title: string; url: string; hint: 'origin' | 'opened' | 'none' }

/** `found`: how each quotation stands to the original (src/report/kept.rs, `Compared`). */
export type CompareAnswer = { ok: true; title: string; url: string; found: unknown } | { ok: false };

export type PanelCommand =
  | { do: 'alive' } // sent by the background when the frame has said hello
  | { do: 'jump'; statement: number }
  | { do: 'back' } // to where the page stood before the first jump
  | { do: 'open'; fold: number } // show one folded block
  | { do: 'fold'; fold: number } // fold it again
  | { do: 'restore' } // page as it was
  | { do: 'refold' }
  | { do: 'retry' } // analyse again after a failure
  | { do: 'close' };

/** From the background to the page script of a tab. */
export type BackgroundToPage =
  | { type: 'command'; command: PanelCommand }
  | { type: 'place'; rules: string } // where the overlay stands now
  | { type: 'pick'; fold: boolean }; // what the reader pointed at last: fold it, or never (answered by 'picked')

/** From the background to the overlay of a tab, when something changed: the overlay asks anew. */
export type BackgroundToPanel = { type: 'changed'; key: string; view?: unknown; state: PageState; others?: OtherTab[]; here?: Here; small?: boolean; ask?: Ask };
