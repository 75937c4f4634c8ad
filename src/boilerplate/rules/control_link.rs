//! In the body a block that is a link of one to three words: a button. Not: a name that is linked inside a sentence.

use super::{Judge, Rule};
use crate::boilerplate::subject::LinkShape;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("control_link"), judge: Judge::Block(BlockKind::Ui, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.link()? == LinkShape::Short && subject.in_body()).then_some(30)
}
