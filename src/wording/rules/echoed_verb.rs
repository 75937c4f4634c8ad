//! A word and right behind it another form of the same, with nothing but "to" between.
//!
//! Fires: `{attempting to attempt}`
//! Does not: `attempting to flee`, `used to use`, `learning to learn`

use super::Mark;
use crate::wording::passage::{Passage, small};

/// The shortest stem, in letters: short words share their beginnings by chance.
const STEM: usize = 5;

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words().filter(|at| passage.word(at + 1) == "to") {
        let (one, two) = (passage.word(at), passage.word(at + 2));
        let stem = one.strip_suffix("ing").or(one.strip_suffix("ed")).or(one.strip_suffix('s')).unwrap_or("");
        let same =
            stem.len() >= STEM && stem.is_ascii() && two.strip_suffix('e').unwrap_or(two) == stem && two != "learn";
        if same && small(one) && passage.runs(at, at + 3) {
            mark("wordorder", passage.range(at, at + 3));
        }
    }
}
