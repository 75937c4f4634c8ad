//! An adjective where the adverb belongs.
//!
//! Fires: `should the town be {attacked public,} others would help`
//! Does not: `the file was made public, he said`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

/// Adjectives that close no passive clause.
const ADJECTIVES: &[&str] =
    &["public", "recent", "rapid", "sudden", "frequent", "official", "immediate", "careful", "previous", "actual"];

/// Participles that an adjective does complete.
const COMPLETED: &[&str] = &[
    "deemed",
    "declared",
    "considered",
    "called",
    "labeled",
    "labelled",
    "marked",
    "ruled",
    "believed",
    "named",
    "termed",
];

static STARTS: Starts = Starts::of(&[ADJECTIVES]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let participle = passage.before(at, 1);
        let passive = matches!(passage.before(at, 2), "be" | "been" | "was" | "were" | "being");
        let closes = matches!(passage.word(at + 1), "," | ".");
        let past = participle.ends_with("ed") && !COMPLETED.contains(&participle);
        if passive && closes && past && ADJECTIVES.contains(&passage.word(at)) && passage.runs(at - 2, at + 1) {
            mark("wordorder", passage.range(at - 1, at + 2));
        }
    }
}
