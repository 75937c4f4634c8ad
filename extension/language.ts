// The language of the words: what the messages say of themselves, since a browser speaks languages that they do not. Then
// the words are English, and so are their direction and how a screen reader says them.

/** Marks a part of a page, or all of it, as written in the language of the messages. */
export function speak(element: HTMLElement = document.documentElement): void {
  element.lang = chrome.i18n.getMessage('language');
  element.dir = chrome.i18n.getMessage('direction');
}
