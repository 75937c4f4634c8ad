//! What the options page says and hears, as in `extension/messages.ts`.

use crate::settings::{Change, Policy, Settings};
use crate::wasm::crossing;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What the options page says to the background.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(super) enum Message<'a> {
    Settings,
    Change {
        change: &'a Change,
    },
    Forget {
        what: &'static str,
    },
    /// Whether the settings are kept in the browser's account, too.
    Sync {
        on: bool,
    },
}

impl Message<'_> {
    /// As it crosses; `undefined` should that fail, which the background drops.
    pub(super) fn to_js(&self) -> JsValue {
        crossing::to_js(self)
    }
}

/// What the background keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Kept {
    /// The settings as JSON.
    text: String,
    /// What was kept aside, since it could not be read.
    pub(super) aside: Vec<Aside>,
    /// The folds that the reader called wrong.
    pub(super) wrong: Wrong,
    /// What is kept of tabs.
    pub(super) session: Session,
    /// The host permissions that the browser has given.
    pub(super) granted: Vec<String>,
    /// What the reader's organisation sets, as JSON; empty where there is none.
    #[serde(default)]
    policy: String,
    /// Whether the settings are kept in the browser's account, too.
    #[serde(default)]
    pub(super) sync: Sync,
}

impl Kept {
    /// From the answer to `settings`.
    pub(super) fn from_answer(answer: JsValue) -> Option<Self> {
        crossing::from_js(answer)
    }

    /// Whether it looks the same on the page, with or without what is kept of tabs.
    pub(super) fn shows_as(&self, shown: &Self, tabs: bool) -> bool {
        let session = if tabs { self.session } else { shown.session };
        *shown == Self { session, ..self.clone() }
    }

    /// What the organisation sets; nothing where that cannot be read.
    pub(super) fn policy(&self) -> Option<Policy> {
        Policy::read(&self.policy).ok()
    }

    /// The reader's own settings.
    pub(super) fn settings(&self) -> Settings {
        Settings::read(&self.text).unwrap_or_default()
    }
}

/// A text that could not be read in place of settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Aside {
    /// When that was noticed, by ISO 8601.
    pub(super) at: String,
    /// A [`crate::settings::Why`].
    pub(super) why: String,
    pub(super) text: String,
}

/// The folds that the reader called wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Wrong {
    pub(super) count: u32,
    /// As JSON.
    pub(super) text: String,
}

/// Whether and how the settings stand in the browser's account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Sync {
    /// Whether they are to stand there.
    pub(super) on: bool,
    /// What is wrong: `large`, `failed`, `unread`; empty where all is well.
    pub(super) trouble: String,
}

/// What is kept of tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Session {
    pub(super) entries: u32,
    /// In KB.
    pub(super) size: u32,
}
