//! What the background answers.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether an answer says that something was done.
pub(super) fn is_ok(answer: &JsValue) -> bool {
    field(answer, "ok").is_some_and(|ok| ok.is_truthy())
}

/// A field of an object, if it is there.
pub(super) fn field(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).ok().filter(|v| !v.is_undefined())
}
