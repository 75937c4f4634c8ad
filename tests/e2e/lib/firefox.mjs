// Firefox through geckodriver and selenium-webdriver. The interface is described in browser.mjs.
//
// WebDriver keeps one current window, frame and context (page or browser chrome) for the whole session. So every
// operation here is one turn in a queue: it goes to its tab, does its work, and leaves the session at the page's top.

import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser, Builder, By, error as webdriverError, Key } from 'selenium-webdriver';
import { Command } from 'selenium-webdriver/lib/command.js';
import firefox from 'selenium-webdriver/firefox.js';
import * as chrome from './firefox-chrome.mjs';
import { expression, program, until } from './browser.mjs';
import { said } from './heard.mjs';

const OWN_GECKODRIVER = fileURLToPath(new URL('../../../.tools/bin/geckodriver', import.meta.url));

const PREFS = {
  'intl.locale.requested': 'en-US',
  'intl.accept_languages': 'en-US',
  // permissions.request() from a click answers true, without a prompt that no driver can reach
  'extensions.webextOptionalPermissionPrompts': false,
};

export async function launchFirefox({ extensionDir, headed, width, height, downloads, prefs = {} }) {
  const options = new firefox.Options();
  options.setBinary(program('FIREFOX', ['firefox', 'firefox-esr']));
  options.setPageLoadStrategy('normal');
  if (!headed) options.addArguments('-headless');
  const saving = downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true } : {};
  for (const [name, value] of Object.entries({ ...PREFS, ...saving, ...prefs })) options.setPreference(name, value);

  const own = !process.env.GECKODRIVER && existsSync(OWN_GECKODRIVER);
  const service = new firefox.ServiceBuilder(own ? OWN_GECKODRIVER : program('GECKODRIVER', ['geckodriver']));
  service.addArguments('--allow-system-access'); // without it, the toolbar cannot be reached

  const driver = await new Builder()
    .forBrowser(Browser.FIREFOX)
    .setFirefoxOptions(options)
    .setFirefoxService(service)
    .build();
  try {
    return await withExtension(driver, { extensionDir, width, height });
  } catch (error) {
    await driver.quit();
    throw error;
  }
}

async function withExtension(driver, { extensionDir, width, height }) {
  const turn = queue();
  const handles = new WeakMap();

  /** Runs a function in the browser's own window, where the toolbar and the extensions' internals are. */
  const inChrome = async (fn, ...args) => {
    await driver.setContext(firefox.Context.CHROME);
    try {
      return await driver.executeScript(`return (${fn}).apply(null, arguments)`, ...args);
    } finally {
      await driver.setContext(firefox.Context.CONTENT);
    }
  };
  const session = { driver, turn, inChrome };

  await inChrome(chrome.watchRequests);
  await inChrome(chrome.watchErrors);
  await resizePage(driver, width, height);
  const id = extensionDir ? await install(driver, extensionDir) : null;
  const origin = id ? await until(() => inChrome(chrome.extensionOrigin, id), { what: 'the extension to start' }) : null;
  if (id) await until(() => inChrome(chrome.hasButton, id), { what: 'a toolbar button (default_area: navbar)' });

  if (id) await closeWelcome(driver, origin);

  const adopt = (handle) => {
    const tab = makeTab(session, handle, id);
    handles.set(tab, handle);
    return tab;
  };

  const onTab = (handle, fn, value) =>
    turn(async () => {
      await driver.switchTo().window(handle);
      await inChrome(fn, id, value);
    });

  return {
    name: 'firefox',
    extensionId: id,
    extensionUrl: (path = '') => origin + path,

    async open(url) {
      const handle = await turn(async () => {
        await driver.switchTo().newWindow('tab');
        return driver.getWindowHandle();
      });
      const tab = adopt(handle);
      if (url) await tab.goto(url);
      return tab;
    },

    findTab: (part) =>
      turn(async () => {
        for (const handle of await driver.getAllWindowHandles()) {
          await driver.switchTo().window(handle);
          if ((await driver.getCurrentUrl()).includes(part)) return adopt(handle);
        }
        return null;
      }),

    /** The sidebar, or null. WebDriver has no way into it either. */
    side: () =>
      turn(async () => {
        const ask = (fn, ...args) => turn(() => inChrome(chrome.evaluateIn, 'sidebar', id, expression(fn), args));
        return await inChrome(chrome.hasView, id, 'sidebar') ? makePopup(ask) : null;
      }),

    findAddress: (part) =>
      turn(async () => {
        for (const handle of await driver.getAllWindowHandles()) {
          await driver.switchTo().window(handle);
          const url = await driver.getCurrentUrl();
          if (url.includes(part)) return url;
        }
        return null;
      }),

    clickAction: (tab) =>
      turn(async () => {
        await driver.switchTo().window(handles.get(tab)); // Firefox also brings the tab to the front
        await inChrome(chrome.clickAction, id);
      }),

    /** Keys pressed in the browser's window, where its own shortcuts and the extensions' are heard. */
    shortcut: (tab, ...keys) =>
      turn(async () => {
        await driver.switchTo().window(handles.get(tab));
        await driver.setContext(firefox.Context.CHROME);
        try {
          const held = keys.slice(0, -1).map((key) => Key[key.toUpperCase()]);
          const presses = held.reduce((all, key) => all.keyDown(key), driver.actions()).sendKeys(keys.at(-1));
          await held.reduceRight((all, key) => all.keyUp(key), presses).perform();
        } finally {
          await driver.setContext(firefox.Context.CONTENT);
        }
      }),

    /** As the browser tells the extension of a command's key and of an item of the context menu, activeTab included. */
    command: (tab, name) => onTab(handles.get(tab), chrome.command, name),
    menu: (tab, menuItemId, selectionText = '') => onTab(handles.get(tab), chrome.menu, { menuItemId, selectionText }),

    /** Firefox needs no preparation: the preference above lets `permissions.request` from a click answer true. */
    allowHostAccess: async () => {},

    background: {
      stop: () => turn(() => inChrome(chrome.stopBackground, id)),
      evaluate: (fn, ...args) => turn(() => inChrome(chrome.evaluateIn, 'background', id, expression(fn), args)).then(unwrap),
      requests: () => turn(() => inChrome(chrome.addonRequests, id)),
    },
    setEnabled: (yes) => turn(async () => {
      await inChrome(chrome.setEnabled, id, yes);
      if (yes) await until(() => inChrome(chrome.hasButton, id), { what: 'the toolbar button, again' });
    }),
    errors: () => turn(() => inChrome(chrome.addonErrors, origin)),

    /** Resolves when somebody closes the browser, which WebDriver does not tell of: it is asked once a second. */
    async closed() {
      const alive = () => turn(() => driver.getWindowHandle()).then(() => true, () => false);
      while (await alive()) await new Promise((next) => setTimeout(next, 1000));
    },
    close: () => turn(() => driver.quit()),
  };
}

