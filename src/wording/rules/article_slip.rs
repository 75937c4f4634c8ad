//! "a" before a vowel, "an" before a consonant.
//!
//! Fires: `{a attack}`, `{an statement}`, `{a 8}-year-old`, `{an US} official`, `{a hour}`
//! Does not: `a university`, `an hour`, `an FBI agent`, `an 1800s house`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, small};

static STARTS: Starts = Starts::of(&[&["a", "an"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
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
    const SILENT_H: &[&str] = &["hour", "honest", "honor", "honour", "heir"];
    const NO_NOUNS: &[&str] =
        &["also", "into", "onto", "over", "after", "among", "even", "ever", "only", "upon", "until"];
    let tail = word.get(1..).unwrap_or("");
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.starts_with('8') || matches!(word, "11" | "18" | "11th" | "18th");
    }
    let plain = word.len() > 3 && word.is_ascii() && small(word) && !tail.contains('\'');
    let vowel = word.starts_with(['a', 'e', 'i', 'o']) || starts_with_one_of(word, U);
    plain
        && (vowel || starts_with_one_of(word, SILENT_H))
        && !starts_with_one_of(word, GLIDES)
        && !NO_NOUNS.contains(&word)
}

/// Whether `word` starts with a consonant's sound for certain.
pub(super) fn takes_a(word: &str) -> bool {
    const SILENT: &[&str] = &["h", "x", "a", "e", "i", "o", "u", "y", "mc"];
    const LIKE_Y: &[&str] = &["university", "universities", "unique", "union", "uniform", "unit", "united", "european"];
    const LETTERS: &[&str] = &["US", "UN", "UK", "EU"];
    const LIKE_Y_OR_W: &[&str] = &["useful", "user", "usual", "one"];
    // "an 1800s house": a year's first digits are spoken otherwise than a number's.
    let figure = word.starts_with(['2', '3', '4', '5', '6', '7', '9'])
        || matches!(word, "1" | "10" | "12" | "13" | "14" | "15" | "16" | "17" | "19" | "100");
    figure
        || LETTERS.contains(&word)
        || spoken(word) && !starts_with_one_of(word, SILENT)
        || LIKE_Y.iter().chain(LIKE_Y_OR_W).any(|w| w.eq_ignore_ascii_case(word))
}
