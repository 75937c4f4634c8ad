//! At the article's edge a row of short labels parted by strokes, perhaps behind what they are for, of which one at least is a button's name: "Keep | Print |
//! Larger type", "Pass it on: Facebook / Reddit / Mail". Not: a row of names or figures.

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::phrase::{Candidate, matching};
use crate::boilerplate::subject::Subject;
use crate::boilerplate::words::WordStore;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("piped_row"), judge: Judge::Kinds(judge) };

/// Labels of a row, at least …
const FEWEST: usize = 3;
/// … and words of each, at most.
const LABEL: usize = 3;
/// A longer line is no row.
const MOST: usize = 15;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    let text = subject.text();
    if subject.reading.words > MOST || !text.contains(['|', '·', '•', '/']) || !subject.is_edge_line() {
        return None;
    }
    // What the row is for may stand in front of it.
    let (_, row) = text.split_once(": ").unwrap_or(("", text));
    let labels: Vec<&str> = row.split(['|', '·', '•', '/']).map(str::trim).collect();
    let short = |label: &&str| (1..=LABEL).contains(&label.split_whitespace().count()) && !label.ends_with('.');
    let is_row = labels.len() >= FEWEST && labels.iter().all(short) && !subject.context.is_heading(subject.at);
    if !is_row || subject.is_kept() {
        return None;
    }
    let kinds: Vec<BlockKind> = labels.iter().filter_map(|label| button(label)).collect();
    let shares = kinds.iter().filter(|kind| **kind == BlockKind::Share).count();
    let kind = if shares > 1 { BlockKind::Share } else { BlockKind::Ui };
    (!kinds.is_empty()).then_some((kind, 75))
}

/// What a label is if it is a button's name.
fn button(label: &str) -> Option<BlockKind> {
    let store = WordStore::whole(label);
    let words = store.of(0);
    let named = |kind| matches!(kind, BlockKind::Share | BlockKind::Ui | BlockKind::Follow);
    let phrase = Candidate { words, count: words.len(), text: label, linked: true, part: false };
    let rule = matching(&phrase).into_iter().find(|rule| rule.weight > 0 && named(rule.kind)).map(|rule| rule.kind);
    rule.or_else(|| Calls::asks(words.get(0)).then_some(BlockKind::Ui))
}
