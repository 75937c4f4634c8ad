//! Quotations without a cue of their own: the speaker of the one before goes on.

use super::candidate::Scene;
use super::tagged::TERM;
use super::{Attribution, Source, given};
use crate::rule::RuleId;

/// Fires: `“We will appeal,” Lopez said. “We always do.”` (the second quotation)
/// Does not: a quotation of a few words in the reporter's sentence.
pub(super) fn uncued(scene: &Scene<'_>, last: Option<&(Source, u32)>) -> Option<Attribution> {
    let (source, paragraph) = last?;
    let first = scene.unit.first;
    let (from, end) = scene.quotation_at(first)?;
    let quotation = scene.quotations.get(scene.at(first)?.quotation? as usize)?;
    let whole = scene.words(end, scene.unit.end) == 0;
    let same = *paragraph == scene.unit.paragraph;
    if !whole
        || scene.words(from, end) < TERM
        || !(same || quotation.continues && paragraph + 1 == scene.unit.paragraph)
    {
        return None;
    }
    let part = scene.range(scene.trim(from, end));
    Some(Attribution {
        content: given::content(scene.article, scene.quotations, &[part]),
        cue: Vec::new(),
        source: source.clone(),
        confidence: if same { 0.85 } else { 0.8 },
        rule: RuleId("carry"),
    })
}
