//! In one of the body's last paragraphs a phrase that calls on the reader: however long the paragraph is, it is no longer the
//! article. Not: the same phrase in a paragraph after which the article goes on.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("call_at_the_end"), judge: Judge::Block(BlockKind::Follow, judge) };

/// A longer paragraph says more than that.
const MOST: usize = 60;
/// So many paragraphs may follow, which are mostly such calls themselves.
const BELOW: usize = 1;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    use BlockKind::{Comments, Follow, Legal, Newsletter, Paywall};
    let calls = |kind| matches!(kind, Comments | Follow | Legal | Newsletter | Paywall);
    let called = subject.found.iter().any(|e| e.weight >= 60 && !e.words.is_empty() && calls(e.kind));
    let fits = subject.in_body() && subject.reading.prose && subject.reading.words <= MOST;
    (fits && called && subject.prose_below(BELOW + 1) <= BELOW).then_some(25)
}
