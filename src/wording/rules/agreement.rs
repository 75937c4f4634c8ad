//! Verbs that do not go together, or not with their subject.
//!
//! Fires: `the town {had willing} to pay`, `it {has loses}`, `{they was} late`, `{here is my five} points`
//! Does not: `the town was willing`, `one of them was`, `what they did was`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

/// A pair of words of which the second may not follow the first.
type Pair = (&'static [&'static str], &'static [&'static str]);

/// Pairs that are wrong wherever they stand.
const ANYWHERE: &[Pair] = &[
    (HAVE, &["willing", "unwilling", "unable", "reluctant", "aware", "afraid", "unlikely", "be"]),
    (
        HAVE,
        &[
            "loses", "goes", "gives", "gets", "knows", "becomes", "begins", "writes", "speaks", "chooses", "grows",
            "brings",
        ],
    ),
    (HAVE, &["went", "took", "wrote", "became", "began", "knew", "grew", "chose", "spoke", "ate"]),
    (&["will", "would", "could", "should", "must"], &["has", "goes", "went", "took", "gives", "becomes", "became"]),
    (&["did", "didn't", "didn’t", "does", "doesn't", "doesn’t"], &["went", "became", "wants", "goes", "knew", "took"]),
    (
        &["was", "were", "is", "are"],
        &[
            "been", "agree", "belong", "happen", "depend", "exist", "seem", "consist", "become", "went", "came",
            "arrive", "want", "know",
        ],
    ),
    (&["i", "they", "he", "she", "we"], &["belief", "advice", "proof", "choice", "loss", "growth", "death", "speech"]),
    (&["everyone", "everybody", "nobody", "somebody"], &["are"]),
];

const HAVE: &[&str] = &["has", "have", "had", "having"];

/// Pairs of a pronoun and its verb, wrong where the pronoun is the subject.
const SUBJECT: &[Pair] = &[
    (&["they", "we"], &["was", "is", "has", "does", "doesn't", "doesn’t", "wasn't", "wasn’t"]),
    (&["it", "she", "he"], &["are", "have", "don't", "don’t"]),
    (&["people", "children"], &["is", "was", "has"]),
];

static STARTS: Starts = Starts::of(&firsts());

/// The words of which a pair may begin.
const fn firsts() -> [&'static [&'static str]; ANYWHERE.len() + SUBJECT.len() + 1] {
    let mut lists: [&[&str]; ANYWHERE.len() + SUBJECT.len() + 1] =
        [&["here", "there"]; ANYWHERE.len() + SUBJECT.len() + 1];
    let mut at = 0;
    while at < ANYWHERE.len() + SUBJECT.len() {
        lists[at] = if at < ANYWHERE.len() { ANYWHERE[at].0 } else { SUBJECT[at - ANYWHERE.len()].0 };
        at += 1;
    }
    lists
}

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let subject = || pair(passage, at, SUBJECT) && opens_clause(passage, at);
        if passage.runs(at, at + 2) && (subject() || pair(passage, at, ANYWHERE) && !noun_before(passage, at)) {
            mark("agreement", passage.range(at, at + 2));
        } else if here_is_many(passage, at) {
            mark("agreement", passage.range(at, at + 4));
        }
    }
}

fn pair(passage: &Passage<'_>, at: usize, pairs: &[Pair]) -> bool {
    pairs.iter().any(|(first, second)| second.contains(&passage.word(at + 1)) && passage.is(at, first))
}

/// Whether the word before makes token `at` a noun or a question's end ("the will", "what they did", "a must").
fn noun_before(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && passage.is(at - 1, &["the", "a", "his", "her", "their", "its", "free"])
}

/// Whether a clause opens at token `at`, so that a pronoun there is its subject and no question is asked.
fn opens_clause(passage: &Passage<'_>, at: usize) -> bool {
    const OPENERS: &[&str] =
        &["that", "because", "but", "while", "although", "where", "after", "before", "since", "and"];
    let asks = || {
        (at.saturating_sub(8)..at).any(|i| {
            passage.is(
                i,
                &[
                    "did", "does", "do", "make", "makes", "made", "let", "to", "should", "would", "could", "can",
                    "may", "might",
                ],
            )
        })
    };
    (passage.starts_sentence(at) || OPENERS.contains(&passage.before(at, 1))) && !asks()
}

/// "Here is my five", "there was also several": one verb for many.
fn here_is_many(passage: &Passage<'_>, at: usize) -> bool {
    let there = passage.is(at, &["there"])
        && matches!(passage.word(at + 1), "is" | "was")
        && matches!(passage.word(at + 2), "also" | "only" | "still")
        && passage.is(at + 3, &["several", "many", "numerous", "two", "three", "four", "five", "six"])
        && passage.word(at + 4) != "a"
        && passage.runs(at, at + 5);
    there
        || passage.is(at, &["here"])
            && passage.word(at + 1) == "is"
            && passage.is(at + 2, &["my", "our", "the"])
            && passage.is(at + 3, &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
            && passage.runs(at, at + 4)
}
