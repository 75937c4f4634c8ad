//! A block that is one link of a headline's length: another story. Not: a sentence of the article that is one link from its
//! first word to its full stop.

use super::{Judge, Rule};
use crate::boilerplate::subject::LinkShape;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("headline_link"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.link()? == LinkShape::Headline && !subject.has_arrow()).then(|| subject.headline_weight())
}
