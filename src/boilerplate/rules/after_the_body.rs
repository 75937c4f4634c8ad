//! What stands in the body's element after the last paragraph and is no sentence. Not: a subheading between paragraphs.

use super::{Judge, Rule};
use crate::boilerplate::subject::Place;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("after_the_body"), judge: Judge::Block(BlockKind::Other, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.place()? == Place::After).then_some(20)
}
