//! A verb in a form that the word before it does not take.
//!
//! Fires: `it {would given} them`, `it {appears to being} late`, `she {did not went}`, `they {must to} pay`
//! Does not: `the will given to her`, `she is close to being late`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::Passage;

const MODALS: &[&str] = &["will", "would", "could", "should", "must", "cannot", "can't", "can’t", "won't", "won’t"];
/// Participles and past forms that are no base form, noun or adjective behind a modal verb.
const NO_BASE: &[&str] = &[
    "been", "given", "taken", "seen", "gone", "done", "written", "known", "shown", "driven", "broken", "chosen",
    "fallen", "spoken", "stolen", "thrown", "grown", "drawn", "went", "came", "took", "gave", "became", "began",
    "knew", "made", "said", "told", "met", "kept", "left", "sent", "spent", "brought", "bought", "thought", "caught",
    "has", "had", "was", "were", "is", "being", "having", "going", "doing",
];
/// Verbs and adjectives that take "to" and a base form.
const TAKE_BASE: &[&str] = &[
    "appears", "appear", "appeared", "seems", "seem", "seemed", "wants", "want", "wanted", "hopes", "hoped", "decided",
    "refused", "managed", "failed", "able", "unable", "likely", "unlikely", "willing", "ready", "plans", "expected",
];
/// Forms in -ing that are no nouns, whatever stands before them.
const ING: &[&str] = &[
    "being",
    "having",
    "going",
    "doing",
    "making",
    "taking",
    "giving",
    "getting",
    "becoming",
    "saying",
    "coming",
    "keeping",
    "letting",
    "putting",
    "bringing",
    "finding",
    "providing",
    "using",
    "receiving",
    "leaving",
];
const DO: &[&str] = &["did", "didn't", "didn’t", "does", "doesn't", "doesn’t", "don't", "don’t"];
const NO_DO: &[&str] = &[
    "went", "came", "took", "gave", "became", "began", "knew", "made", "said", "told", "kept", "sent", "spent",
    "brought", "bought", "saw", "wrote", "spoke", "has", "had", "was", "were", "wants", "goes", "knows", "wanted",
];

static STARTS: Starts = Starts::of(&[MODALS, TAKE_BASE, DO, &["has", "have", "had"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        if let Some(length) = length(passage, at).filter(|length| passage.runs(at, at + length)) {
            mark("agreement", passage.range(at, at + length));
        }
    }
}

/// How many words from token `at` on do not go together.
fn length(passage: &Passage<'_>, at: usize) -> Option<usize> {
    let (after, third) = (passage.word(at + 1), passage.word(at + 2));
    if passage.is(at, MODALS) && !passage.starts_sentence(at) {
        let wrong = NO_BASE.contains(&after) && !elided(passage, at) || after == "to" && is_modal_to(passage, at);
        return (wrong && !is_noun(passage, at)).then_some(2);
    }
    if passage.is(at, DO) {
        let contracted = passage.word(at).contains(['\'', '’']) && NO_DO.contains(&after);
        let apart = after == "not" && NO_DO.contains(&third);
        return (contracted || apart).then_some(if apart { 3 } else { 2 }).filter(|_| !is_noun(passage, at));
    }
    let takes_base = after == "to" && passage.is(at, TAKE_BASE) && ING.contains(&third);
    (takes_base || third == "to" && tells_itself(passage, at)).then_some(3)
}

/// Whether a word that may be a verb is a noun: "the will given to her".
fn is_noun(passage: &Passage<'_>, at: usize) -> bool {
    const BEFORE: &[&str] =
        &["the", "a", "an", "his", "her", "their", "its", "my", "our", "your", "free", "of", "own", "good"];
    at > 0
        && (passage.is(at - 1, BEFORE)
            || passage.before(at, 1).ends_with("'s")
            || passage.before(at, 1).ends_with("’s"))
}

/// Whether the modal verb closes a clause and another begins: "as fast as they could given the rain", "what he could left".
fn elided(passage: &Passage<'_>, at: usize) -> bool {
    let reach =
        (at.saturating_sub(5)..at).any(|i| passage.is(i, &["as", "than", "what", "whatever", "all", "if", "they"]));
    reach
        && matches!(
            passage.word(at + 1),
            "given" | "made" | "left" | "has" | "is" | "was" | "were" | "had" | "being" | "having"
        )
}

/// "They must to pay": not "a will to win", nor "as well as they could to win".
fn is_modal_to(passage: &Passage<'_>, at: usize) -> bool {
    const BASES: &[&str] = &[
        "be", "have", "do", "go", "take", "make", "get", "pay", "give", "find", "use", "become", "know", "keep",
        "come", "see", "provide", "help", "work", "show", "say", "leave", "stop", "change",
    ];
    passage.is(at, &["must", "should", "cannot", "can't", "can’t"])
        && BASES.contains(&passage.word(at + 2))
        && !(at.saturating_sub(5)..at).any(|i| passage.is(i, &["as", "than", "what", "whatever", "all"]))
}

/// "She had told to leave" for "was told": a verb that needs somebody told, with nobody.
fn tells_itself(passage: &Passage<'_>, at: usize) -> bool {
    const TOLD: &[&str] =
        &["told", "forced", "allowed", "required", "encouraged", "urged", "persuaded", "instructed", "permitted"];
    const NOUNS: &[&str] =
        &["the", "a", "an", "his", "her", "their", "its", "my", "our", "us", "me", "him", "them", "those"];
    let next = passage.word(at + 3);
    passage.is(at, &["has", "have", "had"])
        && TOLD.contains(&passage.word(at + 1))
        && !NOUNS.contains(&next)
        && next.starts_with(|c: char| c.is_ascii_lowercase())
}
