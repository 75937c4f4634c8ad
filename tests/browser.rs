//! The boundary to the browser, in a browser: the engine's columns in and answer out, the overlay drawn and clicked.
#![cfg(target_arch = "wasm32")]

mod browser {
    mod aside;
    pub(crate) mod background;
    pub(crate) mod columns;
    mod compare;
    mod engine;
    mod folds;
    mod menu;
    mod options;
    mod panel;
    mod standing;
    mod statements;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
