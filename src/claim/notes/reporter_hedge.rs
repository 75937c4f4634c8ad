//! The reporter's own hedge, where nobody is named who says it.
//!
//! Fires: `The navy reportedly saved 200 more.`
//! Does not: `The navy saved 200 more, officials said.`

use super::super::words::Words;

const ADVERBS: &[&str] =
    &["reportedly", "purportedly", "supposedly", "apparently", "offenbar", "angeblich", "mutmaßlich"];
const BE: &[&str] = &["is", "are", "was", "were"];
const HELD: &[&str] = &["said", "believed", "thought", "rumored", "rumoured", "understood"];

/// The sign at a token, with the tokens that it takes.
pub(super) fn sign(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    if words.is(at, ADVERBS) {
        return Some((at, at + 1));
    }
    (words.is(at, BE) && words.is(at + 1, HELD) && words.is(at + 2, &["to"])).then_some((at, at + 3))
}
