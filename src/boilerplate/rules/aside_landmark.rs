//! What HTML or ARIA sets beside the article. Not: an aside that holds the article.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("aside_landmark"), judge: Judge::Element(BlockKind::Related, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    (element.tag == Tag::Aside || element.role == Some("complementary")).then_some(45)
}
