//! A link in the body that stands again in the page's frame: another story. Not: a link that the page has once.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("repeated_link"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.reading.link_share > 0.8 && subject.is_repeated()).then_some(85)
}
