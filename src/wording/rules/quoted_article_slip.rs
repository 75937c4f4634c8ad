//! "a" before a vowel in words quoted in mid-sentence: what a text or a treaty says, copied wrongly. Its name says that it
//! stands in a quotation; whole sentences of speech are left alone.
//!
//! Fires: `The treaty calls it “{a attack} on all”.`
//! Does not: `“It was a attack on all of us,” he said.`

use super::Mark;
use super::article_slip::takes_an;
use crate::wording::passage::{Passage, small};

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in (0..passage.len()).filter(|at| passage.word(*at) == "a" && !passage.plain(*at)) {
        let slip = passage.gap(at) == " " && !passage.plain(at + 1) && takes_an(passage.word(at + 1));
        if slip && is_fragment(passage, at) {
            mark("article", passage.range(at, at + 2));
        }
    }
}

/// Whether the quotation around a token begins with a small letter.
fn is_fragment(passage: &Passage<'_>, at: usize) -> bool {
    let first = (0..=at).rev().take_while(|i| !passage.plain(*i)).filter(|i| passage.is_word(*i)).last();
    first.is_some_and(|first| small(passage.word(first)))
}
