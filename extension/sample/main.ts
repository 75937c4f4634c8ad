// The sample that comes with the welcome. It is a page of ours, into which no browser lets a script be injected, so it runs
// the page script itself; the rest is as on any page.

import { speak } from '../language.ts';
import { FOLD_RULES, PASSAGE_RULES } from '../page/looks.ts';

/** What the sample is, with a button: in a closed root, which is no part of the page that is read. */
function explain(host: HTMLElement): void {
  speak(host);
  const look = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'about.css' });
  const words = Object.assign(document.createElement('p'), { textContent: chrome.i18n.getMessage('sample_about') });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: chrome.i18n.getMessage('sample_try') });
  button.addEventListener('click', toggle);
  host.attachShadow({ mode: 'closed' }).append(look, words, button);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(FOLD_RULES + PASSAGE_RULES);
document.adoptedStyleSheets.push(sheet);

/** Every run of the page script is a click on the button. */
function toggle(): void {
  const script = document.createElement('script');
  script.src = '../page.js';
  script.addEventListener('load', () => script.remove());
  document.head.append(script);
}

const about = document.getElementById('about');
if (about) explain(about);
chrome.runtime.onMessage.addListener((message: unknown) => {
  if ((message as { type?: unknown } | null)?.type === 'toggle') toggle();
});
