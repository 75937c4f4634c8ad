//! Below the article a short line that stands alone with the buttons under it: it asks what they answer ("Was this of use?"
//! over "Yes" and "No"), or offers what they take. Not: a paragraph with a button among the others.

use super::{Judge, Rule, control};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::NodeId;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("over_buttons"), judge: Judge::Block(BlockKind::Ui, judge) };

/// A longer line says more than that.
const MOST: usize = 16;
/// So many buttons at most.
const BUTTONS: usize = 4;
/// So many elements around it are looked at.
const LEVELS: usize = 4;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let context = subject.context;
    let fits = subject.reading.words <= MOST && subject.is_edge_line() && !context.is_heading(subject.at);
    if !fits || !is_button(subject, subject.at + 1) || is_button(subject, subject.at) {
        return None;
    }
    let calls = subject.calls();
    let asks = subject.text().ends_with(['?', '？', '؟']);
    ((asks || calls.we || calls.you || calls.asked > 0) && is_alone(subject)).then_some(90)
}

/// Whether a block is a button.
fn is_button(subject: &Subject<'_>, at: usize) -> bool {
    let context = subject.context;
    let marked =
        |block| context.marks.around(context.page, block).any(|m| m.rule == control::RULE.id && m.weight >= 60);
    context.blocks.get(at).is_some_and(marked)
}

/// Whether the smallest element that holds it and the next block holds nothing but buttons besides.
fn is_alone(subject: &Subject<'_>) -> bool {
    let (context, at) = (subject.context, subject.at);
    let below = |id: NodeId| context.readings.below(context.page, id);
    let mut around = context.page.ancestors(subject.block.first).take(LEVELS).map(below);
    let Some(range) = around.find(|range| range.end > at + 1) else { return false };
    range.start == at && range.len() <= 1 + BUTTONS && (at + 1..range.end).all(|other| is_button(subject, other))
}
