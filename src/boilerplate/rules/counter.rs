//! A short line of numbers and of what they count of the page itself: "Views: 902 | Comments: 0", "1.2K reads". Not: a line with
//! any other word ("31 votes for the pool"), nor a number alone.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::lexicon::COUNTERS;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("counter"), judge: Judge::Block(BlockKind::Ui, judge) };

/// A longer line says more than that.
const MOST: usize = 9;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let words = subject.words;
    let numbered = || subject.text().bytes().any(|b| b.is_ascii_digit());
    if !subject.block.links.is_empty()
        || words.len() > MOST
        || words.len() < 2
        || !numbered()
        || subject.context.is_heading(subject.at)
    {
        return None;
    }
    let all = || (0..words.len()).map(|at| words.get(at));
    let numbers = all().filter(|word| is_number(word)).count();
    let counted = all().filter(|word| COUNTERS.get(word).is_some_and(|tags| tags.contains('c'))).count();
    let known = all().filter(|word| COUNTERS.has(word)).count();
    (numbers > 0 && counted > 0 && numbers + known == words.len()).then_some(75)
}

/// Whether a word is a number, perhaps in thousands: "902", "2k".
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['k', 'm', 'b']);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}
