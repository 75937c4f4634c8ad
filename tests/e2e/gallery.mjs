// Every state of the overlay and of the extension's pages, and how a reader comes to it: clicked through in the packed
// extension on articles of ours. `./build.sh gallery` shows them all, pictures.test.mjs compares them with what was accepted,
// reading.test.mjs asks axe of each.

import { ARTICLE, address, openOverlay, shownOverlay } from './both.mjs';
import { until } from './lib/browser.mjs';
import { variant } from './variant.mjs';

const FRENCH = `<!DOCTYPE html><html lang="fr"><head><title>Le pont restera fermé</title></head><body><article><h1>Le pont de Norrvik restera fermé un an</h1>
${'<p>Le pont de Norrvik restera fermé pendant au moins un an, a annoncé lundi le comté, après que des plongeurs ont découvert des fissures dans deux de ses quatre piliers.</p>'.repeat(4)}</article></body></html>`;
const LIST = '<!DOCTYPE html><html lang="en"><head><title>Home</title></head><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></body></html>';
const LINK = /<p><a href="https:..norrvik-journal[^]*?<\/p>/;
/** Its source has a name and no address. */
const UNLINKED = ARTICLE().replace(LINK, '<p>Source: The Norrvik Journal</p>');
/** A copy whose wording a machine has been at, and that left little of its quotations. */
const REWRITTEN = ARTICLE()
  .replace('the county said on Monday', 'the county said on Monday in an statement')
  .replace('Mayor Sanna Wik denied', 'Mayor Sanna Wik, who flew to the White Home on Friday, denied')
  .replace('that the town had been warned', 'that the town had willing to wait')
  .replace('About 6,000 cars', 'It was a attack on patience. About 6,000 cars')
  .replace('who would pay for it.</p>', 'who would pay for it. It has not been verified who gave the order.</p>');
const ORIGINAL = ARTICLE('<p>“Take the train,” said Ida Holm, who drives the school bus every morning.</p>');
const COPY = (link) => ORIGINAL.replace('https://norrvik-journal.example/bridge-closed', link).replace('on the radio', 'on the wireless').replace('<title>Bridge at', '<title>Copied: bridge at');

