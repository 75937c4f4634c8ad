//! "Read more" that stays on the site: the way on to another story of its own. Not: "Read more" that leads to another site,
//! which is where the text came from.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("inner_link"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let is_source = subject.found.iter().any(|e| e.kind == BlockKind::SourceLink && !e.words.is_empty());
    (is_source && subject.href().is_some() && !subject.leads_out()).then_some(75)
}
