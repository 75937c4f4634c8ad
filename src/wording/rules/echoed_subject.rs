//! A name and right after it the pronoun for it.
//!
//! Fires: `The slap that actor {Omar Reyes he gave} the host`
//! Does not: `When she met Omar Reyes he gave her a ring.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital, small};

static STARTS: Starts = Starts::of(&[&["he", "she"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        if at < 3 || !matches!(passage.word(at), "he" | "she") || !passage.runs(at - 3, at + 2) {
            continue;
        }
        let name = capital(passage.word(at - 1)) && capital(passage.word(at - 2));
        let title =
            passage.is(at - 3, &["actor", "actress", "singer", "president", "minister", "senator", "player", "coach"]);
        let that = (at.saturating_sub(6)..at - 3).any(|i| passage.is(i, &["that", "whom", "which"]));
        if name && title && that && small(passage.word(at + 1)) {
            mark("wordorder", passage.range(at - 2, at + 2));
        }
    }
}
