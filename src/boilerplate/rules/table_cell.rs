//! A cell of a table in the body: figures and names are the article's. Not: a cell that reads as a paragraph.

use super::{Judge, Rule};
use crate::boilerplate::subject::Place;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("table_cell"), judge: Judge::Block(BlockKind::Text, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.place()? == Place::Table).then_some(-20)
}
