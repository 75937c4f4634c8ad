//! The boundary to the browser: three modules from one crate, by feature. The background loads `engine` and, for the
//! settings, `options`; the overlay loads `pages`. None carries another's code.

#[cfg(any(feature = "pages", feature = "options"))]
mod answer;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
mod error;
#[cfg(any(feature = "pages", feature = "options"))]
mod keys;
#[cfg(feature = "options")]
pub mod options;
#[cfg(feature = "pages")]
pub mod panel;
#[cfg(any(feature = "pages", feature = "options"))]
pub mod port;
#[cfg(any(feature = "pages", feature = "options"))]
mod screen;
#[cfg(any(feature = "pages", feature = "options"))]
mod standing;
#[cfg(feature = "options")]
pub mod settings;
#[cfg(any(feature = "pages", feature = "options"))]
mod tree;
#[cfg(any(feature = "pages", feature = "options"))]
mod webext;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once an instance: a panic then says on the console where and why, before the instance traps.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}
