//! A noun in the singular behind a number or a word for many, in the plural behind a word for one, or in a plural that it
//! has not.
//!
//! Fires: `{two year} ago`, `{many country} in the east`, `{these day} of May`, `the {informations} in it`
//! Does not: `a two year contract`, `these day care centres`

use super::Mark;
use crate::wording::passage::Passage;

const MANY: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "few", "these", "those",
    "both",
];
const ONE: &[&str] = &["a", "each", "every", "another", "this"];
/// Nouns that are counted, singular and plural.
const COUNTED: &[(&str, &str)] = &[
    ("year", "years"),
    ("month", "months"),
    ("week", "weeks"),
    ("day", "days"),
    ("hour", "hours"),
    ("minute", "minutes"),
    ("country", "countries"),
    ("child", "children"),
    ("soldier", "soldiers"),
    ("official", "officials"),
    ("person", "persons"),
    ("city", "cities"),
    ("woman", "women"),
    ("company", "companies"),
    ("player", "players"),
    ("student", "students"),
    ("reason", "reasons"),
    ("issue", "issues"),
    ("event", "events"),
    ("moment", "moments"),
];
/// Plurals of what is not counted.
const UNCOUNTED: &[&str] = &[
    "informations",
    "advices",
    "furnitures",
    "equipments",
    "knowledges",
    "homeworks",
    "luggages",
    "employments",
    "progresses",
    "softwares",
];
/// What follows a noun that stands alone, and no second noun.
const ENDS: &[&str] = &[
    "ago", "later", "after", "before", "in", "of", "and", "since", "for", "to", "with", "from", "at", "on", "by",
    "who", "which", "that", "has", "have", "is", "are", "was", "were", "will", ".", ",",
];

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let noun = passage.word(at + 1);
        if UNCOUNTED.contains(&passage.word(at)) {
            mark("agreement", passage.range(at, at + 1));
            continue;
        }
        let many = || is_many(passage, at) && COUNTED.iter().any(|(one, _)| *one == noun) && ends(passage, at + 2);
        let one =
            || passage.is(at, ONE) && COUNTED.iter().any(|(_, many)| *many == noun) && is_plain_plural(passage, at);
        if passage.runs(at, at + 2) && (many() || one()) {
            mark("agreement", passage.range(at, at + 2));
        }
    }
}

/// Whether a word counts more than one: "few", not "a few" alone; a figure from two on, no year and no part of one.
fn is_many(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    let figure = word.len() <= 2 && word.parse::<u8>().is_ok_and(|n| n > 1);
    let apart = at == 0 || !passage.gap(at - 1).is_empty();
    let part = passage.is(
        at.saturating_sub(1),
        &["or", "one", "of", "and", "about", "number", "no", "-", "a", "an", "the", "hundred"],
    ) && figure;
    (figure && !part && apart) || passage.is(at, MANY)
}

fn ends(passage: &Passage<'_>, at: usize) -> bool {
    ENDS.contains(&passage.word(at)) && (passage.gap(at - 1) == " " || !passage.is_word(at))
}

/// Whether the plural stands alone behind a word for one: "a years of war", not "a days-long", "every few", "a women’s team".
fn is_plain_plural(passage: &Passage<'_>, at: usize) -> bool {
    ends(passage, at + 2)
        && passage.word(at + 1) != "women"
        && passage.word(at + 1) != "children"
        && passage.word(at + 1) != "companies"
}
