//! A line of stars and figures with how many readers gave them: "★★★★☆ 4.6 / 5 (31 votes)". Not: a reviewer's stars.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("votes"), judge: Judge::Block(BlockKind::Ui, judge) };

/// Words beside the figures, at most.
const WORDS: usize = 2;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let text = subject.text();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.contains(char::is_alphabetic)).count();
    // What stands in brackets at the end is how many.
    let many = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map_or("", |(_, many)| many);
    let counted = many.starts_with(|c: char| c.is_ascii_digit()) && many.contains(char::is_alphabetic);
    let graded = text.contains(['★', '☆', '⭐'])
        || text.contains('/') && text.chars().next().is_some_and(|c| c.is_ascii_digit());
    (words <= WORDS && counted && graded).then_some(75)
}
