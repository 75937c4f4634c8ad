//! At the article's edge a short line that says of the piece itself that it ran elsewhere: "This piece was taken from Coast
//! Wire". Not: a note that the article was corrected, nor a sentence about another text with a quotation in it.

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("taken_over"), judge: Judge::Block(BlockKind::SourceLink, judge) };

/// A longer line says more than that.
const MOST: usize = 20;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.reading.words > MOST || subject.is_kept() || !subject.is_edge_line() {
        return None;
    }
    let calls = Calls::of(subject.words);
    (calls.taken > 0 && calls.piece + calls.taken >= 2).then_some(85)
}
