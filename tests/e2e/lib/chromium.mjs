// Chromium through puppeteer-core. The interface is described in browser.mjs.

import puppeteer, { TargetType } from 'puppeteer-core';
import { expression, program, until } from './browser.mjs';
import { said } from './heard.mjs';

const QUIET = [
  '--disable-gpu',
  '--disable-component-update',
  '--no-default-browser-check',
  '--lang=en-US',
];

export async function launchChromium({ extensionDir, headed, width, height, downloads, args = [], env = {} }) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: program('CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome', 'chrome']),
    headless: !headed,
    enableExtensions: true,
    pipe: true,
    defaultViewport: headed ? null : { width, height },
    args: [...QUIET, ...root, `--window-size=${width},${height + 100}`, ...args],
    env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', ...env },
  });
  try {
    if (downloads) await letDownload(browser, downloads);
    return await withExtension(browser, extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** What is saved goes into this folder, without a question. */
async function letDownload(browser, folder) {
  const control = await browser.target().createCDPSession();
  await control.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** An install opens the welcome, which would stand in front of a test's own tab: it is closed. */
async function closeWelcome(browser, origin) {
  const find = async () => (await browser.pages()).find((page) => page.url().startsWith(`${origin}welcome/`));
  const page = await until(find, { what: 'the welcome to open' });
  await page.close();
}

async function withExtension(browser, extensionDir) {
  const id = extensionDir ? await browser.installExtension(extensionDir) : null;
  const origin = `chrome-extension://${id}/`;
  const extension = id ? (await browser.extensions()).get(id) : null;
  const isWorker = (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(origin);
  const pages = new WeakMap();
  let lastClick = Promise.resolve();
  const errors = [];
  const adopt = (page) => {
    const tab = makeTab(page, { browser, origin, errors });
    pages.set(tab, page);
    return tab;
  };
  const worker = id ? await watchWorker(browser, isWorker, { extensionDir, errors }) : null;
  if (id) await closeWelcome(browser, origin);

  const send = async (tab, fn, value) => {
    await pages.get(tab).bringToFront();
    // The extension's own click has told the background which tab that is.
    const tabId = await worker.evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0].id, []);
    await worker.evaluate(fn, [tabId, value]);
  };

  return {
    name: 'chromium',
    extensionId: id,
    extensionUrl: (path = '') => origin + path,

    async open(url) {
      const tab = adopt(await browser.newPage());
      if (url) await tab.goto(url);
      return tab;
    },

    /** A tab that the extension opened itself (options, welcome): its address contains `part`. */
    async findTab(part) {
      const page = (await browser.pages()).find((candidate) => candidate.url().includes(part));
      return page ? adopt(page) : null;
    },

    /** The side panel, or null: an extension page that stands in no tab. */
    async side() {
      for (const target of browser.targets()) {
        if (!target.url().startsWith(`${origin}side/side.html`)) continue;
        const page = await target.page() ?? await target.asPage();
        return { ...makeFrame(page.mainFrame()), screenshot: async (path) => void (await page.screenshot({ path })) };
      }
      return null;
    },

    /** A page that could not be loaded has another address for puppeteer than for its reader. */
    findAddress: async (part) => browser.targets().map((target) => target.url()).find((url) => url.includes(part)) ?? null,

    async clickAction(tab) {
      // One button, one pair of hands: the click goes to the tab in front, so two of them may not overlap.
      const click = lastClick.then(async () => {
        const page = pages.get(tab);
        await page.bringToFront();
        await page.triggerExtensionAction(extension);
      });
      lastClick = click.catch(() => {});
      await click;
    },

    /** Lets a later `permissions.request({ origins: [pattern] })` from a click answer true without a prompt. */
    async allowHostAccess(pattern) {
      const page = await browser.newPage();
      await page.goto(`chrome://extensions/?id=${id}`);
      await page.evaluate((i, p) => chrome.developerPrivate.addHostPermission(i, p), id, pattern);
      await page.close();
    },

    /** A command's key and an item of the context menu are out of a driver's reach: the browser's own event is sent. A real
     * one grants activeTab as the button does, this one does not. */
    command: (tab, name) => send(tab, (id, command) => chrome.tabs.get(id).then((t) => chrome.commands.onCommand.dispatch(command, t)), name),
    menu: (tab, id, selectionText = '') =>
      send(tab, (tabId, info) => chrome.tabs.get(tabId).then((t) => chrome.contextMenus.onClicked.dispatch(info, t)), { menuItemId: id, selectionText }),

    background: {
      stop: () => worker.stop(),
      heap: () => worker.heap(),
      evaluate: (fn, ...args) => worker.evaluate(fn, args),
      requests: () => [...worker.requests],
    },
    async setEnabled(yes) {
      const page = await browser.newPage();
      await page.goto(`chrome://extensions/?id=${id}`);
      await page.evaluate((i, y) => chrome.management.setEnabled(i, y), id, yes);
      await page.close();
      if (yes) await browser.waitForTarget(isWorker, { timeout: 15_000 });
    },
    errors: async () => errors.splice(0),

    /** Resolves when somebody closes the browser. */
    closed: () => new Promise((done) => void browser.once('disconnected', done)),
    close: () => browser.close(),
  };
}

/**
 * Follows the extension's service worker over its stops and starts. puppeteer's own WebWorker is of no use here: its
 * session outlives the stop and then holds the restarted worker.
 */
async function watchWorker(browser, isWorker, { extensionDir, errors }) {
  const requests = [];
  const attached = new Map();

  const attach = (target) => {
    // A request that the worker makes in its first milliseconds is missed here, but not by the server's count.
    const session = (async () => {
      const fresh = await target.createCDPSession();
      fresh.on('Network.requestWillBeSent', (event) => requests.push(event.request.url));
      fresh.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => errors.push(`${text} ${exception?.description ?? ''}`));
      await Promise.all([fresh.send('Network.enable'), fresh.send('Runtime.enable')]);
      return fresh;
    })();
    session.catch(() => {}); // a worker that ended meanwhile: whoever needs the session sees the error
    attached.set(target, session);
  };
  browser.on('targetcreated', (target) => isWorker(target) && attach(target));
  browser.on('targetdestroyed', (target) => attached.delete(target));

  // The button does nothing before the worker has registered its listeners for the first time.
  const first = await browser.waitForTarget(isWorker, { timeout: 15_000 }).catch((cause) => {
    throw new Error(`the extension in ${extensionDir} started no service worker`, { cause });
  });
  if (!attached.has(first)) attach(first);
  const evaluateInside = async (fn, args) => {
    const [session] = attached.values();
    if (!session) throw new Error('the service worker is stopped');
    const { result, exceptionDetails } = await (await session).send('Runtime.evaluate', {
      expression: `${expression(fn)}(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await until(() => evaluateInside(() => self.registration.active?.state === 'activated', []), {
    what: 'the service worker to be activated',
  });

  return {
    requests,
    async stop() {
      const control = await browser.target().createCDPSession();
      for (const [target, session] of [...attached]) {
        const { targetInfo } = await (await session).send('Target.getTargetInfo');
        await (await session).detach();
        await control.send('Target.closeTarget', { targetId: targetInfo.targetId });
        await until(() => !attached.has(target), { what: 'the service worker to stop' });
      }
      await control.detach();
    },
    evaluate: evaluateInside,
    async heap() {
      const session = await [...attached.values()][0];
      await session.send('HeapProfiler.collectGarbage');
      return session.send('Runtime.getHeapUsage');
    },
  };
}

function makeTab(page, { browser, origin, errors }) {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  const keep = (text) => text.includes(origin) && errors.push(text);
  page.on('pageerror', (error) => keep(String(error.stack ?? error)));
  page.on('console', (line) => line.type() === 'error' && keep(`${line.text()} ${line.location().url}`));

  return {
    evaluate: (fn, ...args) => evaluate(page, fn, args),
    apart: (fn, ...args) => evaluate(page.mainFrame().isolatedRealm(), fn, args),
    // `load` and not `networkidle`: a page that keeps asking must not hold the test up.
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    reload: () => page.reload({ waitUntil: 'load' }),
    back: () => page.goBack({ waitUntil: 'load' }),
    forward: () => page.goForward({ waitUntil: 'load' }),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path, { fullPage = false } = {}) => void (await page.screenshot({ path, fullPage })),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector),
    async drag([x, y], [toX, toY]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      // What lies under the pointer is looked up in what was drawn last.
      const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await page.mouse.move(x + (toX - x) * part, y + (toY - y) * part);
        await drawn();
      }
      await page.mouse.up();
      await drawn();
      // puppeteer's events go to what lies under the pointer, whoever has captured it: this move tells that the button is up.
      await page.mouse.move(toX + 40, toY);
    },
    url: async () => page.url(),
    requests: async () => [...requests],
    close: () => page.close(),
    medium: (type) => page.emulateMediaType(type),

    heard: () => heard(page.mainFrame()),

    /** What the reader's system would say of itself, to the page and to the frames in it. */
    async system(features) {
      const emulated = Object.entries(features).map(([name, value]) => ({ name, value }));
      const clients = new Set(page.frames().map((frame) => frame.client));
      await Promise.all([...clients].map((client) => client.send('Emulation.setEmulatedMedia', { features: emulated })));
    },

    /** The extension's frame in this page, or null. Frames in closed shadow roots are seen, too. */
    async overlay() {
      const isOurs = (frame) => frame !== page.mainFrame() && frame.url().startsWith('chrome-extension://');
      const frame = page.frames().find(isOurs);
      return frame ? makeFrame(frame) : null;
    },

    /** The open action popup, or null: an extension page that stands in no tab. */
    async popup() {
      for (const page of await extensionPages(browser, origin)) {
        const inTab = await page.evaluate(async () => Boolean(await chrome.tabs.getCurrent()));
        if (!inTab) return makeFrame(page.mainFrame());
      }
      return null;
    },
  };
}

/** A popup's target is of another type while it comes up, and its page cannot be asked for before that is over. */
async function extensionPages(browser, origin) {
  const targets = browser.targets().filter((t) => t.type() === TargetType.PAGE && t.url().startsWith(origin));
  return Promise.all(targets.map(async (target) => (await target.page()) ?? target.asPage()));
}

/** What resolves when a frame is taken away. */
function detached(frame) {
  const page = frame.page();
  let hear;
  const promise = new Promise((done) => { hear = (other) => { if (other === frame) done(); }; });
  page.on('framedetached', hear);
  return { promise, forget: () => page.off('framedetached', hear) };
}

/** Resolves once an element stands where it stood a moment ago: between the question where it is and the click, what is above
 * it may come or go. */
async function rest(selector) {
  for (let [before, moments] = ['', 0]; moments < 100; moments += 1) {
    const { x, y } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    if (before === `${x} ${y}`) return;
    before = `${x} ${y}`;
    // Frames that nobody sees are not drawn.
    await new Promise((next) => { requestAnimationFrame(next); setTimeout(next, 100); });
  }
}

function makeFrame(frame) {
  return {
    url: async () => frame.url(),
    evaluate: (fn, ...args) => evaluate(frame, fn, args),
    async click(selector) {
      await evaluate(frame, rest, [selector]);
      // Of a frame that the click itself takes away the browser may not say any more that the click arrived.
      const gone = detached(frame);
      await Promise.race([frame.click(selector), gone.promise]).finally(gone.forget);
    },
    text: (selector) => frame.$eval(selector, (element) => element.textContent),
    waitFor: (selector, ms = 10_000) => frame.waitForSelector(selector, { timeout: ms }).then(() => {}),
    heard: () => heard(frame),
  };
}

/** The browser's accessibility tree of one document, in the words of heard.mjs. */
async function heard(frame) {
  const { nodes } = await frame.client.send('Accessibility.getFullAXTree', { frameId: frame._id });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const visit = (node) => {
    if (!node) return;
    if (!node.ignored) {
      const has = (name) => node.properties?.find((property) => property.name === name)?.value.value;
      list.push(said(node.role.value, node.name?.value ?? '', { pressed: has('pressed'), expanded: has('expanded'), checked: has('checked'), level: has('level') }));
    }
    for (const id of node.childIds ?? []) visit(byId.get(id));
  };
  visit(nodes[0]);
  return list;
}

function evaluate(context, fn, args) {
  if (typeof fn === 'function') return context.evaluate(fn, ...args);
  return context.evaluate(`${expression(fn)}()`);
}
