//! A noun in the singular behind a number or a word for many, in the plural behind a word for one, or in a plural that it
//! has not.
//!
//! Fires: `{two year} ago`, `{many country} in the east`, `the {informations} in it`, `{groups of peoples} in need`
//! Does not: `a two year contract`, `these day care centres`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, small};

const MANY: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many", "few", "these", "those",
    "both",
];
const ONE: &[&str] = &["a", "each", "every", "another", "this"];
/// Nouns that are counted.
const SINGULAR: &[&str] = &[
    "year", "month", "week", "day", "hour", "minute", "country", "child", "soldier", "official", "person", "city",
    "woman", "company", "player", "student", "reason", "issue", "event", "moment",
];
/// Their plurals, but for those that stand behind "a" in the genitive ("a women’s team").
const PLURAL: &[&str] = &[
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "countries",
    "soldiers",
    "officials",
    "persons",
    "cities",
    "players",
    "students",
    "reasons",
    "issues",
    "events",
    "moments",
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
    "progresses",
    "softwares",
    "employments",
    "feedbacks",
    "hardwares",
    "baggages",
    "jewelleries",
    "sceneries",
    "transportations",
    "aircrafts",
    "offsprings",
    "livestocks",
    "publicities",
];
/// What counts human beings: behind it "peoples" is the plural of a plural.
const COUNTS: &[&str] =
    &["group", "groups", "number", "numbers", "lot", "lots", "crowd", "crowds", "thousands", "millions"];
/// What follows a noun that stands alone, and no second noun.
const ENDS: &[&str] = &[
    "ago", "later", "after", "before", "in", "of", "and", "since", "for", "to", "with", "from", "at", "on", "by",
    "who", "which", "that", "has", "have", "is", "are", "was", "were", "will", ".",
];

static STARTS: Starts = Starts::of(&[SINGULAR, PLURAL, UNCOUNTED, &["peoples"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS) {
        let noun = passage.word(at);
        if UNCOUNTED.contains(&noun) {
            mark("agreement", passage.range(at, at + 1));
        } else if noun == "peoples" {
            if at > 1 && passage.is(at - 1, &["of"]) && passage.is(at - 2, COUNTS) && passage.runs(at - 2, at + 1) {
                mark("agreement", passage.range(at - 2, at + 1));
            }
        } else if at > 0 && passage.runs(at - 1, at + 1) && ends(passage, at + 1) {
            let many = SINGULAR.contains(&noun) && is_many(passage, at - 1);
            if many || PLURAL.contains(&noun) && passage.is(at - 1, ONE) {
                mark("agreement", passage.range(at - 1, at + 1));
            }
        }
    }
}

/// Whether a word counts more than one: "few", not "a few" alone; a figure from two on, no year and no part of one.
fn is_many(passage: &Passage<'_>, at: usize) -> bool {
    let word = passage.word(at);
    let figure = word.len() <= 2 && word.parse::<u8>().is_ok_and(|n| n > 1);
    // "July 8 event", "Fortune 10 company", "Sept. 26 event": part of a name.
    let apart = at == 0 || passage.gap(at - 1) == " " && small(passage.word(at - 1));
    let part = passage.is(
        at.saturating_sub(1),
        &["or", "one", "of", "and", "about", "number", "no", "-", "a", "an", "the", "hundred"],
    ) && figure;
    (figure && !part && apart) || passage.is(at, MANY)
}

/// Whether what stands at a token shows that the noun before it stands alone.
fn ends(passage: &Passage<'_>, at: usize) -> bool {
    ENDS.contains(&passage.word(at)) && (passage.gap(at - 1) == " " || !passage.is_word(at))
}
