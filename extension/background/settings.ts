// The reader's settings, in storage.local as JSON text that src/settings alone understands. Its module is that of our
// pages, not the engine's; it is loaded when first asked for.

import init, { areSettings, automaticSites, changeSettings, readSettings, searchAddress, settingsAt } from '../pages/unspun.js';
import type { Aside, Change, Here, SettingsAnswer } from '../messages.ts';
import * as account from './account.ts';
import * as policy from './policy.ts';

let ready: Promise<unknown> | null = null;

/** Waits for the module; tries again after a failure. */
async function module(): Promise<void> {
  ready ??= init();
  try {
    await ready;
  } catch (error) {
    ready = null;
    throw error;
  }
}

/** What is stored, as it can be used. What cannot be read is put aside first, so that nothing is ever written over it. */
async function stored(): Promise<string> {
  await module();
  const { settings: kept } = await chrome.storage.local.get('settings');
  // Text is stored; anything else was put there by somebody else, and is kept aside as text.
  const text = typeof kept === 'string' ? kept : kept === undefined ? '' : JSON.stringify(kept);
  const read = JSON.parse(readSettings(text)) as { text: string; trouble: Pick<Aside, 'why' | 'line' | 'column'> | null };
  if (read.trouble) {
    const fresh: Aside = { at: new Date().toISOString(), ...read.trouble, text };
    await chrome.storage.local.set({ aside: [...await aside(), fresh], settings: read.text });
  }
  return read.text;
}

/** Settings as they are stored. */
function readText(text: string): string {
  return (JSON.parse(readSettings(text)) as { text: string }).text;
}

async function aside(): Promise<Aside[]> {
  const { aside } = await chrome.storage.local.get('aside');
  return Array.isArray(aside) ? aside as Aside[] : [];
}

/** What holds at an address. */
export async function here(url = ''): Promise<Here> {
  return JSON.parse(settingsAt(await inTurn(stored), await policy.read(), url)) as Here;
}

/** Where Unspun works by itself, as match patterns. */
export async function automatic(): Promise<{ everywhere: boolean; on: string[]; off: string[] }> {
  return JSON.parse(automaticSites(await inTurn(stored), await policy.read())) as { everywhere: boolean; on: string[]; off: string[] };
}

/** The address at which the reader's search engine is asked for some words; nothing where none is to be asked. */
export async function searchFor(words: string): Promise<string | undefined> {
  return searchAddress(await inTurn(stored), words);
}

/** Makes a change; whether it was one. */
export function change(change: Change): Promise<boolean> {
  return inTurn(async () => {
    const text = changeSettings(await stored(), JSON.stringify(change));
    if (text === undefined) return false;
    await chrome.storage.local.set({ settings: text });
    const before = await account.state();
    // Later than what came from another machine, whatever its clock says.
    const at = Math.max(Date.now(), before.at + 1);
    await account.note({ at });
    if (before.on) account.push(text, at);
    return true;
  });
}

/** Has this machine and the account hold the same, if the reader wants that: whichever was changed last. Whether the settings
 * here are others now. */
export function meet(): Promise<boolean> {
  return inTurn(async () => {
    const { on, at } = await account.state();
    if (!on) return false;
    const theirs = await account.pull();
    const mine = await stored();
    if (theirs === null) return false;
    if (!theirs || theirs.at < at) {
      account.push(mine, at);
      return false;
    }
    if (theirs.at === at) return false;
    const isRead = areSettings(theirs.text);
    await account.note(isRead ? { at: theirs.at, trouble: '' } : { trouble: 'unread' });
    if (isRead) await chrome.storage.local.set({ settings: readText(theirs.text) });
    return isRead;
  });
}

/** All of it, for the options. */
export async function answer(): Promise<SettingsAnswer> {
  const text = await inTurn(stored);
  const { wrong } = await chrome.storage.local.get('wrong');
  const wrongs = Array.isArray(wrong) ? wrong : [];
  const session = await chrome.storage.session.get(null);
  const entries = Object.keys(session).length;
  return {
    text,
    aside: await aside(),
    wrong: { count: wrongs.length, text: JSON.stringify({ version: 1, wrong: wrongs }, null, 2) },
    session: { entries, size: entries ? Math.ceil(JSON.stringify(session).length / 1024) : 0 },
    granted: (await chrome.permissions.getAll()).origins ?? [],
    policy: await policy.read(),
    sync: await account.state(),
  };
}

/** Whether a page has to be read anew, for another choice holds there now. */
export function readsAnew(before: Here, after: Here): boolean {
  const key = ({ mode, unfolded, picks, marks, find }: Here) => JSON.stringify([mode === 'never', [...unfolded].sort(), picks, marks, find]);
  return key(before) !== key(after);
}

// One after the other: two changes at once would undo each other.
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
