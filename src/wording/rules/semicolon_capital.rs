//! A capital after a semicolon: two sentences that a translation joined.
//!
//! Fires: `He searched for his recorder; {The} line was dead.`
//! Does not: `He named Ana Lee, a baker; The Hague; and Rome.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, small};

static STARTS: Starts = Starts::of(&[OPENERS]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let start = at > 1 && passage.word(at - 1) == ";" && small(passage.before(at, 2)) && passage.runs(at, at + 3);
        if start
            && OPENERS.contains(&passage.word(at))
            && small(passage.word(at + 1))
            && small(passage.word(at + 2))
            && !is_list(passage)
        {
            mark("false_stop", passage.range(at - 1, at + 2));
        }
    }
}

/// Words that open a clause and no name.
const OPENERS: &[&str] = &["The", "This", "They", "He", "She", "It", "But", "And", "We", "There", "These"];

/// Whether semicolons set apart the parts of a list.
fn is_list(passage: &Passage<'_>) -> bool {
    (0..passage.len()).filter(|&at| passage.word(at) == ";").count() > 1
}
