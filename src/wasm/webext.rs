//! The browser's extension interface, as far as the extension's own pages use it.

use super::port::Port;
use js_sys::{Array, Intl, Number, Object, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    fn on_message(listener: &js_sys::Function) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, values: &Array) -> String;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> String;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(words: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DisplayNames, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn of(this: &DisplayNames, code: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = get)]
    fn session_get(keys: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "session"], js_name = clear)]
    fn session_clear() -> Result<Promise, JsValue>;
}

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
        get_message(key, &values.iter().map(|v| JsValue::from_str(v)).collect())
    }

    fn count(&self, key: &str, number: u32) -> String {
        let locale = ui_language();
        let rules = Intl::PluralRules::new(&Array::of1(&JsValue::from_str(&locale)), &Object::new());
        let category = String::from(rules.select(f64::from(number)));
        let written = String::from(Number::from(number).to_locale_string(&locale));
        let words = self.text(&format!("{key}{category}"), &[&written]);
        // A language may have categories that a translation does not tell apart.
        if words.is_empty() { self.text(&format!("{key}other"), &[&written]) } else { words }
    }

    fn language(&self, code: &str) -> String {
        let options = Object::new();
        let name = || {
            Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
            DisplayNames::new(&ui_language(), &options).ok()?.of(code).ok()?.as_string()
        };
        name().unwrap_or_else(|| code.to_owned())
    }

    fn copy(&self, words: &str) -> Promise {
        write_text(words).unwrap_or_else(|error| Promise::reject(&error))
    }
}

/// All that the extension keeps while the browser runs, as one object.
pub(super) fn stored() -> Promise {
    session_get(&JsValue::NULL).unwrap_or_else(|error| Promise::reject(&error))
}

/// Forgets it.
pub(super) fn forget() -> Promise {
    session_clear().unwrap_or_else(|error| Promise::reject(&error))
}
