// What firefox.mjs runs in the browser's own window (WebDriver's chrome context). Each function is sent as source
// text, so it may use nothing from this file: only its arguments and Firefox's own globals.

/* global Services, WebExtensionPolicy, Cc, Ci, ChromeUtils */

/** Counts every request of the whole browser from here on, with the tab that it was made for. */
export function watchRequests() {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  if (w.unspunRequests) return;
  w.unspunRequests = [];
  const addonOf = (load) => load.triggeringPrincipal?.addonPolicy?.id ?? load.loadingPrincipal?.addonPolicy?.id ?? null;
  w.unspunObserver = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const context = channel.loadInfo.browsingContext ?? channel.loadInfo.frameBrowsingContext;
      w.unspunRequests.push({ url: channel.URI.spec, tab: context?.top.browserId ?? null, addon: addonOf(channel.loadInfo) });
    },
  };
  Services.obs.addObserver(w.unspunObserver, 'http-on-modify-request');
}

/** The addresses that were asked for in one tab. */
export function tabRequests(tab) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  return w.unspunRequests.filter((request) => request.tab === tab).map((request) => request.url);
}

/** The addresses that the extension asked for, wherever. Firefox's own requests are none of ours. */
export function addonRequests(id) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  return w.unspunRequests.filter((request) => request.addon === id).map((request) => request.url);
}

/** Keeps every script error from here on that the console is told of, of all processes. */
export function watchErrors() {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  w.unspunErrors = [];
  w.unspunListener = {
    observe(message) {
      if (message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag)) w.unspunErrors.push(`${message.errorMessage} ${message.sourceName}`);
    },
  };
  Services.console.registerListener(w.unspunListener);
}

/** The errors in files of the extension since it was last asked. */
export function addonErrors(origin) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  // Firefox's own remark: a page that went before an answer came.
  const remarks = /^Promise (resolved|rejected) after context unloaded/;
  return w.unspunErrors.splice(0).filter((error) => error.includes(origin) && !remarks.test(error));
}

export async function setEnabled(id, yes) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (yes ? addon.enable() : addon.disable());
}

export function selectedTab() {
  return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browserId;
}

/** Lays the selected tab's page out as for `type`, a CSS media type. */
export function setMedium(type) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  w.gBrowser.selectedBrowser.browsingContext.mediumOverride = type;
}

export function extensionOrigin(id) {
  const policy = WebExtensionPolicy.getByID(id);
  return policy ? `moz-extension://${policy.mozExtensionHostname}/` : null;
}

/** True once the toolbar button is there and the background has registered its listeners. */
export function hasButton(id) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const widget = id.replace(/[^a-z0-9_-]/gi, '_').toLowerCase() + '-browser-action';
  const node = w.CustomizableUI.getWidget(widget)?.forWindow(w)?.node;
  const { extension } = WebExtensionPolicy.getByID(id);
  return Boolean(node) && ['running', 'stopped'].includes(extension.backgroundState ?? 'running');
}

export function clickAction(id) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const widget = id.replace(/[^a-z0-9_-]/gi, '_').toLowerCase() + '-browser-action';
  const { node } = w.CustomizableUI.getWidget(widget).forWindow(w);
  node.querySelector('.unified-extensions-item-action-button').click();
}

export function command(id, name) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  extension.shortcuts.onCommand(name);
}

export function menu(id, info) {
  const { extension } = WebExtensionPolicy.getByID(id);
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

export async function stopBackground(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (!extension.terminateBackground) throw new Error('unsupported');
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

/** Whether a popup or sidebar of the extension is open. */
export function hasView(id, type) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
  const browsers = [...w.document.querySelectorAll(`browser[webextension-view-type="${type}"]`), ...[...WebExtensionPolicy.getByID(id).extension.views].filter((view) => view.viewType === type).map((view) => view.xulBrowser)];
  return browsers.some((browser) => browser.currentURI?.host === mozExtensionHostname);
}

/** Evaluates in the popup's, the sidebar's or the background's document, or in the tab's, there out of reach of its scripts:
 * { value } or { error }, as JSON carries them. */
export async function evaluateIn(where, id, source, args) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  let browser;
  if (where === 'tab') {
    browser = w.gBrowser.selectedBrowser;
  } else if (where === 'popup') {
    browser = w.document.querySelector('browser[webextension-view-type="popup"]');
  } else {
    browser = [...WebExtensionPolicy.getByID(id).extension.views].find((view) => view.viewType === where)?.xulBrowser;
  }
  if (!browser) return { error: `there is no ${where}` };

  // A frame script runs in the document's process with its window in `content`. The sandbox has the document's own
  // rights and sees its globals, and unlike eval() it is not stopped by the extension's CSP.
  const name = `unspun:${Math.random()}`;
  const inside = `(async () => {
    try { return JSON.stringify({ value: await (${source})(...${JSON.stringify(args)}) }); }
    catch (error) { return JSON.stringify({ error: String(error) }); }
  })()`;
  const script = `{
    const sandbox = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: ${where === 'tab'} });
    Components.utils.evalInSandbox(${JSON.stringify(inside)}, sandbox)
      .then((answer) => sendAsyncMessage(${JSON.stringify(name)}, answer));
  }`;
  return new Promise((done) => {
    const end = (answer) => {
      browser.messageManager.removeMessageListener(name, hear);
      done(answer);
    };
    const hear = ({ data }) => end(JSON.parse(data));
    browser.messageManager.addMessageListener(name, hear);
    // A popup that is still starting loses what was asked of its empty first document, and never answers.
    if (where === 'popup') w.setTimeout(end, 1000, { error: 'the popup has not answered within 1,000 ms' });
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** What the accessibility service tells of the selected tab's document ('page'), or of our frame in it ('overlay'); null as
 * long as it knows none. The frames of the page are not part of it. */
export function accessibles(where) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  w.unspunAccessibility = service; // it ends when nobody holds it
  const children = (node) => {
    const list = [];
    for (let child = node?.firstChild; child; child = child.nextSibling) list.push(child);
    return list;
  };
  const isDocument = (node) => service.getStringRole(node.role) === 'document';
  const frames = (node) => children(node).flatMap((child) => (service.getStringRole(child.role) === 'internal frame' ? children(child) : frames(child)));
  const page = children(service.getAccessibleFor(w.gBrowser.selectedBrowser)).find(isDocument);
  const address = (node) => node.QueryInterface(Ci.nsIAccessibleDocument).URL;
  const root = where === 'page' ? page : page && frames(page).find((node) => isDocument(node) && address(node).startsWith('moz-extension:'));
  if (!root || !children(root).length) return null;

  const list = [];
  const visit = (node) => {
    const [state, extra] = [{}, {}];
    node.getState(state, extra);
    const is = (flag) => Boolean(state.value & flag);
    const { STATE_EXPANDED, STATE_COLLAPSED, STATE_PRESSED, STATE_CHECKED } = Ci.nsIAccessibleStates;
    let level;
    try {
      level = Number(node.attributes?.getStringProperty('level')) || undefined;
    } catch {
      level = undefined;
    }
    list.push({ role: service.getStringRole(node.role), name: node.name ?? '', pressed: is(STATE_PRESSED), expanded: is(STATE_EXPANDED) ? true : is(STATE_COLLAPSED) ? false : undefined, checked: is(STATE_CHECKED), level });
    if (node === root || !isDocument(node)) for (const child of children(node)) visit(child);
  };
  visit(root);
  return list;
}
