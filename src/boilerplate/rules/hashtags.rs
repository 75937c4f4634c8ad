//! A block of nothing but hashtags: "#harbour #council". Not: "The tag #harbour was used 4,000 times."

use crate::boilerplate::evidence::Context;
use crate::kind::BlockKind;
use crate::rule::{Evidence, RuleId};

pub(super) fn rule(context: &Context<'_>, at: usize) -> Option<Evidence> {
    let block = &context.blocks[at];
    let mut words = context.text.slice(block.range).split_whitespace().peekable();
    words.peek()?;
    let all = words.all(|w| w.len() > 1 && w.starts_with('#'));
    all.then_some(Evidence { rule: RuleId("hashtags"), kind: BlockKind::Tags, weight: 65, words: block.range })
}
