//! What the overlay says and hears, as in `extension/messages.ts`. What does not have its form is dropped.

use crate::report::{Compared, View};
use js_sys::Reflect;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What the reader asks of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "do", rename_all = "lowercase")]
pub(super) enum Command {
    Jump {
        statement: u32,
    },
    /// To where the page stood before the first jump.
    Back,
    Open {
        fold: u32,
    },
    Fold {
        fold: u32,
    },
    Restore,
    Refold,
    Retry,
    Close,
}

/// What the overlay says to the background.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(super) enum Message<'a> {
    Hello { ticket: &'a str },
    Command { key: &'a str, command: Command },
    Compare { key: &'a str, tab: u32 },
}

impl Message<'_> {
    /// As it crosses; `undefined` should that fail, which the background drops.
    pub(super) fn to_js(self) -> JsValue {
        serde_wasm_bindgen::to_value(&self).unwrap_or(JsValue::UNDEFINED)
    }
}

/// What the page shows now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct PageState {
    /// The snapshot that stands.
    pub(super) epoch: u32,
    /// Whether the page is folded at all.
    pub(super) folded: bool,
    /// The folds that the reader opened.
    pub(super) opened: Vec<u32>,
}

/// Another analysed tab.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Other {
    pub(super) tab: u32,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) hint: Hint,
}

/// Why a tab may hold the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Hint {
    /// Its address is the one that the article names as its origin.
    Origin,
    /// It was opened from here.
    Opened,
    /// Nothing speaks for it.
    None,
}

/// How an article's quotations stand to another tab's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Comparison {
    /// The original's title and address.
    pub(super) title: String,
    pub(super) url: String,
    pub(super) found: Vec<Compared>,
}

impl Comparison {
    /// From the answer to `compare`; `None` where there is none.
    pub(super) fn from_answer(answer: JsValue) -> Option<Self> {
        field(&answer, "ok").filter(JsValue::is_truthy)?;
        serde_wasm_bindgen::from_value(answer).ok()
    }
}

/// What an analysis came to.
#[derive(Clone, Debug, Default)]
pub(super) enum Outcome {
    /// It is not there yet.
    #[default]
    Pending,
    /// It failed.
    Failed,
    /// What it found.
    Found(Box<View>),
}

impl Outcome {
    fn from_js(value: JsValue) -> Option<Self> {
        if value.is_null() || value.is_undefined() {
            return Some(Self::Pending);
        }
        if value.as_string().is_some_and(|word| word == "failed") {
            return Some(Self::Failed);
        }
        serde_wasm_bindgen::from_value(value).ok().map(|view| Self::Found(Box::new(view)))
    }
}

/// News of a tab: the answer to the first message, and what the background sends of itself.
#[derive(Clone, Debug)]
pub(super) struct News {
    /// Whose news it is.
    pub(super) key: String,
    /// What the page shows.
    pub(super) state: PageState,
    /// What the analysis came to, where that changed.
    pub(super) outcome: Option<Outcome>,
    /// The tabs that the article can be compared with, where that changed.
    pub(super) others: Option<Vec<Other>>,
}

impl News {
    /// From the answer to `hello`; `None` where the background refuses.
    pub(super) fn from_answer(answer: &JsValue) -> Option<Self> {
        field(answer, "ok").filter(JsValue::is_truthy)?;
        let news = Self::from_js(answer)?;
        Some(Self { outcome: Some(news.outcome.unwrap_or_default()), ..news })
    }

    /// From a message `changed`.
    pub(super) fn from_message(message: &JsValue) -> Option<Self> {
        field(message, "type")?.as_string().filter(|kind| kind == "changed")?;
        Self::from_js(message)
    }

    fn from_js(value: &JsValue) -> Option<Self> {
        let key = field(value, "key")?.as_string()?;
        let state = serde_wasm_bindgen::from_value(field(value, "state")?).ok()?;
        let outcome = match field(value, "view") {
            Some(view) => Some(Outcome::from_js(view)?),
            None => None,
        };
        let others = match field(value, "others") {
            Some(others) => Some(serde_wasm_bindgen::from_value(others).ok()?),
            None => None,
        };
        Some(Self { key, state, outcome, others })
    }
}

/// A field of an object, if it is there.
fn field(value: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(name)).ok().filter(|v| !v.is_undefined())
}
