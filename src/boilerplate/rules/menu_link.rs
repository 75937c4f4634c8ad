//! Outside the body a block that is a link of one to three words: an entry of a menu. Not: the same in the body.

use super::{Judge, Rule};
use crate::boilerplate::subject::LinkShape;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("menu_link"), judge: Judge::Block(BlockKind::Navigation, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.link()? == LinkShape::Short && !subject.in_body()).then_some(30)
}
