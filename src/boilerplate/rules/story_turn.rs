//! What a link's `rel` calls the previous or next story. Not: a link without one.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("story_turn"), judge: Judge::Element(BlockKind::Navigation, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    let turns = |rel: &str| rel.split_ascii_whitespace().any(|word| matches!(word, "prev" | "next"));
    element.rel.is_some_and(turns).then_some(70)
}
