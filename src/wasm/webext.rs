//! The browser's extension interface, as far as the extension's own pages use it.

use super::port::Port;
use js_sys::{Array, Promise};
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
}

/// All that the extension keeps while the browser runs, as one object.
pub(super) fn stored() -> Promise {
    session_get(&JsValue::NULL).unwrap_or_else(|error| Promise::reject(&error))
}

/// Forgets it.
pub(super) fn forget() -> Promise {
    session_clear().unwrap_or_else(|error| Promise::reject(&error))
}
