//! A full stop inside a sentence: the words after it go on in small letters.
//!
//! Fires: `No town has {joined the plan. said} they would.`
//! Does not: `The firm, Lee Inc. said on Friday, closed.`

use super::Mark;
use crate::lexicon::ABBREVIATIONS;
use crate::wording::passage::{Passage, small};

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let stop = at + 1;
        if passage.word(stop) != "." || !passage.gap(at).is_empty() || passage.gap(stop) != " " {
            continue;
        }
        let next = stop + 1;
        if passage.plain(next) && may_start(passage, next) && ends_sentence(passage.word(at)) {
            mark("false_stop", passage.range(at, next + 1));
        }
    }
}

/// Whether the word after the stop is an everyday word in small letters, not a name that is written so ("eBay", "von").
fn may_start(passage: &Passage<'_>, at: usize) -> bool {
    const NAMES: &[&str] = &[
        "al", "von", "van", "de", "del", "della", "di", "da", "la", "le", "el", "bin", "com", "org", "http", "https",
        "www",
    ];
    small(passage.word(at))
        && passage.word(at).len() > 1
        && passage.word(at).starts_with(char::is_alphabetic)
        && !passage.is(at, NAMES)
        && !matches!(passage.word(at + 1), "." | "@" | "-" | ":")
}

/// Whether a full stop after `word` can only be a sentence's end: short words in capitals and listed ones may be cut short.
fn ends_sentence(word: &str) -> bool {
    let long = word.chars().count() >= if small(word) { 3 } else { 5 };
    let letters = word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase);
    long && letters && !ABBREVIATIONS.has(&word.to_lowercase())
}
