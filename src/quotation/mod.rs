//! Quotations: what stands between quotation marks.

use crate::article::ArticleText;
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

/// Finds the quotations of an article, in document order.
pub fn find(_article: &ArticleText) -> Vec<Quotation> {
    Vec::new()
}