/** The packed extension with an engine that fails on one page, and one that is never done on another. */
export const flawed = (name, messages) => variant(name, 'gallery', {
  ...(messages ? { '_locales/en/messages.json': messages } : {}),
  'engine/unspun.js': (text) => text.replace(/^export function analyze\(epoch, url.*\{$/m, `$&
    if (url.endsWith('-fails.html')) throw new WebAssembly.RuntimeError('unreachable');`),
  'background.js': (text) => text.replace(/^async function analyze\d*\(id, tab, frame, snapshot\) \{$/m, `$&
    if (snapshot.url.endsWith('-waits.html')) await new Promise(() => {});`),
});

const unroll = (overlay) => overlay.evaluate(() => document.querySelectorAll('main details:not(.menu, .menu *)').forEach((d) => { d.open = true; }));
const scrollTo = (overlay, selector) => overlay.evaluate((s) => document.querySelector(s).scrollIntoView({ block: 'center' }), selector);
const openMenu = (overlay) => overlay.click('.menu > summary');

/** A copy with its original in another tab, compared. */
async function compare({ show, put, browser, tab }) {
  const url = put(address('original'), ORIGINAL, 'first.example');
  const overlay = await show('compared', COPY(url), 'article');
  const original = await browser.open(url);
  await openOverlay(browser, original);
  await tab.bringToFront();
  await overlay.waitFor('.compare > [data-do=compare]');
  await overlay.click('.compare > [data-do=compare]');
  await overlay.waitFor('[data-part=summary]');
  await original.close();
  await scrollTo(overlay, '[data-label=altered]');
  return overlay;
}

/** Every state: its name, and how to come to it. Each gives the frame or page that shows it. */
export const STATES = [
  ['An article', ({ article }) => article('article')],
  ['Everything unrolled', async ({ article }) => {
    const overlay = await article('unrolled');
    await unroll(overlay);
    await overlay.evaluate(() => document.querySelector('#folds').scrollIntoView());
    return overlay;
  }],
  ['A statement in the page', async ({ article }) => {
    const overlay = await article('jumped');
    await overlay.click('#jump-1');
    await overlay.waitFor('[data-do=back]');
    await scrollTo(overlay, '#jump-1');
    return overlay;
  }],
  ['One voice alone', async ({ article }) => {
    const overlay = await article('filtered');
    await overlay.click('#voice-1');
    await overlay.waitFor('#all');
    return overlay;
  }],
  ['The menu', async ({ article }) => {
    const overlay = await article('menu');
    await openMenu(overlay);
    await overlay.click('#kinds > summary');
    await overlay.click('#save > summary');
    return overlay;
  }],
  ['A kind left as it is', async ({ article }) => {
    const overlay = await article('left');
    await overlay.evaluate(() => { document.querySelector('.folds[data-kind=related]').open = true; });
    await overlay.click('.folds[data-kind=related] [data-do=never]');
    await overlay.waitFor('[data-part=left]');
    await overlay.evaluate(() => document.querySelector('[data-part=left]').scrollIntoView());
    return overlay;
  }],
  ['Page as it was', async ({ article }) => {
    const overlay = await article('restored');
    await overlay.click('#switch');
    await overlay.waitFor('[data-do=refold]');
    return overlay;
  }],
  ['How the original is known', async ({ article }) => {
    const overlay = await article('evidence');
    await overlay.click('#evidence > summary');
    return overlay;
  }],
  ['A search for the original', async ({ show }) => {
    const overlay = await show('unlinked', UNLINKED, 'article');
    await overlay.click('#search > summary');
    return overlay;
  }],
  ['Wording that looks rewritten', async ({ show }) => {
    const overlay = await show('rewritten', REWRITTEN, 'article');
    await overlay.click('#marks > summary');
    return overlay;
  }],
  ['Compared with the original', compare],
  ['A quotation that was changed', async (to) => {
    const overlay = await compare(to);
    await scrollTo(overlay, '.statement [data-label=altered]');
    return overlay;
  }],
  ['A language that is not read', ({ show }) => show('french', FRENCH, 'article', '[data-part=unread]')],
  ['Not an article', ({ show }) => show('list', LIST, 'no-article')],
  ['Working', async ({ show }) => {
    const overlay = await show('waits', ARTICLE(), 'working', '.wait');
    // The word of waiting is held back for a moment.
    await until(() => overlay.evaluate(() => getComputedStyle(document.querySelector('.wait')).visibility === 'visible'), { what: 'the word of waiting' });
    return overlay;
  }],
  ['Failed', ({ show }) => show('fails', ARTICLE(), 'failed')],
  ['Off on this site', async ({ article }) => {
    const overlay = await article('off');
    await openMenu(overlay);
    await overlay.click('#site');
    await overlay.waitFor('main[data-state=off]');
    return overlay;
  }],
  ['A handle', async ({ article }) => {
    const overlay = await article('handle');
    await overlay.click('#small');
    await overlay.waitFor('.handle');
    return overlay;
  }],
  ['Printed with its statements', async ({ article, browser, turn }) => {
    const overlay = await article('printed');
    await openMenu(overlay);
    await overlay.click('#item-print');
    const view = await until(() => browser.findTab('print/print.html'), { what: 'the print view' });
    await until(() => view.evaluate(() => document.querySelector('main')?.dataset.state === 'print'));
    return turn(view);
  }],
  // Firefox's sidebar is out of its driver's reach.
  ['In the side panel', async ({ article, browser, after }) => {
    if (browser.name !== 'chromium') return null;
    const overlay = await article('beside');
    await openMenu(overlay);
    await overlay.click('#item-side');
    const side = await until(() => browser.side(), { what: 'the side panel' });
    after(() => side.evaluate(() => setTimeout(() => window.close())));
    await side.waitFor('main[data-state=article]');
    return side;
  }],
  ['Alone in a tab', ({ page }) => page('panel/panel.html', 'h1')],
  ['No overlay can stand', ({ page }) => page('popup/popup.html#page', '#reason')],
  ['Options', ({ page }) => page('options/options.html', '#sites')],
  ['Options: automatic mode on a site', ({ page }) => page('options/options.html#automatic=paper.example', '#allow-asked')],
  ['Welcome', ({ page }) => page('welcome/welcome.html', 'h1')],
  ['Sample', ({ page }) => page('sample/sample.html', 'h1')],
];

/** Where the pages seem to stand, and the original of a copy: the overlay names the sites. */
const HOSTS = ['daily.example', 'first.example'];
/** What a browser must be started with, so that it finds those sites at a server of ours. In Chromium they have no port, which
 * is another each time and would show. */
export const launching = (site) => ({
  args: [`--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} ${new URL(site.origin).host}`).join(',')}`],
  prefs: { 'network.dns.localDomains': HOSTS.join(',') },
});

/**
 * Comes to each of the states in a new tab and hands it over: `each(state, shown, camera)`, where `shown` is the frame or page
 * that shows it and `camera` what takes its picture. A state that a browser cannot show is left out.
 */
export async function visit(browser, site, states, each) {
  const named = (path, host = HOSTS[0]) => `http://${host}${browser.name === 'chromium' ? '' : `:${new URL(site.origin).port}`}${path}`;
  const put = (path, html, host) => {
    site.page(path, html);
    return named(path, host);
  };
  for (const [state, come] of states) {
    await browser.background.evaluate(() => chrome.storage.local.clear());
    let tab = await browser.open();
    const opened = [tab];
    const ends = [];
    const show = async (slug, html, stage, selector) => {
      await tab.goto(put(address(slug), html));
      if (stage === 'article' && !selector) return openOverlay(browser, tab);
      await browser.clickAction(tab);
      const overlay = await shownOverlay(tab);
      await overlay.waitFor(`main[data-state="${stage}"] ${selector ?? ''}`.trim());
      return overlay;
    };
    const page = async (path, selector) => {
      await tab.goto(browser.extensionUrl(path));
      await until(() => tab.evaluate((s) => Boolean(document.querySelector(s)?.textContent), selector), { what: `${path} ${selector}` });
      return tab;
    };
    /** Another tab is the one to look at. */
    const turn = async (other) => {
      opened.push(tab = other);
      await other.bringToFront();
      return other;
    };
    const shown = await come({ show, page, turn, put, browser, tab, after: (end) => ends.push(end), article: (slug) => show(slug, ARTICLE(), 'article') });
    if (shown) await each(state, shown, shown.screenshot ? shown : tab);
    for (const end of ends) await end();
    for (const each of opened) await each.close();
  }
}

/** Waits until what was changed last is drawn: one frame for the style, one for what it draws. */
const drawn = (frame) => frame.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(true)))));

/** Puts a look on: the scheme and the direction are what a reader's system and language would set. */
export async function dress(frame, look) {
  await frame.evaluate((name) => {
    document.documentElement.style.colorScheme = name === 'dark' ? 'dark' : name === 'forced' ? '' : 'light';
    document.documentElement.dir = name === 'rtl' ? 'rtl' : 'ltr';
  }, look);
  await drawn(frame);
}

/** The file of a state's picture. */
export const file = (state, look) => `${state.toLowerCase().replace(/[^a-z]+/g, '-')}-${look}.png`;
