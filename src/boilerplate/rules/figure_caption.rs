//! A caption as HTML marks it. Not: the paragraph beside the figure.

use super::{Element, Judge, Rule};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("figure_caption"), judge: Judge::Element(BlockKind::Caption, judge) };

fn judge(element: Element<'_>) -> Option<i16> {
    matches!(element.tag, Tag::Figcaption | Tag::Caption).then_some(-60)
}
