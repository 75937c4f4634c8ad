//! The name of a body with a small word between its capitals, as Russian or French writes it.
//!
//! Fires: `the {National economic Council}`, `the ministry of {foreign Affairs}`
//! Does not: `the National Economic Council`, `the national economic council`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital, small};

const FIRST: &[&str] = &[
    "National",
    "European",
    "International",
    "Federal",
    "Central",
    "State",
    "World",
    "Supreme",
    "American",
    "Russian",
    "Chinese",
    "German",
    "French",
    "British",
    "Ukrainian",
    "Investigative",
    "Constitutional",
    "United",
    "High",
];
const LAST: &[&str] = &[
    "Council",
    "Committee",
    "Commission",
    "Ministry",
    "Agency",
    "Fund",
    "Bank",
    "Court",
    "Union",
    "Assembly",
    "Service",
    "Organization",
    "Organisation",
    "Academy",
    "Institute",
    "Bureau",
    "Duma",
    "Parliament",
    "Chamber",
];
const AFFAIRS: &[&str] =
    &["foreign", "political", "internal", "economic", "military", "legal", "public", "social", "cultural", "religious"];

static STARTS: Starts = Starts::of(&[FIRST, AFFAIRS]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        if passage.word(at + 1) == "Affairs" && AFFAIRS.contains(&passage.word(at)) && passage.runs(at, at + 2) {
            mark("name", passage.range(at, at + 2));
        }
        let between = passage.word(at + 1);
        let body =
            capital(passage.word(at)) && FIRST.contains(&passage.word(at)) && LAST.contains(&passage.word(at + 2));
        if body && small(between) && is_adjective(between) && passage.runs(at, at + 3) {
            mark("name", passage.range(at, at + 3));
        }
    }
}

fn is_adjective(word: &str) -> bool {
    ["al", "ic", "ary", "ive"].iter().any(|end| word.ends_with(end))
        || matches!(word, "security" | "election" | "state")
}
