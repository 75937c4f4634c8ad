//! The background's module: a snapshot's columns in, the overlay's view and the page's plan out.

use super::crossing::from_js;
use super::error::EngineError;
use crate::page::{Columns, PageSnapshot};
use crate::report::{Kept, Plan, View};
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// The engine's answer.
#[derive(Serialize)]
struct Answer {
    view: View,
    plan: Plan,
    /// What a later comparison needs; nothing of a page that is no article.
    kept: Option<Kept>,
}

/// Reads a page: `{ view, plan, kept }`, with `Plan` as in `extension/messages.ts`. The arguments are the columns of a snapshot
/// ([`Columns`]) and what it says of the document.
///
/// # Errors
/// Columns that are no snapshot throw a plain `Error`, after which the instance is as good as before.
#[wasm_bindgen]
// One argument a column: typed arrays cross in one copy each, an object of them would cross value by value.
#[allow(clippy::too_many_arguments, clippy::needless_pass_by_value)]
pub fn analyze(
    epoch: u32,
    url: String,
    title: String,
    lang: String,
    cut: bool,
    parents: &[u32],
    tags: &[u32],
    flags: &[u8],
    data: &[u32],
    names: Array,
    attrs: &[u32],
    attr_names: Array,
    strings: &str,
    lengths: &[u32],
    rects: &[i32],
) -> Result<JsValue, JsError> {
    let (names, attr_names) = (names_of(&names)?, names_of(&attr_names)?);
    let columns =
        Columns { parents, tags, flags, data, names: &names, attrs, attr_names: &attr_names, strings, lengths, rects };
    let mut page = PageSnapshot::from_columns(&columns).map_err(EngineError::from)?;
    (page.epoch, page.url, page.title, page.lang, page.cut) = (epoch, url, title, lang, cut);
    Ok(answer(&page)?)
}

/// Compares a copy's quotations with an original: a list of [`crate::report::Compared`]. Both are what `analyze` gave as
/// `kept`.
///
/// # Errors
/// What is not of that form throws a plain `Error`.
#[wasm_bindgen]
pub fn compare(copy: JsValue, original: JsValue) -> Result<JsValue, JsError> {
    let kept = |value| from_js::<Kept>(value).ok_or(EngineError::Kept);
    Ok(sent(&crate::compare(&kept(copy)?, &kept(original)?))?)
}

fn names_of(names: &Array) -> Result<Vec<String>, EngineError> {
    names.iter().map(|name| name.as_string().ok_or(EngineError::Name)).collect()
}

fn answer(page: &PageSnapshot) -> Result<JsValue, EngineError> {
    let report = crate::analyze(page);
    let plan = Plan::of(page, &report);
    sent(&Answer { view: View::of(page, &report, &plan), kept: Kept::of(page, &report), plan })
}

fn sent(answer: &impl Serialize) -> Result<JsValue, EngineError> {
    // An object, not JSON text: measured the same (1.83 ms a call either way, 39 statements, analysis included), and nobody
    // has to parse it. What crosses between the extension's parts is JSON in Chromium, where `undefined` does not survive.
    let json_like = serde_wasm_bindgen::Serializer::json_compatible();
    answer.serialize(&json_like).map_err(|_| EngineError::Answer)
}
