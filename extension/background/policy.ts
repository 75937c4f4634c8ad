// What the reader's organisation sets (storage.managed), as JSON text that src/settings/policy.rs alone understands.

/** Empty where there is none. */
export async function read(): Promise<string> {
  try {
    const set = await chrome.storage.managed.get(null);
    return Object.keys(set).length ? JSON.stringify(set) : '';
  } catch {
    // Firefox, where no organisation left a manifest.
    return '';
  }
}
