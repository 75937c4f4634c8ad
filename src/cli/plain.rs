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

    /// Where a range of the text as given, in bytes, stands in the page's text; `None` for a range without words.
    pub fn find(&self, text: &PageText, range: TextRange) -> Option<TextRange> {
        let first = self.lines.partition_point(|(_, start)| *start <= range.start()).saturating_sub(1);
        let lines = self.lines.iter().skip(first).take_while(|(_, start)| *start < range.end());
        let part = |start: u32| TextRange::new(range.start().saturating_sub(start), range.end() - start);
        lines.filter_map(|(node, start)| text.find(*node, part(*start))).reduce(TextRange::hull)
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

#[cfg(test)]
mod tests {
    use super::PlainText;
    use crate::page::{Tag, segment};
    use crate::text::TextRange;

    #[test]
    fn every_word_leads_back_to_the_text_as_given_and_from_it() {
        let given = "  Größe\u{a0} 🙂 zählt\r\n\r\n\tso  sagt\t sie. \n";
        let plain = PlainText::new(given, "");
        let (text, blocks) = segment(&plain.page);
        assert_eq!(blocks.iter().map(|b| text.slice(b.range)).collect::<Vec<_>>(), ["Größe 🙂 zählt", "so sagt sie."]);
        for word in ["Größe", "🙂", "zählt", "so", "sagt", "sie."] {
            let place = |text: &str| {
                let at = text.find(word).unwrap();
                TextRange::new(at as u32, (at + word.len()) as u32)
            };
            assert_eq!(plain.given(&text, place(text.as_str())), Some(place(given)), "{word}");
            assert_eq!(plain.find(&text, place(given)), Some(place(text.as_str())), "{word}");
        }
        let all = TextRange::new(0, given.len() as u32);
        let (first, last) = (blocks[0].range, blocks[1].range);
        assert_eq!(plain.find(&text, all), Some(first.hull(last)));
        assert_eq!(plain.given(&text, first.hull(last)), Some(all.trimmed(given)));
        assert_eq!(plain.find(&text, TextRange::new(0, 2)), None);
    }

    #[test]
    fn only_a_line_set_off_like_one_is_a_headline() {
        let first = |text: &str| PlainText::new(text, "").page.nodes()[1].tag;
        assert_eq!(first("Mayor resigns\n\nShe left on Monday."), Tag::H1);
        assert_eq!(first("Mayor Resigns After Vote.\n\nShe left on Monday."), Tag::H1);
        assert_eq!(first("The mayor resigned on Monday.\n\nShe left."), Tag::P);
        assert_eq!(first("Mayor resigns\nShe left on Monday."), Tag::P);
        assert_eq!(first("Mayor resigns"), Tag::P);
    }
}
