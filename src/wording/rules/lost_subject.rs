//! A clause without its subject, as languages that need none have it.
//!
//! Fires: `She said {that wants} more boats.`, `They left {because was} late.`
//! Does not: `She said that is true.`, `just because it was late`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

const SAID: &[&str] =
    &["said", "says", "added", "stated", "announced", "declared", "explained", "assured", "believes", "thinks"];
/// Verbs of which only somebody can be the subject, so that "that" before them is none.
const SOMEBODY: &[&str] = &[
    "wants",
    "hopes",
    "believes",
    "thinks",
    "expects",
    "regrets",
    "condemns",
    "intends",
    "considers",
    "supports",
    "rejects",
    "trusts",
    "respects",
    "knows",
    "feels",
    "fears",
    "wishes",
    "deplores",
    "appreciates",
    "denies",
];
const FINITE: &[&str] = &["is", "was", "has", "will", "does", "did", "can", "wants", "had", "have"];

static STARTS: Starts = Starts::of(&[&["that", "because", "although"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let quote = usize::from(passage.is_mark(at + 1, &["“", "\"", "‘", "«"]));
        let verb = at + 1 + quote;
        let said =
            passage.word(at) == "that" && at > 0 && passage.is(at - 1, SAID) && SOMEBODY.contains(&passage.word(verb));
        let because = quote == 0 && passage.is(at, &["because", "although"]) && FINITE.contains(&passage.word(verb));
        if said || because && passage.runs(at, at + 2) {
            mark("agreement", passage.range(at, verb + 1));
        }
    }
}
