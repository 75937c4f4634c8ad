//! What a click on something in the overlay asks for. Buttons say it in their attributes: `data-do`, and the number of
//! the statement, fold, voice or tab in which they stand.

use super::export::{Form, Format};
use super::message::Command;
use super::state::{Filter, Voice};
use crate::settings::{Change, Mode, Side};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The headline.
    Headline,
    /// The quotation.
    Quotation,
}

/// What a click asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Something that the page does.
    Page(Command),
    /// Opens all folds of a kind.
    OpenKind { kind: String, grade: String },
    /// Shows only some statements.
    Filter(Filter),
    /// Compares with another tab.
    Compare(u32),
    /// Puts a statement, or all that are shown, on the clipboard.
    Copy(Form, Option<u32>),
    /// Changes the settings.
    Change(Change),
    /// Becomes a handle, or is one no more.
    Small(bool),
    /// Saves the report as a file.
    Save(Format),
    /// Keeps that a fold was wrong.
    Wrong(u32),
    /// Opens the options; for automatic mode on this site where that was asked for.
    Options { automatic: bool },
    /// Goes to what can be compared with.
    Comparison,
    /// Looks for the original by one of the view's two searches.
    Search(Wanted),
    /// Has the reader choose a block of the page to fold.
    Pick,
    /// Opens the article with its statements, to be printed.
    Print,
    /// Opens the browser's side panel.
    Side,
}

impl Action {
    /// What a click on `target` asks for, on a page of `site`.
    pub(super) fn of(target: &Element, site: &str) -> Option<Self> {
        let button = target.closest("[data-do]").ok()??;
        let number = |name: &str| -> Option<u32> { inherited(&button, name)?.parse().ok() };
        Some(match button.get_attribute("data-do")?.as_str() {
            "jump" => Self::Page(Command::Jump { statement: number("data-statement")? }),
            "back" => Self::Page(Command::Back),
            "open" => Self::Page(Command::Open { fold: number("data-fold")? }),
            "fold" => Self::Page(Command::Fold { fold: number("data-fold")? }),
            "open-kind" => {
                Self::OpenKind { kind: inherited(&button, "data-kind")?, grade: inherited(&button, "data-grade")? }
            }
            "restore" => Self::Page(Command::Restore),
            "refold" => Self::Page(Command::Refold),
            "retry" => Self::Page(Command::Retry),
            "close" => Self::Page(Command::Close),
            "voice" => Self::Filter(Filter::Voice(number("data-voice").map_or(Voice::Uncertain, Voice::Known))),
            "status" => Self::Filter(Filter::Status(inherited(&button, "data-status")?)),
            "all" => Self::Filter(Filter::None),
            "compare" => Self::Compare(number("data-tab")?),
            "markdown" => Self::Copy(Form::Markdown, number("data-statement")),
            "text" => Self::Copy(Form::Text, number("data-statement")),
            "small" => Self::Small(true),
            "large" => Self::Small(false),
            "save-markdown" => Self::Save(Format::Markdown),
            "save-html" => Self::Save(Format::Html),
            "save-json" => Self::Save(Format::Json),
            "save-annotations" => Self::Save(Format::Annotations),
            "wrong" => Self::Wrong(number("data-fold")?),
            "options" => Self::Options { automatic: false },
            "comparison" => Self::Comparison,
            "search-headline" => Self::Search(Wanted::Headline),
            "search-quotation" => Self::Search(Wanted::Quotation),
            "pick" => Self::Pick,
            "print" => Self::Print,
            "side" => Self::Side,
            "unpick" => {
                let (site, selector) = (site.to_owned(), inherited(&button, "data-selector")?);
                Self::Change(Change::Unpick { site, selector })
            }
            does => return Self::setting(&button, does, site),
        })
    }

    /// What changes the settings.
    fn setting(button: &Element, does: &str, site: &str) -> Option<Self> {
        let checked = || button.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked);
        let site = || Some(site.to_owned()).filter(|site| !site.is_empty());
        let mode = |mode| Some(Self::Change(Change::Mode { site: site(), mode }));
        let kind = |folds| {
            let kind = inherited(button, "data-kind")?;
            Some(Self::Change(Change::Kind { site: site(), kind, folds }))
        };
        match does {
            // Off is off; on is as everywhere else.
            "site" => mode(if checked() { None } else { Some(Mode::Never) }),
            "on" => mode(None),
            "mode-click" => mode(Some(Mode::Click)),
            "mode-automatic" => Some(Self::Options { automatic: true }),
            "kind" => kind(checked()),
            "marks" => Some(Self::Change(Change::Marks { on: checked() })),
            "never" => kind(false),
            "again" => kind(true),
            "left" => Some(Self::Change(Change::Side { side: Side::Left })),
            "right" => Some(Self::Change(Change::Side { side: Side::Right })),
            _ => None,
        }
    }
}

/// An attribute of the button or of what it stands in.
fn inherited(button: &Element, name: &str) -> Option<String> {
    button.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
