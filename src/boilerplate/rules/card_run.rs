//! Teasers of other stories, one after the other: each begins with a headline that leads to a page of the site, under it a few
//! words. Not: a list of sections, each under a heading that leads nowhere or to another site.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("card_run"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    // More than the longest running text speaks against it.
    subject.context.cards.get(subject.at).copied().unwrap_or(false).then_some(110)
}
