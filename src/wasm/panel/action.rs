//! What a click on something in the overlay asks for. Buttons say it in their attributes: `data-do`, and the number of
//! the statement, fold, voice or tab in which they stand.

use super::export::Form;
use super::message::Command;
use super::state::{Filter, Voice};
use web_sys::Element;

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
}

impl Action {
    /// What a click on `target` asks for.
    pub(super) fn of(target: &Element) -> Option<Self> {
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
            _ => return None,
        })
    }
}

/// An attribute of the button or of what it stands in.
fn inherited(button: &Element, name: &str) -> Option<String> {
    button.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
