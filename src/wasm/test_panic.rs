//! Breaks an instance on purpose. Only with the feature `test-panic`, which no shipped build has: the tests must see that
//! the background survives it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Panics.
#[wasm_bindgen(js_name = testPanic)]
pub fn test_panic() {
    panic!("asked for by a test");
}
