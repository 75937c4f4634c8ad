//! The boundary to the browser: two modules from one crate, by feature. The background loads `engine`; the overlay, the options
//! and, for the settings, the background load `pages`. Neither carries the other's code.

#[cfg(feature = "pages")]
mod answer;
#[cfg(any(feature = "engine", feature = "pages"))]
mod crossing;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
mod error;
#[cfg(feature = "pages")]
mod keys;
#[cfg(feature = "pages")]
pub mod options;
#[cfg(feature = "pages")]
pub mod panel;
#[cfg(feature = "pages")]
pub mod port;
#[cfg(feature = "pages")]
mod screen;
#[cfg(feature = "pages")]
pub mod settings;
#[cfg(feature = "pages")]
mod standing;
#[cfg(feature = "pages")]
mod tree;
#[cfg(feature = "pages")]
mod webext;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs once an instance: a panic then says on the console where and why, before the instance traps.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}
