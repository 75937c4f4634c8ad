//! Quotations: what stands between quotation marks.

mod marks;
mod pair;
mod term;

pub use term::is_term;

use crate::article::ArticleText;
use crate::order::sort_by_key;
use crate::text::TextRange;

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

impl Quotation {
    /// Whether its closing mark is missing: it runs to its paragraph's end.
    pub fn is_open(&self) -> bool {
        self.content.end() == self.outer.end()
    }
}

/// Finds the quotations of an article, in document order, an outer one before those inside it.
pub fn find(article: &ArticleText) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open_before = false;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        if paragraph.heading {
            open_before = false;
            continue;
        }
        let first = found.len();
        pair::paragraph(article.as_str(), paragraph.range, number as u32, &mut found);
        sort_by_key(&mut found[first..], |q| (q.outer.start(), q.depth));
        if let Some(q) = found.get_mut(first) {
            q.continues = open_before && q.outer.start() == paragraph.range.start();
        }
        open_before = found[first..].iter().any(|q| q.depth == 0 && q.is_open());
    }
    found
}

#[cfg(test)]
mod tests;
