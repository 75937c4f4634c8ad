// One small interface over two real browsers, each driven by what can really click its toolbar:
// Chromium by puppeteer-core, Firefox by geckodriver and selenium-webdriver.
//
//   const b = await launch('chromium' | 'firefox', { extensionDir: 'dist/chromium' });
//   const tab = await b.open(url);
//   await b.clickAction(tab);                    // the real button: it grants activeTab
//   const overlay = await until(() => tab.overlay());
//   await overlay.click('#close');
//   await b.close();
//
// b:    name, extensionId, extensionUrl(path), open(url), findTab(part of its address),
//       findAddress(part) (the whole address of a tab, also of one that could not be loaded, or null),
//       clickAction(tab), shortcut(tab, ...keys) (Firefox alone: Chromium's drivers reach the page only), allowHostAccess(pattern),
//       side() (the side panel or sidebar, as a frame; null where it is closed), command(tab, name), menu(tab, id, selectionText): as the browser tells the extension of them,
//       background: { stop(), evaluate(fn, ...args), requests(), heap() (Chromium: what it holds after a collection) }, errors() (what went wrong in code of the extension since it was last asked),
//       setEnabled(yes) (the extension, as its user does), closed(), close()
// tab:  evaluate(fn | string, ...args), apart(fn, ...args) (the same where the page's scripts cannot reach), goto(url),
//       reload(), back(), forward(), bringToFront(), screenshot(path, { fullPage }), press(key), click(selector), drag([x, y], [x, y]), url(),
//       requests(), overlay(), popup(), close(), medium('print' | 'screen'),
//       system({ 'forced-colors': 'active' }) (Chromium alone: media features, frames included)
// overlay and popup are frames: evaluate(fn, ...args), click(selector), text(selector), waitFor(selector, ms)
// tab and overlay: heard() (what the browser tells a screen reader of that document: lib/heard.mjs)

import { spawnSync } from 'node:child_process';

/**
 * Starts a browser with the unpacked extension in it.
 * options: extensionDir, headed (show a window), width and height of the page, downloads (a folder for what is saved),
 * prefs (Firefox), args and env (Chromium). The welcome that an install opens is closed.
 */
export async function launch(name, options = {}) {
  const settings = { width: 1280, height: 900, headed: Boolean(process.env.UNSPUN_HEADED), ...options };
  if (name === 'chromium') return (await import('./chromium.mjs')).launchChromium(settings);
  if (name === 'firefox') return (await import('./firefox.mjs')).launchFirefox(settings);
  throw new Error(`no browser is called ${name}: chromium or firefox`);
}

/**
 * Calls `condition` until it gives something truthy, and returns that. What is awaited here has no event that a driver
 * can hear (a frame in a closed shadow root, a node in somebody else's document), so it is asked for, often and not for ever.
 */
export async function until(condition, { ms = 10_000, every = 25, what = String(condition) } = {}) {
  const end = Date.now() + ms;
  let lastError;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end) {
      throw new Error(`not within ${ms} ms: ${what}`, { cause: lastError });
    }
    await new Promise((next) => setTimeout(next, every));
  }
}

/** The first program that is there: the variable's, or one of `names` on PATH. */
export function program(variable, names) {
  const chosen = process.env[variable];
  if (chosen) return chosen;
  for (const name of names) {
    const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  throw new Error(`none of ${names.join(', ')} is on PATH: install one, or point ${variable} at it`);
}

/** What to run in a page: a function or an expression, as source text that is an expression. */
export function expression(fnOrString) {
  return typeof fnOrString === 'function' ? `(${fnOrString})` : `(() => (${fnOrString}))`;
}
