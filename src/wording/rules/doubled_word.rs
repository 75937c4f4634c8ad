//! The same word twice in a row.
//!
//! Fires: `The mayor opened {the the} bridge.`
//! Does not: `He had had enough.`

use super::Mark;
use crate::wording::passage::{Passage, small};

/// Words that may follow themselves ("the house that that man built", "very very", "what it is is clear").
const MAY: &[&str] = &[
    "had", "that", "very", "is", "no", "so", "really", "far", "many", "more", "never", "much", "long", "way", "on",
    "in", "to", "do", "her", "you", "it", "out", "bye", "ha", "now", "too", "blah", "knock", "tut", "there", "was",
    "as", "one", "half", "again", "go", "up", "by", "day", "time", "over",
];

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let word = passage.word(at);
        let again = word == passage.word(at + 1) && small(word) && word.is_ascii();
        if again && word.len() > 1 && !MAY.contains(&word) && passage.before(at, 1) != "<" && passage.runs(at, at + 2) {
            mark("wordorder", passage.range(at, at + 2));
        }
    }
}
