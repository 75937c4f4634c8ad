//! A report's verb before its speaker, behind "as" or "about it": the order of another language.
//!
//! Fires: `{About it writes} the Harbour Wire.`, `{As told the} Harbour Wire, it rained.`
//! Does not: `As reported by the Harbour Wire, it rained.`, `As the Wire reported, it rained.`

use super::Mark;
use crate::starts::Starts;
use crate::wording::passage::{Passage, capital};

const PRESENT: &[&str] = &[
    "writes",
    "reports",
    "informs",
    "tells",
    "says",
    "states",
    "announces",
    "reported",
    "said",
    "wrote",
    "told",
    "informed",
    "stated",
    "announced",
];
const AS: &[&str] = &[
    "told",
    "informed",
    "informs",
    "writes",
    "said",
    "stated",
    "stressed",
    "emphasized",
    "declared",
    "explained",
    "added",
    "tells",
    "says",
    "states",
    "specified",
];
const CALENDAR: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

static STARTS: Starts = Starts::of(&[&["about", "as"]]);

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.starting(&STARTS).filter(|at| passage.starts_sentence(*at)) {
        let about = passage.word(at) == "About"
            && matches!(passage.word(at + 1), "it" | "this" | "that")
            && PRESENT.contains(&passage.word(at + 2));
        let named = passage.word(at + 2);
        let speaker = named == "the" || capital(named) && !CALENDAR.contains(&named);
        let told = passage.word(at) == "As" && AS.contains(&passage.word(at + 1)) && speaker;
        if (about || told) && passage.runs(at, at + 3) {
            mark("wordorder", passage.range(at, at + 3));
        }
    }
}
