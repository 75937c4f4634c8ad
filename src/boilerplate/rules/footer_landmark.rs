//! What HTML or ARIA calls a footer. Not: a footer around the whole article, or the last paragraph.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("footer_landmark"), judge: Judge::Element(BlockKind::Legal, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    (element.tag == Tag::Footer || element.role == Some("contentinfo")).then_some(45)
}
