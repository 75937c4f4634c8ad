//! The units that attributions are looked for in: sentences, joined where a quotation runs over their bounds.

use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::text::TextRange;

/// Sentences that belong together, as tokens `first..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) paragraph: u32,
}

/// The units of an article. Headings have none: a headline's claim is no statement in the text.
pub(super) fn of(article: &ArticleText, quotations: &[Quotation]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut joined = false;
    for (at, sentence) in article.sentences.iter().enumerate() {
        if article.paragraphs.get(sentence.paragraph as usize).is_some_and(|p| p.heading) {
            joined = false;
            continue;
        }
        let end = sentence.tokens.1 as usize;
        match units.last_mut() {
            Some(unit) if joined && unit.paragraph == sentence.paragraph => unit.end = end,
            _ => units.push(Unit { first: sentence.tokens.0 as usize, end, paragraph: sentence.paragraph }),
        }
        let bound = sentence.range.end();
        let next = article.sentences.get(at + 1).filter(|n| n.paragraph == sentence.paragraph);
        joined = next.is_some_and(|n| inside(quotations, bound, n.range.start()));
    }
    units
}

/// Whether a quotation holds both sides of a sentence's bound.
fn inside(quotations: &[Quotation], end: u32, next: u32) -> bool {
    let last = quotations.partition_point(|q| q.outer.start() < end);
    quotations[..last].iter().rev().take(6).any(|q| q.outer.covers(TextRange::new(end, next)) && q.outer.end() > next)
}
