//! A full stop after a word that needs another one.
//!
//! Fires: `They spoke of peace {and the. Talks} went on.`
//! Does not: `That is what the money is for. Talks went on.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

/// Words that no sentence ends in.
const OPEN: &[&str] = &["the", "an", "and", "or", "their", "your", "our", "my", "whose", "because", "although", "than"];

static STARTS: Starts = Starts::of(&[OPEN]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let stop = at + 1;
        let alone = passage.word(stop) == "." && passage.word(stop + 1) != "." && passage.gap(at).is_empty();
        if alone && !passage.heading && OPEN.contains(&passage.word(at)) && passage.runs(at.saturating_sub(1), at + 1) {
            mark("false_stop", passage.range(at.saturating_sub(1), stop + 1));
        }
    }
}
