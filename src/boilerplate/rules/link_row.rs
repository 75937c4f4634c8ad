//! A line of several short links and nothing else: buttons, tags, sections. Not: a sentence with links in it, nor a list of
//! headlines.

use super::{Judge, Rule};
use crate::boilerplate::subject::{Place, Subject};
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("link_row"), judge: Judge::Block(BlockKind::Navigation, judge) };

/// So many links at least.
const FEWEST: usize = 3;
/// Words of each, on the average, at most.
const BRIEF: usize = 3;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let links = subject.block.links.len();
    let heading = subject.context.is_heading(subject.at);
    let row = subject.in_body()
        && links >= FEWEST
        && subject.reading.link_share >= 0.8
        && subject.reading.words <= BRIEF * links;
    let other = heading || subject.reading.ends || subject.place() == Some(Place::Table);
    // What names it says what sort of links they are.
    let named = subject.found.iter().any(|e| e.weight >= 60);
    (row && !other).then_some(if named { 10 } else { 60 })
}
