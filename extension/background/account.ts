// The settings in the browser's account (storage.sync), if the reader wants that. This machine's are the truth: the account
// holds a whole copy in parts that fit its quota, and the newest whole one holds. What does not fit, or cannot be read,
// changes nothing on either side.

/** Bytes that an item may have, with room for its name; and all of them, with room for what else stands there. */
const ITEM = 7_500;
const ALL = 95_000;
/** Many changes in a row are one writing: an account takes 120 a minute. */
const REST = 1_500;

type Trouble = '' | 'large' | 'failed' | 'unread';
/** `at`: when the settings here were last changed, in milliseconds; 0 if never. */
interface Sync { on: boolean; at: number; trouble: Trouble }

/** The head of a copy: when its settings were changed, how many parts it has, how long they are together. */
interface Head { at: number; parts: number; length: number }

export async function state(): Promise<Sync> {
  const { sync } = await chrome.storage.local.get('sync') as { sync?: Partial<Sync> };
  return { on: sync?.on === true, at: typeof sync?.at === 'number' ? sync.at : 0, trouble: sync?.trouble ?? '' };
}

export async function note(change: Partial<Sync>): Promise<void> {
  await chrome.storage.local.set({ sync: { ...await state(), ...change } });
}

/** A text in parts that fit; nothing where they are too many. An item counts as JSON. */
export function split(text: string): string[] | null {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  let all = 0;
  for (const letter of text) {
    const bytes = new TextEncoder().encode(JSON.stringify(letter)).length - 2;
    if (size + bytes > ITEM) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += letter;
    size += bytes;
    all += bytes;
  }
  return all > ALL ? null : [...parts, part];
}

/** The account's copy: nothing where there is none, `null` where it is not whole, as when it is still arriving. */
export async function pull(): Promise<{ at: number; text: string } | null | undefined> {
  const all = await chrome.storage.sync.get(null);
  const head = all['head'] as Partial<Head> | undefined;
  if (!head) return undefined;
  if (typeof head.at !== 'number' || typeof head.parts !== 'number' || head.parts > 100) return null;
  const parts = Array.from({ length: head.parts }, (_, number) => all[`part${number}`]);
  const text = parts.every((part) => typeof part === 'string') ? parts.join('') : '';
  return text.length === head.length ? { at: head.at, text } : null;
}

/** Writes a copy; what is wrong with that. */
async function write(text: string, at: number): Promise<Trouble> {
  // Without the spaces for readers.
  const parts = split(JSON.stringify(JSON.parse(text)));
  if (!parts) return 'large';
  const head: Head = { at, parts: parts.length, length: parts.join('').length };
  try {
    // Something newer came meanwhile: it is heard of by itself.
    const { head: theirs } = await chrome.storage.sync.get('head') as { head?: Partial<Head> };
    if ((theirs?.at ?? 0) > at) return '';
    await chrome.storage.sync.set({ head, ...Object.fromEntries(parts.map((part, number) => [`part${number}`, part])) });
    const needed = new Set(['head', ...parts.map((_, number) => `part${number}`)]);
    const standing = Object.keys(await chrome.storage.sync.get(null));
    await chrome.storage.sync.remove(standing.filter((name) => !needed.has(name)));
    return '';
  } catch {
    return 'failed';
  }
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Brings the settings of this machine to the account, once no further change comes for a moment. */
export function push(text: string, at: number): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void write(text, at).then((trouble) => note({ trouble })), REST);
}

/** Takes the copy away. */
export async function forget(): Promise<void> {
  clearTimeout(waiting);
  await chrome.storage.sync.clear();
}
