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
/// So many words of these classes speak together in a line of at most so many words; in a longer one, one more.
const FEWEST: usize = 3;
const SHORT: usize = 16;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    let words = subject.reading.words;
    if words > MOST || !subject.is_edge_line() {
        return None;
    }
    let calls = Calls::of(subject.words);
    let site = subject.site();
    let signed = site.is_some_and(|(from, _)| from == 0);
    let pictured = subject.text().starts_with(is_pictograph);
    let said = [calls.we || site.is_some(), calls.you, signed, pictured].into_iter().filter(|x| *x).count();
    // Whose views they are not is this site's business only where it speaks of itself, or of
    // nothing else: else the line came with the article.
    let legal = if said > 0 && calls.legal > 1 || calls.legal > 2 { calls.legal } else { 0 };
    // A line that is one link leads where it calls.
    let linked = usize::from(calls.asked > 0 && subject.reading.link_share > 0.8);
    let all = said + calls.asked + calls.piece + legal + linked;
    let spoken = said > 0 || legal > 0 || Calls::asks(subject.words.get(0));
    let enough = all >= FEWEST + usize::from(words > SHORT) || calls.we && calls.you && is_question_first(subject);
    // More than running text of that length speaks against it.
    (spoken && enough && (subject.text().contains(['?', '!', '؟', '？']) || calls.asked + legal > 0 || pictured))
        .then_some((calls.kind(), 90))
}

/// Whether a question stands in front of something else: "Enjoyed it? Tell us."
fn is_question_first(subject: &Subject<'_>) -> bool {
    let behind = subject.text().split_once(['?', '？', '؟']).map_or("", |(_, rest)| rest);
    subject.reading.words <= SHORT && behind.contains(char::is_alphanumeric)
}

/// Whether a character is a picture, as such lines often begin with one.
const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}
