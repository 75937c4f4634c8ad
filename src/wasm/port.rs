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

    /// Words with a number in them, `$1`: the words at `key` followed by the number's plural category, as the reader's
    /// language counts.
    fn count(&self, key: &str, number: u32) -> String;

    /// A language's name in the reader's language.
    fn language(&self, code: &str) -> String;

    /// Puts words on the clipboard, during a click; whether the browser let it.
    fn copy(&self, words: &str) -> bool;

    /// Saves text as a file of this name and media type, during a click.
    fn save(&self, name: &str, kind: &str, text: &str);

    /// Whether the browser has a side panel that a click in the overlay may open.
    fn has_side(&self) -> bool;

    /// Opens it, during a click, beside a tab.
    fn open_side(&self, tab: u32);

    /// Asks the reader, during a click, to let the extension into some addresses (match patterns); the promise says whether
    /// they do.
    fn allow(&self, patterns: &[String]) -> Promise;
}
