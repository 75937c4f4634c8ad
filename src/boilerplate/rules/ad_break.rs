//! A short line that says of the text around it that it goes on, and of an advertisement or of scrolling: "The text goes on
//! below the advert". Not: a sentence about an advertisement.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::lexicon::AD_BREAKS;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("ad_break"), judge: Judge::Block(BlockKind::Ad, judge) };

/// A longer line says more than that.
const MOST: usize = 9;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let (words, text) = (subject.words, subject.text());
    if subject.reading.words > MOST || text.contains(['“', '”', '"', '«', '»', '„']) {
        return None;
    }
    let says = |at: usize, tag: char| AD_BREAKS.get(words.get(at)).is_some_and(|tags| tags.contains(tag));
    let has = |tag: char| (0..words.len()).any(|at| says(at, tag));
    // A sentence about an advertisement begins with something else.
    let is_label = || !subject.reading.ends || says(0, 'a') || says(0, 'c');
    (has('a') && has('c') && is_label()).then_some(75)
}
