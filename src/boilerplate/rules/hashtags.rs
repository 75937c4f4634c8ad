//! A block of nothing but hashtags: "#harbour #council". Not: "The tag #harbour was used 4,000 times."

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("hashtags"), judge: Judge::Block(BlockKind::Tags, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let mut words = subject.text().split_whitespace().peekable();
    words.peek()?;
    words.all(|w| w.len() > 1 && w.starts_with('#')).then_some(65)
}
