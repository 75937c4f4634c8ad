//! A comparative compared once more.
//!
//! Fires: `It is {more easier} than before.`
//! Does not: `It needs more better-paid staff.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

/// Comparatives that count nothing: "more older people" counts people.
const FORMS: &[&str] =
    &["better", "worse", "easier", "harder", "simpler", "happier", "clearer", "closer", "deeper", "safer"];
/// Comparatives that are doubled for certain only where something is compared.
const BEFORE_THAN: &[&str] =
    &["higher", "lower", "larger", "bigger", "smaller", "greater", "stronger", "faster", "older", "younger", "cheaper"];
const SUPERLATIVES: &[&str] =
    &["best", "worst", "biggest", "largest", "highest", "easiest", "strongest", "greatest", "oldest"];

static STARTS: Starts = Starts::of(&[&["more", "most"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let form = passage.word(at + 1);
        let than = || passage.word(at + 2) == "than" && BEFORE_THAN.contains(&form);
        let more = passage.is(at, &["more"]) && (FORMS.contains(&form) && is_compared(passage, at + 2) || than());
        let most = passage.is(at, &["most"])
            && SUPERLATIVES.contains(&form)
            && passage.is(at.saturating_sub(1), &["the", "his", "her", "its"]);
        if (more || most) && passage.runs(at, at + 2) {
            mark("agreement", passage.range(at, at + 2));
        }
    }
}

fn is_compared(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at, &["than", "to", "for", "and", ".", ","])
}
