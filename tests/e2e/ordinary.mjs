// Twenty pages of the kinds that people have open all day and that are no articles. Invented, each as long as such pages are,
// with what may mislead a detector: long texts, headlines, dates, names.

const SENTENCE = 'The ferry to the island leaves at seven from the second pier, and whoever misses it takes the bus around the bay.';
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('\n');
const page = (title, body, head = '') => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const list = (count, make) => `<ul>${times(count, (at) => `<li>${make(at)}</li>`)}</ul>`;

/** By what they are: path and HTML. */
export const ORDINARY = {
  'mail, the list': ['/mail/inbox', page('Inbox (14)', `<nav>${list(8, (at) => `<a href="/mail/f${at}">Folder ${at}</a>`)}</nav><main role="main"><h1>Inbox</h1><table>${times(60, (at) => `<tr><td><input type="checkbox" aria-label="Choose"></td><td>Sender ${at}</td><td>Subject ${at}: ${SENTENCE}</td><td>9:4${at % 10}</td></tr>`)}</table></main>`)],
  'mail, a letter being written': ['/mail/compose', page('New message', `<main><h1>New message</h1><input aria-label="To"><div contenteditable="true">${times(12, () => `<p>${SENTENCE} ${SENTENCE}</p>`)}</div></main>`)],
  'a shop, the list': ['/shop/boots', page('Boots', `<main><h1>Boots</h1>${times(48, (at) => `<article><a href="/shop/boots/${at}"><h2>Boot ${at}</h2><p>${SENTENCE} ${SENTENCE}</p></a><p>${80 + at} crowns</p></article>`)}</main>`, '<script type="application/ld+json">{"@type": "ItemList"}</script>')],
  'a shop, one thing': ['/shop/boots/12', page('Boot 12', `<main><h1>Boot 12</h1><p>${SENTENCE}</p><form><button>Buy</button></form><table>${times(20, (at) => `<tr><th>Property ${at}</th><td>Value ${at}</td></tr>`)}</table></main>`, '<meta property="og:type" content="product">')],
  'a basket': ['/shop/basket/checkout', page('Checkout', `<main><h1>Checkout</h1><form>${times(14, (at) => `<label>Field ${at}<input></label>`)}<input type="password" aria-label="Password"></form></main>`)],
  'a map': ['/map/bay', page('Map', `<main><div id="map">${times(400, (at) => `<img alt="" style="position:absolute;left:${(at % 20) * 64}px;top:${Math.floor(at / 20) * 64}px;width:64px;height:64px">`)}</div>${list(15, (at) => `<button>Place ${at}</button>`)}</main>`)],
  'a text editor': ['/edit/document-of-today', page('Document', `<div role="toolbar">${times(30, (at) => `<button>T${at}</button>`)}</div><main contenteditable="true"><h1>A report</h1>${times(80, () => `<p>${SENTENCE} ${SENTENCE}</p>`)}</main>`)],
  'a spreadsheet': ['/sheets/budget-of-the-year', page('Budget', `<table>${times(120, (row) => `<tr>${times(12, (cell) => `<td contenteditable>${row * cell}</td>`)}</tr>`)}</table>`)],
  'a chat': ['/chat/room-of-the-house', page('Chat', `<main>${times(150, (at) => `<div class="message"><b>Person ${at % 5}</b><span>${SENTENCE}</span></div>`)}<textarea aria-label="Message"></textarea></main>`)],
  'a forum': ['/forum/gardens/index', page('Gardens', `<main><h1>Gardens</h1><table>${times(50, (at) => `<tr><td><a href="/forum/${at}">How do I keep the frost out of the lemon tree ${at}?</a></td><td>${at} answers</td></tr>`)}</table></main>`)],
  'what a search found': ['/search/results-for-ferry', page('ferry', `<form role="search"><input type="search" aria-label="Words"></form><main>${times(20, (at) => `<div><h3><a href="/r/${at}">Result ${at}: ferries of the bay and their times</a></h3><span>${SENTENCE}</span></div>`)}</main>`)],
  'a way in': ['/account/sign-in', page('Sign in', '<main><h1>Sign in</h1><form><input aria-label="Name"><input type="password" aria-label="Password"><button>Sign in</button></form></main>')],
  'a calendar': ['/calendar/2026/november', page('November', `<main><h1>November</h1><table>${times(5, () => `<tr>${times(7, (day) => `<td>${day}${list(3, (at) => `<a href="/e/${at}">Meeting ${at}</a>`)}</td>`)}</tr>`)}</table></main>`)],
  'a film': ['/watch/the-harbour-at-night', page('The harbour', `<main><video controls></video><h1>The harbour at night</h1><p>${SENTENCE}</p>${times(60, (at) => `<div class="comment"><b>Viewer ${at}</b><span>${SENTENCE}</span></div>`)}</main>`, '<meta property="og:type" content="video.other">')],
  'pictures': ['/photos/summer-album', page('Summer', `<main><h1>Summer</h1>${times(90, (at) => `<figure><img alt="Picture ${at}"><figcaption>Picture ${at}</figcaption></figure>`)}</main>`)],
  'code': ['/code/harbour/src/main', page('main.txt', `<main><h1>main.txt</h1><pre>${times(800, (at) => `let boat${at} = harbour.leave(${at});`)}</pre></main>`)],
  'timetables': ['/times/ferry-and-bus', page('Times', `<main><h1>Times</h1>${times(12, (at) => `<h2>Line ${at}</h2><table>${times(18, (row) => `<tr><td>${row}:05</td><td>Pier</td><td>${row}:35</td></tr>`)}</table>`)}</main>`)],
  'a bank': ['/bank/account-of-the-house', page('Account', `<main><h1>Account</h1><table>${times(80, (at) => `<tr><td>${at} November</td><td>Shop ${at}</td><td>-${at},00</td></tr>`)}</table></main>`)],
  'a board of figures': ['/board/figures-of-the-day', page('Figures', `<main>${times(40, (at) => `<section><h2>Figure ${at}</h2><svg viewBox="0 0 100 40">${times(30, (x) => `<rect x="${x * 3}" y="${x % 9}" width="2" height="20"/>`)}</svg></section>`)}</main>`)],
  'what friends wrote': ['/feed/of-my-friends', page('Feed', `<main>${times(40, (at) => `<div class="post"><b>Friend ${at}</b><div>${SENTENCE}</div><button>Like</button><button>Answer</button></div>`)}</main>`)],
};
