//! Below the article's last paragraph a short line in which the site speaks to its reader of what the reader is to do, or
//! before its first one that offers a channel: "Liked this piece? Send it to a friend." Not: a line with a quotation, nor one
//! that speaks of nobody's comments.

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("call_words"), judge: Judge::Kinds(judge) };

/// A longer line says more than that.
const MOST: usize = 30;
/// So many words of these classes speak together.
const FEWEST: usize = 3;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    if subject.reading.words > MOST || !subject.is_edge_line() {
        return None;
    }
    let calls = Calls::of(subject.words);
    let (we, you) = (calls.we || subject.site().is_some(), calls.you);
    let all = usize::from(we) + usize::from(you) + calls.asked + calls.piece;
    // More than running text of that length speaks against it.
    ((we || you) && all >= FEWEST).then_some((calls.kind?, 90))
}
