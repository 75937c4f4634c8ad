//! A link among neighbours that are links as well. Not: the one linked line between two paragraphs.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

/// So many neighbours on each side are looked at.
const REACH: usize = 3;

pub(super) const RULE: Rule = Rule { id: RuleId("link_list"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let linked = |i: usize| subject.context.readings.list.get(i).is_some_and(|r| r.link_share > 0.8);
    let before = (1..=REACH).take_while(|n| subject.at.checked_sub(*n).is_some_and(linked)).count();
    let after = (1..=REACH).take_while(|n| linked(subject.at + n)).count();
    (linked(subject.at) && subject.leads_on() && before + after >= 2).then_some(25)
}
