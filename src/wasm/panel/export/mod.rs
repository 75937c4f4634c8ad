//! What is found in an article, as text that leaves the overlay: on the clipboard, or as a file (docs/export.md).

mod annotations;
mod html;
mod json;
mod words;

pub(super) use words::{Form, statements};

use super::render::Renderer;
use crate::report::View;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people, and for whatever reads Markdown.
    Markdown,
    /// One file that any browser shows and prints.
    Html,
    /// For programs.
    Json,
    /// The statements as W3C Web Annotations.
    Annotations,
}

/// So many characters of the title name the file.
const NAME: usize = 60;

impl Format {
    /// The file's name and media type.
    pub(super) fn file(self, title: &str) -> (String, &'static str) {
        let (ending, kind) = match self {
            Self::Markdown => (".md", "text/markdown"),
            Self::Html => (".html", "text/html"),
            Self::Json => (".json", "application/json"),
            Self::Annotations => (".jsonld", "application/ld+json"),
        };
        let safe = |c: char| if c.is_control() || "/\\:*?\"<>|.~".contains(c) { ' ' } else { c };
        let safe: String = title.chars().map(safe).take(NAME).collect();
        let name = safe.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() { "unspun" } else { name.as_str() };
        (format!("{name}{ending}"), kind)
    }
}

/// The whole report.
pub(super) fn report(to: &Renderer<'_>, view: &View, format: Format) -> String {
    match format {
        Format::Markdown => words::report(to, view),
        Format::Html => html::report(to, view),
        Format::Json => json::report(view),
        Format::Annotations => annotations::page(to, view),
    }
}
