//! A set phrase or a name with a word swapped for its synonym, or taken apart and put together again.
//!
//! Fires: `the {White Home} spoke {forward of} the vote`
//! Does not: `the White House spoke ahead of the vote`

use super::Mark;
use crate::lexicon::SET_PHRASES;
use crate::wording::passage::Passage;

/// The longest torn phrase, in words.
const LONGEST: usize = 6;

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    let mut key = String::new();
    for at in passage.words() {
        key.clear();
        for end in at + 1..=at + LONGEST {
            if !passage.runs(end.saturating_sub(2).max(at), end) {
                break;
            }
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(passage.word(end - 1));
            if end > at + 1 && is_torn(&key, passage.starts_sentence(at)) {
                mark("setphrase", passage.range(at, end));
            }
        }
    }
}

/// Whether a phrase is listed: as it is written (names), or in small letters.
fn is_torn(phrase: &str, starts: bool) -> bool {
    SET_PHRASES.has(phrase) || (starts && SET_PHRASES.has(&phrase.to_lowercase()))
}
