//! A paragraph that begins with the author's full name, above or below the article's text: who the author is. Not: a person
//! whom the article names, nor the author's name in the middle of a paragraph.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("about_the_author"), judge: Judge::Block(BlockKind::AuthorBio, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    // More than the longest running text speaks against it.
    (subject.in_body() && subject.is_about_the_author()).then_some(110)
}