/** An install opens the welcome, which would stand in front of a test's own tab: it is closed. */
async function closeWelcome(driver, origin) {
  const first = await driver.getWindowHandle();
  const isWelcome = async (handle) => {
    await driver.switchTo().window(handle);
    return (await driver.getCurrentUrl()).startsWith(`${origin}welcome/`);
  };
  await until(async () => {
    for (const handle of await driver.getAllWindowHandles()) if (await isWelcome(handle)) return true;
    return false;
  }, { what: 'the welcome to open' });
  await driver.close();
  await driver.switchTo().window(first);
}

/** Installs an unpacked folder for this session; the manifest names the id. */
async function install(driver, extensionDir) {
  const folder = resolve(extensionDir);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json names no browser_specific_settings.gecko.id`);
  await driver.execute(new Command('install addon').setParameter('path', folder).setParameter('temporary', true));
  return id;
}

/** WebDriver sizes the window; tests are about the page. */
async function resizePage(driver, width, height) {
  await driver.manage().window().setRect({ width, height });
  const [innerWidth, innerHeight] = await driver.executeScript('return [innerWidth, innerHeight]');
  await driver.manage().window().setRect({ width: 2 * width - innerWidth, height: 2 * height - innerHeight });
}

function makeTab({ driver, turn, inChrome }, handle, id) {
  const here = (work) =>
    turn(async () => {
      await driver.switchTo().window(handle);
      return work();
    });

  return {
    evaluate: (fn, ...args) => here(() => evaluate(driver, fn, args)),
    apart: (fn, ...args) => here(() => inChrome(chrome.evaluateIn, 'tab', id, expression(fn), args)).then(unwrap),
    goto: (url) => here(() => driver.get(url)),
    reload: () => here(() => driver.navigate().refresh()),
    back: () => here(() => driver.navigate().back()),
    forward: () => here(() => driver.navigate().forward()),
    bringToFront: () => here(async () => {}),
    screenshot: (path, { fullPage = false } = {}) =>
      here(async () => {
        const png = fullPage ? await driver.takeFullPageScreenshot() : await driver.takeScreenshot();
        await writeFile(path, png, 'base64');
      }),
    press: (key) => here(() => driver.actions().sendKeys(Key[key.replace(/\B[A-Z]/g, '_$&').toUpperCase()] ?? key).perform()),
    click: (selector) => here(() => driver.findElement(By.css(selector)).click()),
    drag: ([x, y], [toX, toY]) => here(() =>
      driver.actions().move({ x: Math.round(x), y }).press().move({ x: Math.round(toX), y: toY, duration: 200 }).release().perform()),
    url: () => here(() => driver.getCurrentUrl()),
    requests: () => here(async () => inChrome(chrome.tabRequests, await inChrome(chrome.selectedTab))),
    close: () => here(() => closeTab(driver)),
    medium: (type) => here(() => inChrome(chrome.setMedium, type)),
    heard: () => heard((where) => here(() => inChrome(chrome.accessibles, where)), 'page'),

    /** The extension's frame in this page, or null. Frames in closed shadow roots are seen, too. */
    async overlay() {
      const inFrame = (work) => here(() => withOverlay(driver, work));
      const ask = (where) => here(() => inChrome(chrome.accessibles, where));
      return (await inFrame(async () => true)) ? makeFrame(driver, inFrame, ask) : null;
    },

    /** The open action popup, or null. */
    async popup() {
      const ask = (fn, ...args) => here(() => inChrome(chrome.evaluateIn, 'popup', id, expression(fn), args));
      const open = await here(() => inChrome(chrome.hasView, id, 'popup'));
      return open ? makePopup(ask) : null;
    },
  };
}

/** A session needs a window: the last tab's place is taken by an empty one. */
async function closeTab(driver) {
  const others = (await driver.getAllWindowHandles()).length > 1;
  if (!others) {
    const last = await driver.getWindowHandle();
    await driver.switchTo().newWindow('tab');
    await driver.switchTo().window(last);
  }
  const [next] = await driver.close();
  await driver.switchTo().window(next);
}

/** Does its work inside the extension's frame; undefined when the page has none. */
async function withOverlay(driver, work) {
  try {
    // window.length does not count frames in shadow trees, WebDriver's numbers do: go on until there is none.
    for (let index = 0; ; index += 1) {
      await driver.switchTo().frame(index);
      const url = await driver.executeScript('return location.href');
      // A frame that is just going has none.
      if (url?.startsWith('moz-extension://')) return await work();
      await driver.switchTo().defaultContent();
    }
  } catch (error) {
    if (error instanceof webdriverError.NoSuchFrameError) return undefined;
    throw error;
  } finally {
    await driver.switchTo().defaultContent();
  }
}

/** The browser's accessibility tree of one document, in the words of heard.mjs. The service starts with the first question,
 * and hears of the tab's process a little later. */
async function heard(ask, where) {
  const nodes = await until(() => ask(where), { what: `the accessibility tree of the ${where}` });
  return nodes.map(({ role, name, ...states }) => said(role, name, states));
}

function makeFrame(driver, inFrame, ask) {
  const frame = async (work) => {
    const answer = await inFrame(async () => ({ value: await work() }));
    if (!answer) throw new Error('the overlay is gone');
    return answer.value;
  };
  const find = (selector) => driver.findElement(By.css(selector));
  return {
    url: () => frame(() => driver.executeScript('return location.href')),
    evaluate: (fn, ...args) => frame(() => evaluate(driver, fn, args)),
    click: (selector) => frame(() => find(selector).click()),
    text: (selector) => frame(() => driver.executeScript('return arguments[0].textContent', find(selector))),
    waitFor: (selector, ms = 10_000) =>
      until(() => frame(async () => (await driver.findElements(By.css(selector))).length > 0), { ms, what: selector }).then(() => {}),
    heard: () => heard(ask, 'overlay'),
  };
}

/** WebDriver has no way into a popup's document, so it is asked from the browser's side; clicks there are the script's. */
function makePopup(ask) {
  const popup = (fn, ...args) => ask(fn, ...args).then(unwrap);
  return {
    url: () => popup(() => location.href),
    evaluate: popup,
    click: (selector) => popup((s) => document.querySelector(s).click(), selector),
    text: (selector) => popup((s) => document.querySelector(s).textContent, selector),
    waitFor: (selector, ms = 10_000) =>
      until(() => popup((s) => Boolean(document.querySelector(s)), selector), { ms, what: selector }).then(() => {}),
  };
}

function unwrap({ value, error }) {
  if (error) throw new Error(error);
  return value;
}

function evaluate(driver, fn, args) {
  return driver.executeScript(`return (${expression(fn)}).apply(null, arguments)`, ...args);
}

/** One turn after the other, whatever becomes of the one before. */
function queue() {
  let last = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
