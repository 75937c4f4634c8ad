//! A source in a phrase: "laut X", "nach Angaben X", "X zufolge".
//!
//! Fires: `{cue:Laut} {source:der Polizei} {content:ist die Brücke sicher}.`
//! Does not: `Die Musik war laut.`

use crate::attribution::bounds::trim;
use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::{phrase, subject_end};
use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;

/// Nouns that make "nach" a preposition of saying.
const GIVEN: &[&str] = &[
    "Angaben",
    "Aussagen",
    "Informationen",
    "Berichten",
    "Angabe",
    "Aussage",
    "Ansicht",
    "Meinung",
    "Auskunft",
    "Einschätzung",
    "Erkenntnissen",
    "Schätzungen",
    "Medienberichten",
    "Darstellung",
    "Auffassung",
    "Überzeugung",
    "Worten",
    "Meldungen",
    "Recherchen",
    "Einschätzungen",
];
/// What compounds of the same kind end with: "Polizeiangaben".
const GIVEN_ENDS: &[&str] = &["angaben", "berichten", "informationen", "meldungen"];

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for at in start..end {
        if r.in_speech(at) {
            continue;
        }
        let given = |i: usize| is_given(r, i);
        let hole = if r.reads(at, "demnach") && !r.is(at + 1, Tags::COMMA) {
            // "Demnach": as the one said of whom the sentence before tells.
            propose(out, "angaben", 0.47, (at, at), None, around(scene, (at, at + 1)));
            None
        } else if r.reads(at, "laut") && (r.is(at + 1, Tags::CAP.or(Tags::DET)) || r.opens(at + 1).is_some()) {
            Some(((at, subject_end(r, at + 1, end)), at + 1))
        } else if r.reads(at, "nach") && r.is(at + 1, Tags::POSS) && given(at + 2) {
            Some(((at, at + 3), at + 1))
        } else if r.reads(at, "nach") && (given(at + 1) || given(at + 2)) {
            let of = if given(at + 1) { at + 1 } else { at + 2 };
            let from = if ["von", "der", "des"].iter().any(|w| r.reads(of + 1, w)) { of + 1 } else { of };
            Some(((at, subject_end(r, from, end)), from))
        } else if r.is(at, Tags::ACCORDING_AFTER) {
            let bound = |i: &usize| r.is(*i, Tags::MARK) && !r.is(*i, Tags::HYPHEN) || r.is(*i, Tags::AUX);
            let from = (start..at).rev().find(bound).map_or(start, |i| i + 1);
            // "Sie verdient |Schätzungen| zufolge": no further back than the noun for what is said.
            let noun = (from..at).rev().find(|i| given(*i));
            let article = |i: usize| i > from && r.is(i - 1, Tags::DET.or(Tags::POSS));
            let from = noun.map_or(from, |i| i - usize::from(article(i)));
            // "Angaben |der Feuerwehr| zufolge"
            let of = given(from) && ["von", "der", "des"].iter().any(|w| r.reads(from + 1, w));
            Some(((from, at + 1), from + usize::from(of)))
        } else {
            None
        };
        if let Some((hole, from)) = hole {
            let possessive = r.is(from, Tags::POSS) && from + 2 == hole.1;
            let to = if r.is(at, Tags::ACCORDING_AFTER) { at } else { hole.1 - usize::from(possessive) };
            if to > from {
                // "nach eigenen Angaben": somebody's, but whose?
                let own = r.reads(at + 1, "eigenen") || r.reads(from, "eigenen");
                // "nach derzeitigen Erkenntnissen": whose, is not said.
                let noun = from + usize::from(r.is(from, Tags::DET));
                let bare = given(noun) && to == noun + 1 && !is_compound(r, noun);
                let score = if own || bare { 0.6 } else { 0.8 };
                propose(out, "angaben", score, (at, at + 1), Some(phrase(r, (from, to))), around(scene, hole));
            }
        }
    }
}

fn is_given(r: &Reading<'_>, at: usize) -> bool {
    GIVEN.iter().any(|w| r.reads(at, w)) || is_compound(r, at)
}

/// "Polizeiangaben": the noun tells whose they are.
fn is_compound(r: &Reading<'_>, at: usize) -> bool {
    let longer = |end: &str| r.text(at).len() > end.len() && r.text(at).ends_with(end);
    r.is(at, Tags::CAP) && !GIVEN.iter().any(|w| r.reads(at, w)) && GIVEN_ENDS.iter().any(|end| longer(end))
}

/// The sentence without the words of the attribution.
fn around(scene: &Scene<'_>, hole: Span) -> Vec<Span> {
    let (r, (start, end)) = (scene.r, scene.span);
    let rest = if r.is(hole.1, Tags::COMMA) { hole.1 + 1 } else { hole.1 };
    vec![(start, trim(r, start, hole.0)), (rest, trim(r, rest, end))]
}
