//! A date as HTML marks it: a date line's. Not: a date in a sentence.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("time_element"), judge: Judge::Element(BlockKind::Byline, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    (element.tag == Tag::Time).then_some(-30)
}
