//! The article itself says that something is not known, not clear or not verified.
//!
//! Fires: `It is not clear whether the bridge will reopen.`
//! Does not: `The mayor made it clear that the bridge would reopen.`

use super::super::scene::is_negation;
use super::super::words::Words;

const WHICH: &[&str] = &[
    "whether", "if", "how", "what", "why", "who", "whom", "when", "where", "which", "exactly", "ob", "wie", "warum",
    "wer", "was", "wann",
];
const BE: &[&str] = &[
    "is",
    "was",
    "are",
    "were",
    "remains",
    "remain",
    "remained",
    "it's",
    "also",
    "still",
    "been",
    "be",
    "ist",
    "war",
    "blieb",
    "bleibt",
    "noch",
    "bislang",
    "zunächst",
    "derzeit",
];
const CHECKED: &[&str] =
    &["verified", "confirmed", "corroborated", "substantiated", "established", "überprüft", "bestätigt"];
const CHECK: &[&str] = &["verify", "confirm", "corroborate", "überprüfen", "bestätigen", "verifizieren"];

/// The sign at a token, with the tokens that it takes.
pub(super) fn sign(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    let before = |reach: usize| (at.saturating_sub(reach)..at).find(|i| is_negation(words.get(*i)));
    let asks = words.is(at + 1, WHICH) || !words.is_word(at + 1);
    let is = at > 0 && words.is(at - 1, BE);
    match words.get(at) {
        "clear" | "known" | "bekannt" => before(3).filter(|_| asks).map(|from| (from, at + 1)),
        "unclear" | "unknown" | "uncertain" | "unklar" | "ungeklärt" => {
            // "had been unclear until now": it is clear by now.
            let was = at > 0 && words.is(at - 1, &["been"]);
            // "Unklar ist, wie …"
            let turned = words.is(at + 1, BE) && (words.is(at + 2, WHICH) || !words.is_word(at + 2));
            (!was && (words.is(at + 1, WHICH) || is && asks || turned)).then_some((at, at + 1))
        }
        "unconfirmed" | "unverified" | "unsubstantiated" | "uncorroborated" | "unbestätigt" => Some((at, at + 1)),
        "confirmation" | "corroboration" | "proof" | "evidence" | "bestätigung" | "belege" | "beweise" => {
            no_support(words, at)
        }
        "knows" => {
            let nobody = at > 1 && words.is(at - 2, &["no"]) && words.is(at - 1, &["one"]);
            if nobody {
                Some((at - 2, at + 1))
            } else {
                (at > 0 && words.is(at - 1, &["nobody"])).then(|| (at - 1, at + 1))
            }
        }
        "seen" => (at > 2 && words.is(at - 1, &["be"]) && words.is(at - 3, &["remains", "remained"]))
            .then(|| (at - 3, at + 1)),
        word if CHECKED.contains(&word) => {
            let from = before(4).filter(|from| {
                (from + 1..at)
                    .all(|i| words.is(i, BE) || words.get(i).ends_with("ly") || words.is(i, &["unabhängig", "yet"]))
            })?;
            (!words.is(at + 1, &["to", "by"]) || words.is(at + 2, &["independent"])).then_some((from, at + 1))
        }
        word if CHECK.contains(&word) => {
            let able = |i: &usize| {
                words.is(*i, &["unable", "couldn't"])
                    || words.is(*i, &["yet"]) && words.is(*i + 1, &["to"])
                    || is_negation(words.get(*i)) && words.is(i.wrapping_sub(1), &["could", "sich"])
            };
            let from = (at.saturating_sub(3)..at).find(able)?;
            Some((from, at + 1))
        }
        _ => None,
    }
}

/// "no independent confirmation", "without providing evidence", "eine Bestätigung gab es nicht".
fn no_support(words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
    const NONE: &[&str] = &["no", "without", "any", "keine", "ohne"];
    let adjective = |i: usize| {
        words.is(
            i,
            &[
                "independent",
                "official",
                "immediate",
                "further",
                "unabhängige",
                "offizielle",
                "providing",
                "offering",
                "citing",
                "presenting",
                "giving",
                "any",
            ],
        )
    };
    let from = (at.saturating_sub(3)..at).find(|i| words.is(*i, NONE) && (i + 1..at).all(adjective));
    let gave = |i: &usize| {
        words.is(
            *i,
            &[
                "there",
                "offered",
                "provided",
                "gave",
                "cited",
                "presented",
                "offer",
                "provide",
                "gab",
                "gibt",
                "legte",
                "legten",
            ],
        )
    };
    match from.map(|from| (from, words.get(from))) {
        // "without evidence" is said of the claim beside it; "no evidence" of all sorts of things.
        Some((from, "without" | "ohne")) => Some((from, at + 1)),
        Some((from, "any")) => {
            (from.saturating_sub(3)..from).any(|i| is_negation(words.get(i))).then_some((from - 1, at + 1))
        }
        Some((from, _)) => {
            let near =
                (from.saturating_sub(4)..from).any(|i| gave(&i)) || words.is(at, &["bestätigung", "belege", "beweise"]);
            (near && !words.is(at + 1, &["that", "of"]) || words.is(from + 1, &["independent", "unabhängige"]))
                .then_some((from, at + 1))
        }
        None if words.is(at, &["bestätigung"]) => {
            let gab = (at + 1..at + 4).any(|i| words.is(i, &["gab", "gibt", "lag", "liegt"]));
            let not = (at + 1..at + 9).find(|i| words.is(*i, &["nicht"]));
            not.filter(|_| gab).map(|not| (at, not + 1))
        }
        None => None,
    }
}
