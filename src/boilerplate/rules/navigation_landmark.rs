//! What HTML or ARIA calls navigation, a banner or a search. Not: a section of the article.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule =
    Rule { id: RuleId("navigation_landmark"), judge: Judge::Element(BlockKind::Navigation, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    let role = matches!(element.role, Some("navigation" | "menubar" | "banner" | "search"));
    (element.tag == Tag::Nav || role).then_some(60)
}
