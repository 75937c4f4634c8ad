//! At the article's edge a line in which the site says that links pay it: "Some links here are affiliate links". Not: a sentence
//! about whoever sells through others.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("paid_links"), judge: Judge::Block(BlockKind::Legal, judge) };

/// A longer line says more than that.
const MOST: usize = 45;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.reading.words > MOST || !subject.is_edge_line() {
        return None;
    }
    let calls = subject.calls();
    let named = calls.we || calls.you || calls.pointers > 0 || subject.site().is_some();
    // More than running text of that length speaks against it.
    (named && calls.affiliate > 0 && calls.affiliate + calls.paid > 1).then_some(95)
}
