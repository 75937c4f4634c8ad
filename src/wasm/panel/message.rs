//! What the overlay says and hears, as in `extension/messages.ts`. What does not have its form is dropped.

use crate::report::{Compared, FoldView, View};
use crate::settings::{Change, Here};
use crate::wasm::answer::{field, is_ok};
use crate::wasm::crossing::{from_js, to_js};
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
    Hello {
        ticket: &'a str,
    },
    Command {
        key: &'a str,
        command: Command,
    },
    Compare {
        key: &'a str,
        tab: u32,
    },
    /// A change of the settings.
    Change {
        key: &'a str,
        change: &'a Change,
    },
    /// A fold was wrong: to be kept on this machine.
    Wrong {
        key: &'a str,
        kind: &'a str,
        rule: &'a str,
        reason: &'a str,
        words: &'a str,
    },
    /// The overlay becomes a handle, or is one no more.
    Small {
        key: &'a str,
        small: bool,
    },
    /// A search for the original, in a tab of its own.
    Search {
        key: &'a str,
        words: &'a str,
    },
    /// The reader wants to choose a block of the page to fold.
    Picker {
        key: &'a str,
    },
    /// The article with its statements in a tab of its own, to be printed.
    Print {
        key: &'a str,
    },
    /// What the front tab of a window is, for the side panel.
    Side {
        window: u32,
    },
    /// What the print view shows, for its ticket.
    Paper {
        ticket: &'a str,
    },
    /// The overlay is so wide while its edge is dragged, in CSS pixels.
    Wide {
        key: &'a str,
        width: u32,
    },
    /// The options, in a tab of their own; of automatic mode on this site where that was asked for.
    Options {
        key: &'a str,
        automatic: bool,
    },
}

impl Message<'_> {
    /// As it crosses; `undefined` should that fail, which the background drops.
    pub(super) fn to_js(self) -> JsValue {
        to_js(&self)
    }

    /// That a fold was wrong.
    pub(super) fn wrong<'a>(key: &'a str, fold: &'a FoldView) -> Message<'a> {
        Message::Wrong { key, kind: &fold.kind, rule: &fold.rule, reason: &fold.reason, words: &fold.words }
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
    /// The blocks that the reader once folded by hand and that stand in this page, as ids of folds.
    #[serde(default)]
    pub(super) picked: Vec<u32>,
}

/// The id of the first block that the reader folded by hand, as in `extension/messages.ts`: the others follow in the order of
/// [`Here::picks`].
pub(super) const PICKED: u32 = 1_000_000;

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
        is_ok(&answer).then_some(())?;
        from_js(answer)
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
    /// There was none: the reader has switched Unspun off on this site.
    Off,
    /// What it found.
    Found(Box<View>),
}

impl Outcome {
    fn from_js(value: JsValue) -> Option<Self> {
        if value.is_null() || value.is_undefined() {
            return Some(Self::Pending);
        }
        if let Some(word) = value.as_string() {
            return match word.as_str() {
                "failed" => Some(Self::Failed),
                "off" => Some(Self::Off),
                _ => None,
            };
        }
        from_js(value).map(|view| Self::Found(Box::new(view)))
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
    /// What the reader has chosen for this site, where that changed.
    pub(super) here: Option<Here>,
    /// Whether the overlay is a handle, where that changed.
    pub(super) small: Option<bool>,
    /// What a command or the context menu asks.
    pub(super) ask: Option<Ask>,
    /// The tab that it is about, in the first news of it.
    pub(super) tab: Option<u32>,
}

/// What the background says to a side panel of itself.
#[derive(Clone, Debug)]
pub(super) enum SideNews {
    /// Another tab is in front, with what is known of it; nothing where nothing was read there.
    Front(Option<Box<News>>),
    /// Something changed in a tab.
    Changed(Box<News>),
}

impl SideNews {
    /// From a message or an answer; `None` where it is none for this window.
    pub(super) fn from_js(message: &JsValue, window: u32) -> Option<Self> {
        if let Some(news) = News::from_message(message) {
            return Some(Self::Changed(Box::new(news)));
        }
        field(message, "type")?.as_string().filter(|kind| kind == "side")?;
        number(message, "window").filter(|of| *of == window)?;
        let Some(_) = field(message, "key") else { return Some(Self::Front(None)) };
        let news = News::from_js(message)?;
        Some(Self::Front(Some(Box::new(News { outcome: Some(news.outcome.unwrap_or_default()), ..news }))))
    }
}

/// What a command or the context menu asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// To go to the next statement, or to the one before.
    Step { on: bool },
    /// Who says some words.
    Find(String),
    /// That the reader chooses a block to fold.
    Pick,
}

impl Ask {
    fn from_js(value: &JsValue) -> Option<Self> {
        let step = field(value, "step").and_then(|step| step.as_f64()).map(|step| Self::Step { on: step > 0.0 });
        let find = || Some(Self::Find(field(value, "find")?.as_string()?));
        step.or_else(find).or_else(|| field(value, "pick").map(|_| Self::Pick))
    }
}

impl News {
    /// From the answer to `hello`; `None` where the background refuses.
    pub(super) fn from_answer(answer: &JsValue) -> Option<Self> {
        is_ok(answer).then_some(())?;
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
        let state = from_js(field(value, "state")?)?;
        let outcome = match field(value, "view") {
            Some(view) => Some(Outcome::from_js(view)?),
            None => None,
        };
        let others = match field(value, "others") {
            Some(others) => Some(from_js(others)?),
            None => None,
        };
        let here = match field(value, "here").filter(|here| !here.is_null()) {
            Some(here) => Some(from_js(here)?),
            None => None,
        };
        let small = field(value, "small").and_then(|small| small.as_bool());
        let ask = field(value, "ask").as_ref().and_then(Ask::from_js);
        let tab = number(value, "tab");
        Some(Self { key, state, outcome, others, here, small, ask, tab })
    }
}

/// A field that holds a whole number.
fn number(value: &JsValue, name: &str) -> Option<u32> {
    from_js(field(value, name)?)
}
