// Automatic mode's detector, which runs in the pages that the reader let Unspun into: whether this one looks like a news
// article. Until it does nothing is sent and nothing else is loaded.

/** Where a reader types a password or edits: never. */
const PRIVATE = 'input[type=password],[contenteditable]:not([contenteditable=false]):is(body,main,article,[role=main],:is(main,article,[role=main]) *)';
const DECLARED = 'meta[property="og:type"][content="article" i],meta[property="article:published_time"]';
const TYPES = /"@type"\s*:\s*(\[[^\]]*)?"(\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)"/;
/** A paragraph has so many characters at least; so many paragraphs make an article that says it is one, or that does not. */
const LONG = 80;
const FEW = 3;
const MANY = 6;
/** So many paragraphs, and so much of each script, are looked at. */
const MOST = 150;
const READ = 20_000;

function isArticle(): boolean {
  if (document.designMode === 'on' || document.querySelector(PRIVATE)) return false;
  const long = paragraphs();
  if (long < FEW) return false;
  return isDeclared() || long >= MANY && location.pathname.length > 8 && document.querySelector('h1') !== null;
}

function isDeclared(): boolean {
  if (document.querySelector(DECLARED)) return true;
  return [...document.querySelectorAll('script[type="application/ld+json"]')].some((s) => TYPES.test(s.textContent.slice(0, READ)));
}

/** The greatest number of long paragraphs side by side whose words are not links. */
function paragraphs(): number {
  const beside = new Map<Node | null, number>();
  const all = document.getElementsByTagName('p');
  for (let at = 0; at < all.length && at < MOST; at += 1) {
    const p = all[at]!;
    const size = p.textContent.length;
    if (size < LONG) continue;
    let linked = 0;
    for (const a of p.getElementsByTagName('a')) linked += a.textContent.length;
    if (linked * 2 < size) beside.set(p.parentNode, (beside.get(p.parentNode) ?? 0) + 1);
  }
  return Math.max(0, ...beside.values());
}

function look(): void {
  // Gone where the extension was updated meanwhile.
  if (isArticle()) void chrome.runtime.sendMessage({ type: 'article' }).catch(() => undefined);
}

// Two registrations may name the same page. The isolated world keeps its globals; the page cannot see them.
const world = globalThis as typeof globalThis & { unspunLooked?: boolean };
if (!world.unspunLooked) {
  world.unspunLooked = true;
  // A page that is only being got ready is not being read.
  if ((document as Document & { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', look, { once: true });
  else look();
}
