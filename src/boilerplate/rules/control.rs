//! A button or a form, in which nothing of an article stands. Not: a form around the whole page.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("control"), judge: Judge::Element(BlockKind::Ui, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    match (element.tag, element.role) {
        (Tag::Button | Tag::Select, _) | (_, Some("button")) => Some(60),
        (Tag::Form, _) | (_, Some("form")) => Some(45),
        _ => None,
    }
}
