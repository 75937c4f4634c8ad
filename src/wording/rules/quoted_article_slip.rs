//! "a" before a vowel in words quoted in mid-sentence: what a text or a treaty says, copied wrongly; and "an" before a
//! consonant, which nobody says. Its name says that it stands in a quotation; "a" in whole sentences of speech is left alone.
//!
//! Fires: `The treaty calls it “{a attack} on all”.`, `“It was {an statement},” he said.`
//! Does not: `“It was a attack on all of us,” he said.`

use super::Mark;
use super::article_slip::{takes_a, takes_an};
use crate::starts::Starts;
use crate::wording::passage::{Passage, small};

static STARTS: Starts = Starts::of(&[&["a", "an"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.all_starting(&STARTS).filter(|at| !passage.plain(*at)) {
        let next = passage.word(at + 1);
        let slip = match passage.word(at) {
            "a" => takes_an(next) && is_fragment(passage, at),
            "an" => takes_a(next),
            _ => continue,
        };
        if slip && passage.gap(at) == " " && !passage.plain(at + 1) {
            mark("article", passage.range(at, at + 2));
        }
    }
}

/// Whether the quotation around a token begins with a small letter.
fn is_fragment(passage: &Passage<'_>, at: usize) -> bool {
    let first = (0..=at).rev().take_while(|i| !passage.plain(*i)).filter(|i| passage.is_word(*i)).last();
    first.is_some_and(|first| small(passage.word(first)))
}
