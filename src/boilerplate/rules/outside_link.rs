//! Below the article's last sentence a short link to another site: the aggregator's way back to where the text came from.
//! Not: a link to another site in the article's own list of references.

use super::{Judge, Rule};
use crate::boilerplate::subject::LinkShape;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("outside_link"), judge: Judge::Block(BlockKind::SourceLink, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.link()? == LinkShape::Outside).then_some(40)
}
