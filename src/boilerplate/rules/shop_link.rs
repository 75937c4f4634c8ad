//! A short link to another site whose words stand below several things in the same article: "Buy on Harbour Shop". Not: a
//! link to another site that the article makes once.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("shop_link"), judge: Judge::Block(BlockKind::Ad, judge) };

/// A longer link says something.
const MOST: usize = 6;
/// The same words stand so many times more.
const AGAIN: usize = 2;
/// So many blocks on both sides are looked at.
const REACH: usize = 60;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let context = subject.context;
    let short = subject.in_body() && subject.reading.words <= MOST && !context.is_heading(subject.at);
    if !short || subject.href().is_none() || !subject.leads_out() {
        return None;
    }
    let text = subject.text();
    let near = subject.at.saturating_sub(REACH)..(subject.at + REACH).min(context.blocks.len());
    let same = |at: &usize| {
        let range = context.blocks[*at].range;
        *at != subject.at && range.len() as usize == text.len() && context.text.slice(range) == text
    };
    (near.filter(same).take(AGAIN).count() == AGAIN).then_some(60)
}
