//! A name, a day or a month in small letters, as other languages write them.
//!
//! Fires: `They met on {monday} in {moscow}.`, `the {White house}`
//! Does not: `They met on Monday.`, `White house paint is dear.`

use super::Mark;
use crate::lexicon::{FIXED_PHRASES, SMALL_NAMES};
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital, small};

static STARTS: Starts = SMALL_NAMES.starts();
static CAPITALS: Starts = FIXED_PHRASES.starts();

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    if passage.heading {
        return;
    }
    for at in passage.starting(&STARTS) {
        let word = passage.word(at);
        if !capital(word) && SMALL_NAMES.has(word) && is_alone(passage, at) {
            mark("name", passage.range(at, at + 1));
        }
    }
    for at in passage.starting(&CAPITALS).filter(|at| capital(passage.word(*at))) {
        if let Some(to) = half_small(passage, at) {
            mark("name", passage.range(at, to));
        }
    }
}

/// Whether blanks or a mark of prose stand around a word: it is no part of an address, a tag or a handle.
fn is_alone(passage: &Passage<'_>, at: usize) -> bool {
    let before = at == 0 || !passage.gap(at - 1).is_empty() || matches!(passage.word(at - 1), "(" | "—" | "–");
    let after =
        !passage.gap(at).is_empty() || matches!(passage.word(at + 1), "" | "." | "," | ";" | ":" | "?" | "!" | ")");
    before && after
}

/// The end of a name that begins with a capital here and goes on in small letters.
fn half_small(passage: &Passage<'_>, at: usize) -> Option<usize> {
    if passage.starts_sentence(at) {
        return None;
    }
    let first = passage.word(at).to_ascii_lowercase();
    FIXED_PHRASES.starting_with(&first).filter(|(_, tags)| tags.ends_with("|capitals")).find_map(|(name, _)| {
        let rest = name.split(' ').skip(1);
        let length = rest.clone().count();
        let same = rest.enumerate().all(|(i, word)| passage.word(at + 1 + i).eq_ignore_ascii_case(word));
        let falls = (at + 1..=at + length).any(|i| small(passage.word(i)));
        (length > 0 && same && falls && passage.runs(at, at + 1 + length)).then_some(at + 1 + length)
    })
}
