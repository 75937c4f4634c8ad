//! At the article's edge a row of short labels parted by strokes, of which one at least is a button's name: "Keep | Print |
//! Larger type". Not: a row of names or figures.

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::phrase::{Candidate, matching};
use crate::boilerplate::subject::Subject;
use crate::boilerplate::words::WordStore;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("piped_row"), judge: Judge::Block(BlockKind::Ui, judge) };

/// Labels of a row, at least …
const FEWEST: usize = 3;
/// … and words of each, at most.
const LABEL: usize = 3;
/// A longer line is no row.
const MOST: usize = 15;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let text = subject.text();
    if subject.reading.words > MOST || !text.contains(['|', '·', '•', '/']) || !subject.is_edge_line() {
        return None;
    }
    let labels: Vec<&str> = text.split(['|', '·', '•', '/']).map(str::trim).collect();
    let short = |label: &&str| (1..=LABEL).contains(&label.split_whitespace().count()) && !label.ends_with('.');
    let row = labels.len() >= FEWEST && labels.iter().all(short) && !subject.context.is_heading(subject.at);
    (row && !subject.is_kept() && labels.into_iter().any(is_button)).then_some(75)
}

/// Whether a label is a button's name.
fn is_button(label: &str) -> bool {
    let store = WordStore::whole(label);
    let words = store.of(0);
    let named = |kind| matches!(kind, BlockKind::Share | BlockKind::Ui | BlockKind::Follow);
    let phrase = Candidate { words, count: words.len(), text: label, linked: true };
    Calls::asks(words.get(0)) || matching(&phrase).iter().any(|rule| rule.weight > 0 && named(rule.kind))
}
