// Everything observable that a fold or an overlay could leave behind in a page.

/** Of a tab. The page's own clock must stand still: pages here have no timers. */
export function pageState(tab) {
  return tab.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const texts = []; // a split text node does not show in outerHTML
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeType === Node.TEXT_NODE) texts.push(node.data.length);
    const roots = [...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean);
    return {
      html: document.documentElement.outerHTML,
      top: [...document.childNodes].map((node) => node.nodeName),
      texts,
      shadow: roots.map((root) => [root.innerHTML, root.adoptedStyleSheets.length]),
      adopted: document.adoptedStyleSheets.length,
      sheets: document.styleSheets.length,
      highlights: [...CSS.highlights.keys()],
      animations: document.getAnimations().length,
      topLayer: document.querySelectorAll(':popover-open, :modal').length,
      height: document.documentElement.scrollHeight,
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
      title: document.title,
      history: history.length,
      globals: Object.getOwnPropertyNames(window).sort(),
      boxes: [...document.body.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + scrollX, y + scrollY, width, height];
      }),
    };
  });
}

/** The names of what differs. */
export function difference(before, after) {
  return Object.keys(before).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
