//! A verb, adjective or noun with a preposition or a clause that it does not take.
//!
//! Fires: `They {discussed about} it.`, `{despite of} the rain`, `He {told that} they won.`, `It {let him to} go.`
//! Does not: `They talked about it.`, `He was told that they won.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital};

/// Words, and a word that may not follow them.
const PAIRS: &[(&[&str], &[&str])] = &[
    (&["discuss", "discussed", "discusses", "discussing"], &["about"]),
    (&["despite"], &["of"]),
    (&["emphasized", "emphasised", "stressed", "emphasizes", "emphasises"], &["on", "about"]),
    (&["capable"], &["to"]),
    (&["avoid", "avoided", "avoids", "enjoy", "enjoyed", "enjoys", "finish", "finished"], &["to"]),
    (&["allows", "enables", "permits", "allowing", "enabling"], &["to"]),
    (&["depends", "depended"], &["from", "of"]),
    (&["consists", "consisted"], &["from"]),
    (&["interested"], &["on", "about", "for"]),
    (&["responsible"], &["of", "from"]),
    (&["accused", "accuses"], &["for", "about"]),
    (&["participated", "participate", "participates"], &["to", "on"]),
    (&["explained", "explains", "suggested", "described"], &["him", "me", "us", "them"]),
    (&["requested"], &["if", "whether", "about"]),
    (&["said"], &["me", "him", "them", "us"]),
    (&["reason"], &["because"]),
    (&["married"], &["with"]),
    (&["according"], &["with", "the", "a"]),
    (&["afraid"], &["from"]),
];

static STARTS: Starts = Starts::of(&firsts());

/// The words of which a pair may begin.
const fn firsts() -> [&'static [&'static str]; PAIRS.len() + 1] {
    let mut lists: [&[&str]; PAIRS.len() + 1] = [&["told", "let", "lets", "letting"]; PAIRS.len() + 1];
    let mut at = 0;
    while at < PAIRS.len() {
        lists[at] = PAIRS[at].0;
        at += 1;
    }
    lists
}

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let after = passage.word(at + 1);
        let told = || after == "that" && passage.is(at, &["told"]) && tells_nobody(passage, at);
        if passage.runs(at, at + 2) && (wrong_pair(passage, at) || told()) {
            mark("agreement", passage.range(at, at + 2));
        } else if lets_to(passage, at) && passage.runs(at, at + 3) {
            mark("agreement", passage.range(at, at + 3));
        }
    }
}

fn wrong_pair(passage: &Passage<'_>, at: usize) -> bool {
    let after = passage.word(at + 1);
    PAIRS.iter().any(|(words, wrong)| wrong.contains(&after) && passage.is(at, words)) && !reads_on(passage, at)
}

/// Pairs that are English in some places: with a base form that is none, a clause's end, a verb that stands apart.
fn reads_on(passage: &Passage<'_>, at: usize) -> bool {
    let next = passage.word(at + 2);
    match (passage.word(at), passage.word(at + 1)) {
        // "the power it enables to this day", "what he avoided to the end".
        (_, "to") => !BASES.contains(&next),
        // "said them aloud", "suggested them for": the thing said.
        ("said" | "suggested" | "described" | "explained", "them") => true,
        ("said" | "suggested" | "described" | "explained", _) => {
            !matches!(next, "that" | "to" | "about" | "how" | "what")
        }
        ("married", _) => matches!(next, "children" | "two" | "three" | "four" | "a" | "kids" | "one" | "five" | "no"),
        // "stressed on Thursday".
        ("emphasized" | "emphasised" | "stressed" | "emphasizes" | "emphasises", _) if capital(next) => true,
        ("emphasized" | "emphasised" | "stressed" | "emphasizes" | "emphasises", _) => passage.is(
            at.saturating_sub(1),
            &["is", "was", "are", "were", "be", "been", "being", "so", "get", "feel", "too", "and", "very", "more"],
        ),
        ("accused", _) => !passage.is(at.saturating_sub(1), &["was", "were", "is", "are", "been", "being"]),
        ("requested", "about") => next.starts_with(|c: char| c.is_ascii_digit() || c == '$'),
        _ => false,
    }
}

const BASES: &[&str] = &[
    "be",
    "have",
    "do",
    "go",
    "take",
    "make",
    "get",
    "pay",
    "give",
    "find",
    "use",
    "become",
    "know",
    "keep",
    "come",
    "see",
    "provide",
    "help",
    "work",
    "show",
    "say",
    "leave",
    "stop",
    "change",
    "create",
    "reduce",
    "increase",
    "improve",
    "avoid",
    "obtain",
    "receive",
    "speak",
    "talk",
    "think",
    "understand",
    "play",
    "watch",
    "buy",
    "sell",
];

/// "He told that": nobody is told. Whoever "was told that" is told.
fn tells_nobody(passage: &Passage<'_>, at: usize) -> bool {
    let before = passage.before(at, 1);
    let subject = matches!(before, "he" | "she" | "they" | "He" | "She" | "They")
        || capital(before) && passage.is_word(at.wrapping_sub(1));
    let follows = capital(passage.word(at + 2)) || passage.is(at + 2, &["the", "he", "she", "they", "it", "there"]);
    subject
        && follows
        && !(at.saturating_sub(4)..at).any(|i| passage.is(i, &["was", "were", "been", "what", "had", "is", "did"]))
}

/// "It let him to go", "this makes them to pay".
fn lets_to(passage: &Passage<'_>, at: usize) -> bool {
    passage.word(at + 2) == "to"
        && passage.is(at, &["let", "lets", "letting"])
        && matches!(passage.word(at + 1), "him" | "her" | "them" | "us" | "me" | "people")
        && BASES.contains(&passage.word(at + 3))
}
