//! Plain text as a page: one paragraph a line, so that every place in the page's text leads back to the text as given.

use crate::page::{Builder, Flags, NodeId, PageSnapshot, PageText, Tag};
use crate::text::TextRange;

/// A headline is at most this long, in bytes.
const HEADLINE: usize = 160;

/// A text as a page, and the way back.
#[derive(Debug)]
pub struct PlainText {
    /// One paragraph a line; a first line that is a headline is an `h1`.
    pub page: PageSnapshot,
    /// The text node of each line and where the line starts in the text, in bytes.
    lines: Vec<(NodeId, u32)>,
}

impl PlainText {
    /// Reads a text; `lang` is its language where the caller knows it, else empty.
    pub fn new(text: &str, lang: &str) -> Self {
        let mut builder = Builder::new("", "", lang);
        builder.open(Tag::Body, Flags::default(), []);
        let mut lines = Vec::new();
        let mut start = 0;
        let mut cut = false;
        for line in text.split_inclusive('\n') {
            if builder.is_full() {
                cut = true;
                break;
            }
            let tag = if start == 0 && is_headline(line, &text[line.len()..]) { Tag::H1 } else { Tag::P };
            builder.open(tag, Flags::default(), []);
            lines.push((builder.text(line, Flags::default()), start as u32));
            builder.close();
            start += line.len();
        }
        builder.close();
        Self { page: builder.finish(cut), lines }
    }

    /// Where a range of the page's text stands in the text as given, in bytes; `None` for a range without words.
    pub fn given(&self, text: &PageText, range: TextRange) -> Option<TextRange> {
        let parts = text.raw(range);
        let place = |(node, part): &(NodeId, TextRange)| {
            let line = self.lines.binary_search_by_key(node, |(n, _)| *n).ok()?;
            let start = self.lines[line].1;
            Some(TextRange::new(start + part.start(), start + part.end()))
        };
        Some(place(parts.first()?)?.hull(place(parts.last()?)?))
    }
}

/// Whether the first line is a headline: short, set off by an empty line from more text, and either without a full stop or
/// written with capitals throughout, as headlines are.
fn is_headline(line: &str, rest: &str) -> bool {
    let line = line.trim();
    if line.is_empty() || line.len() > HEADLINE || !rest.trim_start_matches([' ', '\r']).starts_with('\n') {
        return false;
    }
    let long: Vec<&str> = line.split_whitespace().filter(|w| w.chars().count() > 3).collect();
    let capitals =
        long.iter().filter(|w| !w.chars().any(char::is_alphabetic) || w.contains(char::is_uppercase)).count();
    !rest.trim().is_empty() && (!line.ends_with(['.', '”', '"']) || capitals * 4 >= long.len() * 3)
}
