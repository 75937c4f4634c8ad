//! A headline's link behind or before an arrow: the previous or next story. Not: a headline without one.

use super::{Judge, Rule};
use crate::boilerplate::subject::LinkShape;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("arrow_link"), judge: Judge::Block(BlockKind::Navigation, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.link()? == LinkShape::Headline && subject.has_arrow()).then(|| subject.headline_weight())
}
