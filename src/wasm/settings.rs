//! The settings for the background, as JSON text in and out: it keeps the text and understands nothing of it.

use crate::settings::{Change, Policy, Settings, Stored, Trouble};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// What a text holds.
#[derive(Serialize)]
struct Read<'a> {
    /// The settings that hold, as they are to be kept.
    text: String,
    /// Why the text cannot be read; it must be kept aside then.
    trouble: Option<Reason<'a>>,
}

/// Why a text is no settings, in messages.
#[derive(Serialize)]
struct Reason<'a> {
    why: &'a str,
    line: usize,
    column: usize,
}

impl From<Trouble> for Reason<'_> {
    fn from(Trouble { why, line, column }: Trouble) -> Self {
        Self { why: why.name(), line, column }
    }
}

/// Reads what is stored: `{ text, trouble: null | { why, line, column } }`.
#[wasm_bindgen(js_name = readSettings)]
pub fn read_settings(stored: &str) -> String {
    let Stored { settings, trouble } = Stored::read(stored);
    json(&Read { text: settings.to_json(), trouble: trouble.map(Reason::from) })
}

/// What holds on the site of an address, under the organisation's policy (JSON text): a [`crate::settings::Here`].
#[wasm_bindgen(js_name = settingsAt)]
pub fn settings_at(stored: &str, policy: &str, url: &str) -> String {
    json(&policy_of(policy).at(Stored::read(stored).settings, url))
}

/// The settings after a change; nothing where it is none. Of settings that cannot be read nothing is changed.
#[wasm_bindgen(js_name = changeSettings)]
pub fn change_settings(stored: &str, change: &str) -> Option<String> {
    let Stored { mut settings, trouble: None } = Stored::read(stored) else { return None };
    settings.change(&serde_json::from_str::<Change>(change).ok()?).ok()?;
    Some(settings.to_json())
}

/// The address at which the reader's search engine is asked for some words; nothing where none is to be asked.
#[wasm_bindgen(js_name = searchAddress)]
pub fn search_address(stored: &str, words: &str) -> Option<String> {
    Stored::read(stored).settings.search_address(words)
}

/// The sites on which Unspun works by itself, and whether it does on all others: `{ everywhere, on, off }`.
#[wasm_bindgen(js_name = automaticSites)]
pub fn automatic_sites(stored: &str, policy: &str) -> String {
    json(&Stored::read(stored).settings.under(&policy_of(policy)).automatic())
}

/// Whether a text is settings that this version can read, as those of an account must be.
#[wasm_bindgen(js_name = areSettings)]
pub fn are_settings(text: &str) -> bool {
    Settings::read(text).is_ok()
}

/// One that cannot be read does not hold; the options say so.
fn policy_of(text: &str) -> Policy {
    Policy::read(text).unwrap_or_default()
}

fn json(value: &impl Serialize) -> String {
    // Strings, numbers and booleans: nothing here can fail.
    serde_json::to_string(value).unwrap_or_default()
}
