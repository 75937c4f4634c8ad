//! The browser's extension interface, as far as the extension's own pages use it.

use super::port::Port;
use js_sys::{Array, Intl, Number, Object, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, HtmlTextAreaElement, Url};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    fn on_message(listener: &js_sys::Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, values: &Array) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = document, js_name = execCommand)]
    fn exec_command(name: &str) -> Result<bool, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn of(this: &DisplayNames, code: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_namespace = chrome, js_name = sidePanel)]
    static SIDE_PANEL: JsValue;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "sidePanel"], js_name = open)]
    fn open_side_panel(of: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn request_permissions(wanted: &Object) -> Result<Promise, JsValue>;
}

/// The keys that may be asked for without being known to exist and that some language has, sorted (build/words.rs).
const GUESSED: &[&str] = &include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The extension that the page belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extension;

impl Port for Extension {
    fn send(&self, message: &JsValue) -> Promise {
        // Throws where the extension was updated meanwhile and this page belongs to the old one.
        send_message(message).unwrap_or_else(|error| Promise::reject(&error))
    }

    fn listen(&self, hear: Box<dyn Fn(JsValue)>) {
        // The listener must answer nothing, or the sender would take a value of ours for the answer.
        let listener = Closure::<dyn Fn(JsValue)>::new(hear);
        if on_message(listener.as_ref().unchecked_ref()).is_ok() {
            // It hears as long as the page lives.
            listener.forget();
        }
    }

    fn text(&self, key: &str, values: &[&str]) -> String {
        // Firefox calls it an error to ask for what no language has.
        let families = ["panel_why_", "panel_evidence_"];
        let guessed = key.contains("_n_") || families.iter().any(|family| key.starts_with(family));
        if guessed && GUESSED.binary_search(&key).is_err() {
            return String::new();
        }
        // Throws in a page that is being closed. An exception that passed through here would leave for ever what is being
        // drawn from.
        get_message(key, &values.iter().map(|v| JsValue::from_str(v)).collect()).unwrap_or_default()
    }

    fn count(&self, key: &str, number: u32) -> String {
        let locale = locale();
        let rules = Intl::PluralRules::new(&Array::of1(&JsValue::from_str(&locale)), &Object::new());
        let category = String::from(rules.select(f64::from(number)));
        let written = String::from(Number::from(number).to_locale_string(&locale));
        let words = self.text(&format!("{key}{category}"), &[&written]);
        // A number that stands alone is the same in all categories.
        if words.is_empty() { self.text(&format!("{key}other"), &[&written]) } else { words }
    }

    fn language(&self, code: &str) -> String {
        let options = Object::new();
        let name = || {
            Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
            DisplayNames::new(&locale(), &options).ok()?.of(code).ok()?.as_string()
        };
        name().unwrap_or_else(|| code.to_owned())
    }

    fn copy(&self, words: &str) -> bool {
        copy_selected(words).unwrap_or(false)
    }

    fn save(&self, name: &str, kind: &str, text: &str) {
        if let Err(error) = save_as_file(name, kind, text) {
            web_sys::console::error_1(&error);
        }
    }

    fn has_side(&self) -> bool {
        SIDE_PANEL.with(JsValue::is_object)
    }

    fn open_side(&self, tab: u32) {
        let of = Object::new();
        let opened = Reflect::set(&of, &"tabId".into(), &tab.into()).and_then(|_| open_side_panel(&of));
        if let Err(error) = opened {
            web_sys::console::error_1(&error);
        }
    }

    fn allow(&self, patterns: &[String]) -> Promise {
        let wanted = Object::new();
        let origins: Array = patterns.iter().map(|p| JsValue::from_str(p)).collect();
        let asked = Reflect::set(&wanted, &"origins".into(), &origins).and_then(|_| request_permissions(&wanted));
        asked.unwrap_or_else(|error| Promise::reject(&error))
    }
}

/// The language of the words, as the reader's browser has it ("de-CH") where it is the same language: a browser speaks
/// languages that the messages do not, and words and numbers must not part ways.
fn locale() -> String {
    let words = get_message("language", &Array::new()).unwrap_or_default();
    let browsers = ui_language().unwrap_or_default();
    let name = |locale: &str| locale.split('-').next().unwrap_or_default().to_owned();
    match (name(&browsers) == name(&words), words.is_empty()) {
        (true, false) => browsers,
        (false, false) => words,
        // In a page that is being closed. `Intl` throws at a language without a name.
        (_, true) => "en".to_owned(),
    }
}

/// Copies words from a text field that stands for a moment. `navigator.clipboard` obeys the permissions policy of the page
/// around the frame; a copy that the reader's own click asks for does not.
fn copy_selected(words: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let focused = document.active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_class_name("live");
    field.set_value(words);
    document.body()?.append_child(&field).ok()?;
    field.select();
    let copied = exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(focused) = focused {
        focused.focus().ok()?;
    }
    Some(copied)
}

/// Hands text to the browser as a download: a link to it that is clicked and taken away.
fn save_as_file(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or("no document")?;
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &about)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document.create_element("a")?.dyn_into::<HtmlElement>()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    // The download holds the blob from here on.
    Url::revoke_object_url(&address)
}
