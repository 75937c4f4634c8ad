// What firefox.mjs runs in the browser's own window (WebDriver's chrome context). Each function is sent as source
// text, so it may use nothing from this file: only its arguments and Firefox's own globals.

/* global Services, WebExtensionPolicy, Ci */

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

export async function stopBackground(id) {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (!extension.terminateBackground) throw new Error('unsupported');
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

export function hasPopup(id) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(id);
  const browsers = [...w.document.querySelectorAll('browser[webextension-view-type="popup"]')];
  return browsers.some((browser) => browser.currentURI?.host === mozExtensionHostname);
}

/** Evaluates in the popup's or the background's document: { value } or { error }, as JSON carries them. */
export async function evaluateIn(where, id, source, args) {
  const w = Services.wm.getMostRecentWindow('navigator:browser');
  const { extension } = WebExtensionPolicy.getByID(id);
  let browser;
  if (where === 'popup') {
    browser = w.document.querySelector('browser[webextension-view-type="popup"]');
  } else {
    browser = [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser;
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
    const sandbox = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
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
