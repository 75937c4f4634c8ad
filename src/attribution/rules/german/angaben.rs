//! A source in a phrase: "laut X", "nach Angaben X", "X zufolge".
//!
//! Fires: `{cue:Laut} {source:der Polizei} {content:ist die Brücke sicher}.`
//! Does not: `Die Musik war laut.`

use crate::attribution::bounds::trim;
use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::{apposition_end, dated, phrase, subject_end};
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
        if r.reads(at, "demnach") && !r.is(at + 1, Tags::COMMA) {
            // "Demnach": as the one said of whom the sentence before tells.
            propose(out, "angaben", 0.47, (at, at), None, around(scene, (at, at + 1)));
        } else if let Some((hole, from)) = before_source(scene, at).or_else(|| behind_source(scene, at)) {
            read(scene, at, (hole, from), out);
        }
    }
}

/// "laut |X|", "nach Angaben |X|", "seiner Meinung nach" turned round: the words of the attribution, and where the source
/// begins.
fn before_source(scene: &Scene<'_>, at: usize) -> Option<(Span, usize)> {
    let r = scene.r;
    let given = |i: usize| is_given(r, i);
    if r.reads(at, "laut") && (r.is(at + 1, Tags::CAP.or(Tags::DET)) || r.opens(at + 1).is_some()) {
        return Some(((at, source_end(scene, at, at + 1)), at + 1));
    }
    if !r.reads(at, "nach") {
        return None;
    }
    if r.is(at + 1, Tags::POSS) && given(at + 2) {
        return Some(((at, at + 3), at + 1));
    }
    let of = [at + 1, at + 2].into_iter().find(|i| given(*i))?;
    let linked = ["von", "vom", "der", "des"].iter().any(|w| r.reads(of + 1, w));
    // "Behördenangaben |350 Menschen|": the noun itself tells whose.
    if is_compound(r, of) && !linked {
        return Some(((at, of + 1), of));
    }
    let from = if linked { of + 1 } else { of };
    Some(((at, source_end(scene, at, from)), from))
}

/// "|X| zufolge"
fn behind_source(scene: &Scene<'_>, at: usize) -> Option<(Span, usize)> {
    let (r, start) = (scene.r, scene.span.0);
    if !r.is(at, Tags::ACCORDING_AFTER) {
        return None;
    }
    let given = |i: usize| is_given(r, i);
    let bound = |i: &usize| r.is(*i, Tags::MARK) && !r.is(*i, Tags::HYPHEN) || r.is(*i, Tags::AUX);
    let from = (start..at).rev().find(bound).map_or(start, |i| i + 1);
    // "Sie verdient |Schätzungen| zufolge": no further back than the noun for what is said.
    let noun = (from..at).rev().find(|i| given(*i));
    let article = |i: usize| i > from && r.is(i - 1, Tags::DET.or(Tags::POSS));
    let from = noun.map_or(from, |i| i - usize::from(article(i)));
    // "Angaben |der Feuerwehr| zufolge"
    let of = given(from) && ["von", "der", "des"].iter().any(|w| r.reads(from + 1, w));
    Some(((from, at + 1), from + usize::from(of)))
}

/// Where the source ends that begins at `from`: with what stands between commas behind it.
fn source_end(scene: &Scene<'_>, at: usize, from: usize) -> usize {
    let (r, end) = (scene.r, scene.span.1);
    let to = subject_end(r, from, end);
    // "(laut |Spiegel|)"
    let closes = |i: &usize| r.text(*i) == ")" && !(from..*i).any(|k| r.text(k) == "(");
    let to = (from..to).find(closes).unwrap_or(to);
    apposition_end(scene, at, to).unwrap_or(to)
}

fn read(scene: &Scene<'_>, at: usize, (hole, from): (Span, usize), out: &mut Vec<Candidate>) {
    let r = scene.r;
    let possessive = r.is(from, Tags::POSS) && from + 2 == hole.1;
    let to = if r.is(at, Tags::ACCORDING_AFTER) { at } else { hole.1 - usize::from(possessive) };
    if to <= from {
        return;
    }
    // "nach eigenen Angaben": somebody's, but whose?
    let own = r.reads(at + 1, "eigenen") || r.reads(from, "eigenen");
    // "nach derzeitigen Erkenntnissen": whose, is not said.
    let noun = from + usize::from(r.is(from, Tags::DET));
    let bare = is_given(r, noun) && to == noun + 1 && !is_compound(r, noun);
    // "die |laut Polizei| beteiligten Männer": said of a part of the sentence alone.
    let part = at > scene.span.0 && r.is(at - 1, Tags::DET);
    // "zumal sich das Hochwasser den Prognosen zufolge": more than the source.
    let ill = r.is(at, Tags::ACCORDING_AFTER) && r.is(from, Tags::SUB.or(Tags::WH).or(Tags::CONJ).or(Tags::PREP));
    let score = if own || bare || part || ill { 0.6 } else { 0.8 };
    propose(out, "angaben", score, (at, at + 1), Some(phrase(r, (from, to))), around(scene, hole));
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
    // "laut einer Mitteilung |vom Montag|": when, not whose.
    let when = hole.1 + 1 < end && ["vom", "von"].iter().any(|w| r.reads(hole.1, w)) && dated(r, hole.1 + 1);
    let day = |from: usize| (from..end).find(|i| r.is(*i, Tags::TIME)).map_or(from, |i| i + 1);
    let behind = if when { day(hole.1 + 1) } else { hole.1 };
    let rest = if r.is(behind, Tags::COMMA) { behind + 1 } else { behind };
    vec![(start, trim(r, start, hole.0)), (rest, trim(r, rest, end))]
}
