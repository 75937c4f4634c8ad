//! A set phrase or a name with a word swapped for its synonym, or taken apart and put together again.
//!
//! Fires: `the {White Home} spoke {forward of} the vote`
//! Does not: `the White House spoke ahead of the vote`

use super::Mark;
use crate::lexicon::SET_PHRASES;
use crate::starts::Starts;
use crate::wording::passage::Passage;

static STARTS: Starts = SET_PHRASES.starts();

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    let mut lower = String::new();
    for at in passage.starting(&STARTS) {
        let mut listed = SET_PHRASES.starting_with(passage.word(at));
        if listed.is_empty() && passage.starts_sentence(at) {
            // A sentence's first word stands in the list as it is inside one.
            lower.clear();
            lower.extend(passage.word(at).chars().flat_map(char::to_lowercase));
            listed = SET_PHRASES.starting_with(&lower);
        }
        let lengths = listed.filter_map(|(phrase, _)| length(passage, at, phrase));
        if let Some(length) = lengths.max() {
            mark("setphrase", passage.range(at, at + length));
        }
    }
}

/// How many words a phrase has, if it stands at token `at` from its second word on.
fn length(passage: &Passage<'_>, at: usize, phrase: &str) -> Option<usize> {
    let second = phrase.split_once(' ')?.1;
    if second.bytes().next() != passage.word(at + 1).bytes().next() {
        return None;
    }
    let same = phrase.split(' ').skip(1).enumerate().all(|(i, word)| passage.word(at + 1 + i) == word);
    let length = phrase.split(' ').count();
    (same && length > 1 && passage.runs(at, at + length)).then_some(length)
}
