//! Below the body, or in a box under a label of other stories, the first words of another story, under a headline that is a link. Not: the next headline in a list of them.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

/// The headline stands at most so many blocks above.
const REACH: usize = 3;

pub(super) const RULE: Rule = Rule { id: RuleId("story_card"), judge: Judge::Block(BlockKind::Related, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let context = subject.context;
    let boxed = context.marks.around(context.page, subject.block).any(|m| m.rule == super::LABELLED_BOX);
    let headline = |n: usize| {
        let index = subject.at.checked_sub(n);
        index.is_some_and(|i| {
            let reading = context.readings.list[i];
            reading.link_share > 0.8 && reading.words >= 3 && (boxed || !context.in_body(i))
        })
    };
    let story = subject.reading.words >= 4 && subject.reading.link_share <= 0.8 && (1..=REACH).any(headline);
    ((boxed || subject.at >= context.body.end) && story).then_some(if boxed { 60 } else { 45 })
}
