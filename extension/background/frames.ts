// Articles in frames of other origins. Where the page itself is no article and the reader let Unspun into what stands in its
// frames, the page script runs in them, one after the other, until one is an article: the tab's overlay is about that one from
// then on, and still stands in the page. A click alone lets us into no such frame, and nothing is asked then.

import type { PanelCommand } from '../messages.ts';
import { LARGE } from '../page/large.ts';
import { PASSAGE } from '../page/sheet.ts';
import * as tabs from './tabs.ts';
import { tellFrame } from './tell.ts';

/** So many frames are asked, the largest first. */
const MOST = 3;
/** A frame that has said nothing for so long (milliseconds) is too busy with itself. */
const PATIENCE = 5_000;
/** So often the document in a frame that is read may go, and another be looked for: a frame may change without end. */
const CHANGES = 20;

/** The page is no article: begins to look for one in its frames. Whether one is looked for now; `whenNone` hears of it if there is
 * none. */
export async function look(id: number): Promise<boolean> {
  const { changes = 0 } = await tabs.read(id) ?? {};
  const { origins = [] } = await chrome.permissions.getAll();
  if (!origins.length || changes > CHANGES || !await tabs.beginAsking(id)) return false;
  void askAll(id);
  return true;
}

async function askAll(id: number): Promise<void> {
  const asked = await chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, func: size, args: [LARGE] }).catch(() => []);
  const large = asked.filter(({ frameId, result }) => frameId !== 0 && Number(result) > 0);
  const asking = large.sort((one, other) => Number(other.result) - Number(one.result)).slice(0, MOST).map(({ frameId }) => frameId);
  // The page may have turned out to be an article meanwhile.
  if (!(await tabs.read(id))?.asking) return;
  await tabs.keepFrames(id, { asking });
  await next(id);
}

/** Runs in each frame that the browser lets us into. How large a document is that nobody else reads: one that its parent may
 * read is read from there. */
function size(least: number): number {
  return window === window.top || window.frameElement || innerWidth < least || innerHeight < least ? 0 : innerWidth * innerHeight;
}

/** Asks the next frame. */
async function next(id: number): Promise<void> {
  const { within, asking = [] } = await tabs.read(id) ?? {};
  const [frame, ...rest] = asking;
  await tabs.keepFrames(id, frame === undefined ? {} : { within: frame, asking: rest });
  if (within !== undefined) await close(id, within);
  if (frame === undefined) return void none(id);
  setTimeout(() => void skip(id, frame), PATIENCE);
  void chrome.scripting.executeScript({ target: { tabId: id, frameIds: [frame] }, files: ['page.js'] }).catch(() => skip(id, frame));
}

type Hear = (id: number) => unknown;
let none: Hear = () => undefined;

/** Has it hear of a tab where all were asked in vain. */
export function whenNone(hear: Hear): void {
  none = hear;
}

/** A frame is no article, or cannot say: the next one is asked, if this one was. Whether the tab is not about it. */
export async function skip(id: number, frame: number): Promise<boolean> {
  const { within, asking } = await tabs.read(id) ?? {};
  if (!frame || within === frame && !asking) return false;
  if (within === frame) await next(id);
  return true;
}

/** The page's overlay closes, or opens anew: what was read in a frame is given back. Which one that is is asked at once. */
export async function giveBack(id: number): Promise<void> {
  const { within } = await tabs.read(id) ?? {};
  if (within !== undefined) await close(id, within);
}

/** The document that was read has gone. */
export async function left(id: number): Promise<void> {
  const { changes = 0 } = await tabs.read(id) ?? {};
  await tabs.keepFrames(id, {}, changes + 1);
  await tellFrame(id, 0, { type: 'command', command: { do: 'retry' } });
}

/** Gives back what was read in a frame. */
export function close(id: number, frame: number): Promise<void> {
  return tellFrame(id, frame, { type: 'command', command: { do: 'close' } });
}

/** A jump to words in a frame, or back. They are brought into sight in the page around it, too, which no frame of another origin
 * can do (in Firefox it can); where the page stood at first is kept until `back`. */
export function jump(id: number, frame: number, command: PanelCommand): Promise<void> {
  return inTurn(async () => {
    const { before } = await tabs.read(id) ?? {};
    const isBack = command.do === 'back';
    if (!isBack && !before) await tabs.keepBefore(id, await inPage(id, () => [scrollX, scrollY], []));
    await tellFrame(id, frame, { type: 'command', command });
    if (isBack) return scrollBack(id, before);
    const [found] = await chrome.scripting.executeScript({ target: { tabId: id, frameIds: [frame] }, func: passage, args: [PASSAGE] }).catch(() => []);
    if (found?.result) await inPage(id, show, found.result);
  });
}

async function scrollBack(id: number, before?: [number, number]): Promise<void> {
  await tabs.keepBefore(id, undefined);
  if (before) await inPage(id, (left, top) => window.scrollTo({ left, top, behavior: 'instant' }), before);
}

/** What a function gives in the page itself. */
async function inPage<Args extends unknown[], Result>(id: number, func: (...args: Args) => Result, args: Args): Promise<Awaited<Result> | undefined> {
  const [page] = await chrome.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func, args }).catch(() => []);
  return page?.result;
}

// The reader may want to go back before it is known from where.
let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Runs in the frame: its size, and how far down the marked words stand. */
function passage(name: string): [number, number, number] {
  const [words] = CSS.highlights.get(name) ?? [];
  return [innerWidth, innerHeight, words instanceof Range ? words.getBoundingClientRect().top : 0];
}

/** Runs in the page: brings the frame of that size into sight, of one that is higher than the window its words. A frame's element
 * is not told by its number. */
function show(width: number, height: number, down: number): void {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].filter((frame) => !frame.contentDocument);
  const frame = frames.find(({ clientWidth, clientHeight }) => clientWidth === width && clientHeight === height);
  if (!frame) return;
  if (height < innerHeight) frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  else window.scrollBy({ top: frame.getBoundingClientRect().top + down - innerHeight / 3, behavior: 'instant' });
}
