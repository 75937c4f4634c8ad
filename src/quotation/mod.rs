//! Quotations: what stands between quotation marks.

mod marks;

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

/// Finds the quotations of an article, in document order. Marks are paired by type, a paragraph at a time; one that is
/// never closed runs to the paragraph's end, and the next paragraph's goes on from it if it opens with a mark as well.
pub fn find(article: &ArticleText) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open = false;
    for (number, paragraph) in article.paragraphs.iter().enumerate() {
        let from = found.len();
        let left_open = marks::read(article.slice(paragraph.range), |quote| {
            let shift =
                |r: TextRange| TextRange::new(r.start() + paragraph.range.start(), r.end() + paragraph.range.start());
            found.push(Quotation {
                content: shift(quote.content),
                outer: shift(quote.outer),
                paragraph: number as u32,
                depth: quote.depth,
                continues: false,
            });
        });
        found[from..].sort_by_key(|q| (q.outer.start(), q.depth));
        if let Some(first) = found[from..].first_mut() {
            first.continues = open && first.outer.start() == paragraph.range.start();
        }
        open = left_open;
    }
    found
}
