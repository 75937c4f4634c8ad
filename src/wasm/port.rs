//! What an extension page needs of its surroundings: so small that a test can stand in for the background.

use js_sys::Promise;
use wasm_bindgen::JsValue;

/// What an extension page needs of its surroundings.
pub trait Port {
    /// Sends a message to the background; the promise gives its answer.
    fn send(&self, message: &JsValue) -> Promise;

    /// Hands every message that the background sends of itself to `hear`, as long as the page lives.
    fn listen(&self, hear: Box<dyn Fn(JsValue)>);

    /// Words of the interface in the reader's language, `values` put in for `$1`, `$2`…; empty where `key` is not known.
    fn text(&self, key: &str, values: &[&str]) -> String;
}
