// Everything observable that a fold or an overlay could leave behind in a page.

/** Of a tab. The page's own clock must stand still: pages here have no timers. Read where the page's scripts cannot reach,
 * but for the names of their globals. */
export async function pageState(tab) {
  // A page that overrides what every script needs cannot be asked.
  const globals = await tab.evaluate('Object.getOwnPropertyNames(window)').catch(() => []);
  return { ...await apart(tab), globals: globals.sort() };
}

function apart(tab) {
  return tab.apart(() => {
    // A page's `<form name=body>` stands in front of document.body.
    const own = (name) => Reflect.get(Document.prototype, name, document);
    const root = own('documentElement');
    const lengths = (within) => { // a split text node does not show in outerHTML
      const walker = own('createTreeWalker').call(document, within, NodeFilter.SHOW_TEXT);
      const texts = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.data.length);
      return texts;
    };
    // What the page's own frames show, and theirs.
    const frames = (within) => [...within.querySelectorAll('iframe, frame')].map((frame) => {
      const inner = frame.contentDocument;
      if (!inner) return null;
      const its = (name) => Reflect.get(Document.prototype, name, inner);
      const { scrollX, scrollY, CSS: { highlights } } = frame.contentWindow;
      return {
        html: JSON.stringify(its('documentElement')?.outerHTML ?? ''), texts: lengths(inner), adopted: its('adoptedStyleSheets').length, highlights: highlights.size,
        scroll: [scrollX, scrollY], focus: its('activeElement')?.localName, selection: String(its('getSelection').call(inner)), frames: frames(its('documentElement')),
      };
    });
    // Trees below trees, too.
    const below = (within) => [...within.querySelectorAll('*')].map((element) => element.shadowRoot).filter((shadow) => shadow instanceof ShadowRoot).flatMap((shadow) => [shadow, ...below(shadow)]);
    const roots = below(root);
    const box = (element) => {
      const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
      return [x + scrollX, y + scrollY, width, height];
    };
    const highlights = []; // Firefox lends no iterator of a page's map
    if (CSS.highlights instanceof HighlightRegistry) CSS.highlights.forEach((_, name) => highlights.push(name));
    return {
      html: JSON.stringify(root.outerHTML), // half characters cannot cross to the driver otherwise
      top: [...own('childNodes')].map((node) => node.nodeName),
      texts: lengths(document),
      frames: frames(root),
      shadow: roots.map((shadow) => [shadow.innerHTML, shadow.adoptedStyleSheets.length, lengths(shadow)]),
      adopted: own('adoptedStyleSheets').length,
      sheets: own('styleSheets').length,
      highlights,
      animations: own('getAnimations').call(document).length,
      topLayer: root.querySelectorAll(':popover-open, :modal').length,
      height: root.scrollHeight,
      scroll: [scrollX, scrollY],
      focus: own('activeElement')?.localName,
      selection: String(getSelection()),
      title: own('title'),
      history: history.length,
      boxes: own('body') ? [...own('body').querySelectorAll('*')].map(box) : [],
    };
  });
}

/** The names of what differs. */
export function difference(before, after) {
  return Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
