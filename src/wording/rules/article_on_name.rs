//! An article before a country that takes none, or none before one that does.
//!
//! Fires: `the army of {the Russia}.`, `He fled to {United States} in May.`
//! Does not: `the Russia investigation`, `He fled to the United States.`, `United States officials`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital};

/// Countries without an article.
const BARE: &[&str] = &[
    "Russia",
    "China",
    "Germany",
    "France",
    "Italy",
    "Spain",
    "Poland",
    "Canada",
    "Mexico",
    "Brazil",
    "India",
    "Japan",
    "Iran",
    "Iraq",
    "Israel",
    "Syria",
    "Turkey",
    "Egypt",
    "Pakistan",
    "Afghanistan",
    "Australia",
    "Europe",
    "Africa",
    "Asia",
    "Greece",
    "Sweden",
    "Norway",
    "Belgium",
    "Austria",
    "Ukraine",
    "Malaysia",
    "Indonesia",
    "Thailand",
    "Vietnam",
    "Panama",
    "Argentina",
    "Venezuela",
    "Colombia",
    "Cuba",
    "Nigeria",
    "Kenya",
    "Moscow",
    "London",
    "Paris",
    "Berlin",
    "Washington",
    "Beijing",
    "Tokyo",
    "Trump",
    "Putin",
    "Obama",
    "Biden",
];
/// Names with one.
const OWNED: &[&[&str]] = &[
    &["United", "States"],
    &["United", "Kingdom"],
    &["United", "Nations"],
    &["European", "Union"],
    &["Soviet", "Union"],
    &["Middle", "East"],
    &["Netherlands"],
    &["Philippines"],
];
/// What follows a name that stands alone.
const ENDS: &[&str] = &[
    ".", ",", ";", "and", "in", "is", "was", "has", "will", "to", "for", "said", "on", "at", "by", "as", "with",
    "after",
];

static STARTS: Starts = Starts::of(&[&["the", "united", "european", "soviet", "middle", "netherlands", "philippines"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    if passage.heading {
        return;
    }
    for at in passage.starting(&STARTS) {
        let word = passage.word(at);
        if word == "the" && BARE.contains(&passage.word(at + 1)) {
            let alone =
                ENDS.contains(&passage.word(at + 2)) && after_preposition(passage, at) && passage.runs(at, at + 2);
            // "the France and Italy squads", "the US, Russia and the China talks": a name of several.
            if alone && !joins_names(passage, at + 2) {
                mark("article", passage.range(at, at + 2));
            }
        } else if after_preposition(passage, at) && capital(word) {
            let name = OWNED.iter().find(|name| name.iter().enumerate().all(|(i, part)| passage.word(at + i) == *part));
            let end = at + name.map_or(0, |name| name.len());
            if end > at && ENDS.contains(&passage.word(end)) && !joins_names(passage, end) && passage.runs(at - 1, end)
            {
                mark("article", passage.range(at, end));
            }
        }
    }
}

fn after_preposition(passage: &Passage<'_>, at: usize) -> bool {
    at > 0 && matches!(passage.word(at - 1), "in" | "of" | "from" | "to" | "with" | "by" | "for" | "against" | "over")
}

fn joins_names(passage: &Passage<'_>, at: usize) -> bool {
    matches!(passage.word(at), "and" | "," | "to") && (capital(passage.word(at + 1)) || passage.word(at + 1) == "the")
}
