//! Quotations: what stands between quotation marks.

mod marks;

use crate::article::ArticleText;
use crate::text::TextRange;
use marks::{Mark, Side};

/// Words between quotation marks, in one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The words, without their marks.
    pub content: TextRange,
    /// The words with their marks (those that stand there: a quotation that runs over paragraphs closes only in the last).
    pub outer: TextRange,
    /// The index of its paragraph.
    pub paragraph: u32,
    /// How deep it stands inside other quotations, 0 for none.
    pub depth: u8,
    /// Whether it goes on from the paragraph before.
    pub continues: bool,
}

/// Finds the quotations of an article, in document order. A quotation that is not closed runs to its paragraph's end; where
/// the next paragraph opens with the same mark, it goes on there.
pub fn find(article: &ArticleText) -> Vec<Quotation> {
    let mut all = Vec::new();
    let mut unclosed = None;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        let first = all.len();
        let open = read(article.as_str(), paragraph.range, number as u32, &mut all);
        all[first..].sort_by_key(|q| (q.outer.start(), std::cmp::Reverse(q.outer.end())));
        if let (Some(before), Some(q)) = (unclosed, all.get_mut(first)) {
            let lead = TextRange::new(paragraph.range.start(), q.outer.start()).of(article.as_str());
            let mark = q.outer.of(article.as_str()).chars().next();
            q.continues = lead.trim().is_empty() && mark == Some(before);
        }
        unclosed = open;
    }
    all
}

/// The quotations of one paragraph; returns the mark that stands open at its end.
fn read(text: &str, paragraph: TextRange, number: u32, all: &mut Vec<Quotation>) -> Option<char> {
    let mut open: Vec<Mark> = Vec::new();
    let mut push = |content: TextRange, outer: TextRange, depth: usize| {
        if !content.trimmed(text).is_empty() {
            let depth = u8::try_from(depth).unwrap_or(u8::MAX);
            all.push(Quotation { content: content.trimmed(text), outer, paragraph: number, depth, continues: false });
        }
    };
    for mark in marks::of(text, paragraph) {
        let partner = open.iter().rposition(|o| o.closed_by(mark));
        match (mark.side, partner) {
            (Side::Close | Side::Either, Some(at)) => {
                let from = open[at].range;
                push(TextRange::new(from.end(), mark.range.start()), from.hull(mark.range), at);
                open.truncate(at);
            }
            (Side::Open | Side::Either, _) => open.push(mark),
            (Side::Close, None) => {}
        }
    }
    let first = *open.first()?;
    if first.single {
        return None;
    }
    push(TextRange::new(first.range.end(), paragraph.end()), TextRange::new(first.range.start(), paragraph.end()), 0);
    text.get(first.range.bytes())?.chars().next()
}

#[cfg(test)]
mod tests;
