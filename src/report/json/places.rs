//! From ranges of a page's text, in bytes, to spans of the answer's text, in code points, and back.

use crate::report::Report;
use crate::text::TextRange;

/// A range in code points: from, to (exclusive).
pub type Span = [u32; 2];

/// How ranges of a page's text become spans of the text that the answer carries, in code points.
pub struct Places<'a> {
    text: std::borrow::Cow<'a, str>,
    bytes: ByteOffsets,
    place: Place<'a>,
}

enum Place<'a> {
    /// The article's paragraphs: the range of each, and where it starts in the answer's text, in bytes.
    Body(Vec<(TextRange, u32)>),
    /// A text that was given, and how a range leads back to it.
    Given(&'a dyn Fn(TextRange) -> Option<TextRange>),
}

impl std::fmt::Debug for Places<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Places").field("text", &self.text).finish_non_exhaustive()
    }
}

impl<'a> Places<'a> {
    /// The answer's text is the article's body, one paragraph a line.
    pub fn body(report: &Report) -> Self {
        let (mut text, mut rows) = (String::new(), Vec::new());
        for paragraph in &report.article.paragraphs {
            if !rows.is_empty() {
                text.push('\n');
            }
            rows.push((paragraph.range, text.len() as u32));
            text.push_str(report.text.slice(paragraph.range));
        }
        Self { bytes: ByteOffsets::of(&text), text: text.into(), place: Place::Body(rows) }
    }

    /// The answer's text is the text that was given; `back` leads a range of the page's text back to it.
    pub fn given(text: &'a str, back: &'a dyn Fn(TextRange) -> Option<TextRange>) -> Self {
        Self { bytes: ByteOffsets::of(text), text: text.into(), place: Place::Given(back) }
    }

    /// The answer's text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A range of the page's text as code points of the answer's; `None` where it does not stand there.
    pub fn span(&self, range: TextRange) -> Option<Span> {
        let bytes = match &self.place {
            Place::Given(back) => back(range)?,
            Place::Body(rows) => TextRange::new(place_in(rows, range.start())?, place_in(rows, range.end())?),
        };
        Some(self.bytes.span(bytes))
    }
}

fn place_in(rows: &[(TextRange, u32)], byte: u32) -> Option<u32> {
    let at = rows.partition_point(|(range, _)| range.start() <= byte).checked_sub(1)?;
    let (range, start) = rows[at];
    (byte <= range.end()).then(|| start + byte - range.start())
}

/// From bytes of a text to its code points and back.
#[derive(Debug)]
pub struct ByteOffsets {
    /// The byte at which each character starts; empty where the text is ASCII.
    starts: Vec<u32>,
    length: u32,
}

impl ByteOffsets {
    /// The offsets of `text`.
    pub fn of(text: &str) -> Self {
        let length = text.len() as u32;
        let starts = if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(at, _)| at as u32).collect() };
        Self { starts, length }
    }

    /// A range of bytes as code points.
    pub fn span(&self, range: TextRange) -> Span {
        let count = |byte: u32| {
            if self.starts.is_empty() { byte } else { self.starts.partition_point(|start| *start < byte) as u32 }
        };
        [count(range.start()), count(range.end())]
    }

    /// A span of code points as bytes; what lies beyond the text is its end.
    pub fn range(&self, span: Span) -> TextRange {
        let byte = |count: u32| {
            let known = if self.starts.is_empty() { Some(count) } else { self.starts.get(count as usize).copied() };
            known.unwrap_or(self.length).min(self.length)
        };
        TextRange::new(byte(span[0]), byte(span[1]))
    }
}

#[cfg(test)]
mod tests {
    use super::{ByteOffsets, Places};
    use crate::page::{Builder, Flags, Tag};
    use crate::text::TextRange;

    #[test]
    fn spans_of_a_body_are_code_points_of_its_paragraphs() {
        let mut builder = Builder::new("", "", "");
        builder.open(Tag::Body, Flags::default(), []);
        for words in ["Größe 🙂", "“Ja”,  sagte sie."] {
            builder.open(Tag::P, Flags::default(), []);
            builder.text(words, Flags::default());
            builder.close();
        }
        builder.close();
        let report = crate::analyze_text(&builder.finish(false), None);
        let places = Places::body(&report);
        assert_eq!(places.text(), "Größe 🙂\n“Ja”, sagte sie.");
        for word in ["Größe", "🙂", "“Ja”", "sagte sie."] {
            let at = report.text.as_str().find(word).unwrap();
            let [from, to] = places.span(TextRange::new(at as u32, (at + word.len()) as u32)).unwrap();
            let found: String = places.text().chars().skip(from as usize).take((to - from) as usize).collect();
            assert_eq!(found, word);
        }
        let beyond = report.text.as_str().len() as u32;
        assert_eq!(places.span(TextRange::new(beyond, beyond + 5)), None);
    }

    #[test]
    fn code_points_and_bytes_lead_to_each_other() {
        for text in ["plain", "“Größe” 🙂!", ""] {
            let bytes = ByteOffsets::of(text);
            let count = text.chars().count() as u32;
            for (from, to) in (0..=count).flat_map(|a| (a..=count).map(move |b| (a, b))) {
                let range = bytes.range([from, to]);
                let words: String = text.chars().skip(from as usize).take((to - from) as usize).collect();
                assert_eq!(range.of(text), words);
                assert_eq!(bytes.span(range), [from, to]);
            }
            assert_eq!(bytes.range([0, 99]).of(text), text);
        }
    }
}
