//! The notice right under the paragraph at which an article is cut off: it stays and is named. Not: the same words after the
//! article's source line, or with much of the article below.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("cut_off"), judge: Judge::Block(BlockKind::Paywall, judge) };

/// Below the notice the body has at most so many blocks of prose, which are the notice's own.
const REST: usize = 2;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let readings = subject.context.readings;
    let before = subject.at.checked_sub(1)?;
    let asks = subject.found.iter().any(|e| e.kind == BlockKind::Paywall && !e.words.is_empty());
    let cut = readings.list[before].prose && !readings.phrases[before].iter().any(|rule| rule.weight > 0);
    let rest = || (subject.at + 1..subject.context.body.end).filter(|at| readings.list[*at].prose).count();
    (asks && subject.in_body() && cut && rest() <= REST).then_some(-90)
}
