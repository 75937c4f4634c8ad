//! `unspun batch`: pages and texts as JSON lines.

use super::document::{Document, GivenSpans};
use super::{failure::Failure, stream};
use crate::report::json::Head;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Line {
    id: Value,
    html: Option<String>,
    #[serde(default)]
    url: Option<String>,
    text: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    given: Option<Vec<GivenSpans>>,
}

/// Runs over standard input.
pub(super) fn run() -> Result<(), Failure> {
    stream::run(answer)
}

/// The answer to one line, or why there is none.
///
/// # Errors
/// What is wrong with the line, in words.
pub fn answer(line: &[u8]) -> Result<Vec<u8>, String> {
    let line: Line = serde_json::from_slice(line).map_err(|e| e.to_string())?;
    let document = match (line.html, line.text) {
        (Some(html), None) => Document::of_html(&html, line.url.as_deref().unwrap_or_default()),
        (None, Some(text)) => Document::of_text(text, line.lang.as_deref().unwrap_or_default(), line.given.as_deref()),
        (Some(_), Some(_)) => return Err("a line has either `html` or `text`, not both".to_owned()),
        (None, None) => return Err("a line needs `html` or `text`".to_owned()),
    };
    document.answer(&Head { version: None, id: &line.id }).map_err(|e| e.to_string())
}
