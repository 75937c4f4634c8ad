//! A well-known person's name that came back from another script with other letters of the same sound.
//!
//! Fires: `{Emanuel Makron} spoke.`, `the speech of {Elon Mask}`
//! Does not: `Emmanuel Macron spoke.`, `Elena Mosk spoke.`

use super::Mark;
use crate::lexicon::KNOWN_NAMES;
use crate::wording::passage::{Passage, capital, small};

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let (first, last) = (passage.word(at), passage.word(at + 1));
        if is_name(first) && is_name(last) && passage.runs(at, at + 2) && is_torn(first, last) {
            mark("name", passage.range(at, at + 2));
        }
    }
}

/// Whether a word has one capital, at its start.
fn is_name(word: &str) -> bool {
    word.len() > 2 && capital(word) && small(word.get(1..).unwrap_or(""))
}

/// Whether the two words sound like a known name and its last one is written otherwise.
fn is_torn(first: &str, last: &str) -> bool {
    let last = last.strip_suffix("'s").or(last.strip_suffix("’s")).unwrap_or(last);
    KNOWN_NAMES.iter().filter(|(name, _)| same_start(first, name)).any(|(name, others)| {
        name.split_once(' ').is_some_and(|(own_first, own_last)| {
            same_start(last, own_last)
                && sounds_like(last, own_last, false)
                && sounds_like(first, own_first, true)
                && last != own_last
                && !others.split(',').any(|other| other == last)
        })
    })
}

fn same_start(word: &str, own: &str) -> bool {
    sound(word.bytes().next().unwrap_or(0)) == sound(own.bytes().next().unwrap_or(0))
}

/// Whether two words have the same consonants, and the same `vowels` if wanted, in the order that one hears, and about the
/// same length.
fn sounds_like(word: &str, own: &str, vowels: bool) -> bool {
    word.is_ascii() && word.len().abs_diff(own.len()) <= 2 && sounds(word, vowels).eq(sounds(own, vowels))
}

fn sounds(word: &str, vowels: bool) -> impl Iterator<Item = u8> + '_ {
    let mut before = 0;
    let heard = move |letter: u8| match letter.to_ascii_lowercase() {
        vowel @ (b'a' | b'e' | b'i' | b'o' | b'u' | b'y') if vowels => vowel,
        letter => sound(letter),
    };
    word.bytes().map(heard).filter(move |now| {
        let again = std::mem::replace(&mut before, *now) == *now;
        !again && *now != 0
    })
}

/// A letter by its sound: vowels and "h" are nothing.
fn sound(letter: u8) -> u8 {
    match letter.to_ascii_lowercase() {
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'\'' => 0,
        b'c' | b'q' | b'k' => b'k',
        b'z' => b's',
        b'w' => b'v',
        other => other,
    }
}
