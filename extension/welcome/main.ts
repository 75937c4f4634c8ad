// The page that welcomes a new reader: its words in the reader's language, nothing else.

import { speak } from '../language.ts';

speak();
document.title = chrome.i18n.getMessage('welcome_title');
for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
  element.textContent = chrome.i18n.getMessage(element.dataset['words'] ?? '');
}
for (const picture of document.querySelectorAll<HTMLImageElement>('[data-alt]')) {
  picture.alt = chrome.i18n.getMessage(picture.dataset['alt'] ?? '');
}
