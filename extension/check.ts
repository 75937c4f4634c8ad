// Checks what arrives: a message that is not of its form is dropped. Nothing here trusts a type.

import type { BackgroundToPage, Change, DetectorToBackground, OptionsToBackground, PageState, PageToBackground, PanelCommand, PanelToBackground, Pick, PrintToBackground, SideToBackground, SnapshotMessage } from './messages.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
const isCounts = (value: unknown): value is number[] => Array.isArray(value) && value.every(isCount);
const isIntegers = (value: unknown): value is number[] => Array.isArray(value) && value.every((n) => Number.isInteger(n) && Math.abs(n as number) < 2 ** 31);
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every((s) => typeof s === 'string');
const isHex = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

function isSnapshot(value: unknown): value is SnapshotMessage {
  if (!isFields(value)) return false;
  const { epoch, url, title, lang, cut, parents, tags, flags, data, names, attrs, attrNames, strings, lengths, rects } = value;
  return isCount(epoch) && [url, title, lang, strings].every((s) => typeof s === 'string') && typeof cut === 'boolean'
    && [parents, tags, flags, data, attrs, lengths].every(isCounts) && isStrings(names) && isStrings(attrNames) && isIntegers(rects);
}

function isState(value: unknown): value is PageState {
  return isFields(value) && isCount(value.epoch) && typeof value.folded === 'boolean' && isCounts(value.opened) && isCounts(value.picked) && typeof value.overlay === 'boolean';
}

/** Whether its selector is one is known in src/settings/pick.rs. */
function isPick(value: unknown): value is Pick {
  return isFields(value) && [value.selector, value.words].every((text) => typeof text === 'string' && text.length < 1_000);
}

export function isPageToBackground(value: unknown): value is PageToBackground {
  if (!isFields(value)) return false;
  switch (value.type) {
    case 'analyze': return isSnapshot(value.snapshot);
    case 'state': return isState(value.state);
    case 'cannot': return value.why === 'document' || value.why === 'frame' || value.why === 'failed';
    case 'picker': return value.pick === null || isPick(value.pick);
    case 'picked': return typeof value.kind === 'string' && value.kind.length < 40;
    case 'ticket': return typeof value.fresh === 'boolean';
    case 'style': return typeof value.frames === 'boolean';
    case 'frames':
    case 'closed': return true;
    default: return false;
  }
}

function isCommand(value: unknown): value is PanelCommand {
  if (!isFields(value)) return false;
  switch (value.do) {
    case 'jump': return isCount(value.statement);
    case 'open':
    case 'fold': return isCount(value.fold);
    case 'alive':
    case 'back':
    case 'restore':
    case 'refold':
    case 'retry':
    case 'close': return true;
    default: return false;
  }
}

export function isPanelToBackground(value: unknown): value is PanelToBackground {
  if (!isFields(value)) return false;
  if (value.type === 'hello') return isHex(value.ticket);
  if (!isHex(value.key)) return false;
  switch (value.type) {
    case 'compare': return isCount(value.tab);
    case 'change': return isChange(value.change);
    case 'wrong': return [value.kind, value.rule, value.reason, value.words].every((words) => typeof words === 'string' && words.length < 4_000);
    case 'search': return typeof value.words === 'string' && value.words.length < 1_000;
    case 'options': return typeof value.automatic === 'boolean';
    case 'small': return typeof value.small === 'boolean';
    case 'wide': return isCount(value.width);
    case 'picker':
    case 'print': return true;
    default: return value.type === 'command' && isCommand(value.command);
  }
}

/** What it changes is checked where it is understood, in src/settings/change.rs. */
function isChange(value: unknown): value is Change {
  return isFields(value) && Object.keys(value).length === 1;
}

export function isDetectorToBackground(value: unknown): value is DetectorToBackground {
  return isFields(value) && value.type === 'article';
}

export function isSideToBackground(value: unknown): value is SideToBackground {
  return isFields(value) && value.type === 'side' && isCount(value.window);
}

export function isPrintToBackground(value: unknown): value is PrintToBackground {
  return isFields(value) && value.type === 'paper' && isHex(value.ticket);
}

export function isOptionsToBackground(value: unknown): value is OptionsToBackground {
  if (!isFields(value)) return false;
  switch (value.type) {
    case 'settings': return true;
    case 'change': return isChange(value.change);
    case 'sync': return typeof value.on === 'boolean';
    case 'forget': return value.what === 'aside' || value.what === 'wrong' || value.what === 'session' || value.what === 'sync';
    default: return false;
  }
}

export function isBackgroundToPage(value: unknown): value is BackgroundToPage {
  if (!isFields(value)) return false;
  switch (value.type) {
    case 'command': return isCommand(value.command);
    case 'place': return typeof value.rules === 'string';
    default: return value.type === 'pick' && typeof value.fold === 'boolean';
  }
}
