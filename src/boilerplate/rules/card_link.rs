//! One link around several blocks, a headline and its first words: the card of another story. Not: a paragraph that is a link,
//! nor a link around a heading alone.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("card_link"), judge: Judge::Block(BlockKind::Related, judge) };

/// A link around more blocks than this is a wrapper.
const MOST: usize = 8;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let page = subject.context.page;
    let link = subject.block.links.first().filter(|_| subject.reading.link_share >= 0.9)?;
    let inside = subject.context.readings.below(page, link.node).len();
    (subject.leads_on() && (2..=MOST).contains(&inside)).then(|| if subject.leads_out() { 50 } else { 75 })
}
