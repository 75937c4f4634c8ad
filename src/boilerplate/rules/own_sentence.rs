//! Against a phrase that calls on the reader, in a sentence that calls on nobody: "Follow us on a tour of the cellar, she said,
//! and you will see it." Not: a sentence with a link, the site's name or what it offers, nor one that asks the reader twice.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("own_sentence"), judge: Judge::Block(BlockKind::Text, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    use BlockKind::{Comments, Follow, Newsletter, Share};
    let calls = |kind| matches!(kind, Comments | Follow | Newsletter | Share);
    let sentence = subject.reading.prose || subject.reading.ends && subject.text().contains([',', '،', '，']);
    if !sentence || !subject.in_body() || !subject.block.links.is_empty() {
        return None;
    }
    let for_it = || subject.found.iter().filter(|e| e.weight > 0);
    // What markup or another rule says of it, too, is no matter of words.
    let only_calls = for_it().all(|e| calls(e.kind) && !e.words.is_empty());
    let sum: i16 = for_it().map(|e| e.weight).sum();
    (sum > 0 && only_calls && !is_call(subject)).then_some(-sum)
}

/// Whether more than the phrase shows that the reader is called.
fn is_call(subject: &Subject<'_>) -> bool {
    let (text, calls) = (subject.text(), subject.calls());
    calls.strong > 0
        || subject.site().is_some()
        || text.contains(['!', '！'])
        || text.ends_with(['?', '？', '؟'])
        || calls.we && calls.asked > 1
        || calls.you && (calls.we || calls.asked > 1) && subject.is_edge_line()
}
