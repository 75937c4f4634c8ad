//! "a" before a vowel, "an" before a consonant.
//!
//! Fires: `{a attack}`, `{an statement}`
//! Does not: `a university`, `an hour`, `an FBI agent`

use super::Mark;
use crate::wording::passage::{Passage, small};

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let next = passage.word(at + 1);
        let slip = match passage.word(at) {
            "a" => takes_an(next),
            "an" => takes_a(next),
            _ => continue,
        };
        if slip && passage.runs(at, at + 2) {
            mark("article", passage.range(at, at + 2));
        }
    }
}

/// Whether a word is spoken as it is written: long enough, one case, with a vowel in its first letters.
fn spoken(word: &str) -> bool {
    let tail = word.get(1..).unwrap_or("");
    word.len() > 3
        && word.is_ascii()
        && small(tail)
        && tail.get(..2).is_some_and(|t| t.contains(['a', 'e', 'i', 'o', 'u']))
}

fn starts_with_one_of(word: &str, starts: &[&str]) -> bool {
    starts.iter().any(|s| word.get(..s.len()).is_some_and(|w| w.eq_ignore_ascii_case(s)))
}

/// Whether `word` starts with a vowel's sound for certain.
pub(super) fn takes_an(word: &str) -> bool {
    const GLIDES: &[&str] = &["eu", "ewe", "one", "once", "oui", "ouija", "uni", "una", "une", "iono"];
    const U: &[&str] = &["un", "up", "ugly", "ultim", "umbr", "urgent", "urban", "utter", "under"];
    const NO_NOUNS: &[&str] =
        &["also", "into", "onto", "over", "after", "among", "even", "ever", "only", "upon", "until"];
    let tail = word.get(1..).unwrap_or("");
    let plain = word.len() > 3 && word.is_ascii() && small(word) && !tail.contains('\'');
    let vowel = word.starts_with(['a', 'e', 'i', 'o']) || starts_with_one_of(word, U);
    plain && vowel && !starts_with_one_of(word, GLIDES) && !NO_NOUNS.contains(&word)
}

/// Whether `word` starts with a consonant's sound for certain.
fn takes_a(word: &str) -> bool {
    const SILENT: &[&str] = &["h", "x", "a", "e", "i", "o", "u", "y", "mc"];
    const LIKE_Y: &[&str] = &["university", "universities", "unique", "union", "uniform", "unit", "united", "european"];
    const LIKE_Y_OR_W: &[&str] = &["useful", "user", "usual", "one"];
    spoken(word) && !starts_with_one_of(word, SILENT)
        || LIKE_Y.iter().chain(LIKE_Y_OR_W).any(|w| w.eq_ignore_ascii_case(word))
}
