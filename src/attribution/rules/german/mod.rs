//! German patterns. The finite verb stands second, so that what stands before it is one phrase: the subject, or else the
//! subject follows the verb.

mod angaben;
mod frame;
mod konjunktiv;
mod trailing;

use crate::attribution::SourceKind;
use crate::attribution::candidate::Scene;
use crate::attribution::phrase::{Phrase, kind};
use crate::attribution::reading::{Reading, Span};
use crate::attribution::rules::Rule;
use crate::attribution::tags::Tags;

/// Determiners that open a phrase of their own behind a noun, as no genitive does.
const DETERMINERS: &[&str] = &["ein", "eine", "einen", "einem", "das", "den", "dem", "die"];
/// Determiners that no subject has.
const OBLIQUE: &[&str] = &[
    "des", "dem", "den", "einem", "einen", "eines", "diesem", "diesen", "dieses", "seinem", "seinen", "ihrem", "ihren", "jeden",
];

/// All patterns for German.
pub(super) const ALL: &[Rule] = &[angaben::rule, frame::rule, konjunktiv::rule, trailing::rule];

/// Where the subject that starts at `from` ends: before adverbials, marks and conjunctions.
fn subject_end(r: &Reading<'_>, from: usize, limit: usize) -> usize {
    if r.is(from, Tags::PRON) {
        return from + 1;
    }
    let mut at = from;
    while at < limit && in_subject(r, at) && !(at > from && (ends_after_noun(r, at) || opens_object(r, at))) {
        at += 1;
    }
    at
}

/// Whether the phrase is over at a word in lower case after its noun, as a verb would be.
fn ends_after_noun(r: &Reading<'_>, at: usize) -> bool {
    let plain = Tags::CAP.or(Tags::DET).or(Tags::PREP).or(Tags::MARK).or(Tags::POSS).or(Tags::NUMBER);
    r.is(at - 1, Tags::CAP) && !r.is(at, plain) && !["und", "von", "der"].iter().any(|w| r.reads(at, w))
}

/// "ein Sprecher |einen Bericht": a second determiner that no genitive has.
fn opens_object(r: &Reading<'_>, at: usize) -> bool {
    r.is(at - 1, Tags::CAP) && DETERMINERS.iter().any(|w| r.reads(at, w))
}

fn in_subject(r: &Reading<'_>, at: usize) -> bool {
    let tags = r.tags(at);
    let is_any = |words: &[&str]| words.iter().any(|w| r.reads(at, w));
    if tags.has(Tags::MARK) {
        let term = r.quote_at(at).is_some_and(|q| r.speech[q].term);
        return term
            || tags.has(Tags::HYPHEN)
            || r.reads(at, "/")
            || r.reads(at, ".") && at > 0 && r.text(at - 1).len() <= 4
            || tags.has(Tags::BRACKET);
    }
    if tags.has(Tags::PREP) {
        return is_any(&["von", "vom", "für", "der", "beim"]);
    }
    let stops = Tags::CONJ
        .or(Tags::SUB)
        .or(Tags::AUX)
        .or(Tags::ADV)
        .or(Tags::THAT)
        .or(Tags::WH)
        .or(Tags::PRON)
        .or(Tags::OBJECT)
        .or(Tags::NEG);
    let time = tags.has(Tags::TIME) && tags.has(Tags::CAP);
    is_any(&["und"]) || !tags.has(stops) && !time
}

/// The source of the cue at `cue`: the phrase before the verb, or what follows it, not past `limit`.
fn source(scene: &Scene<'_>, cue: usize, limit: usize) -> Option<Phrase> {
    let (r, from) = (scene.r, scene.span.0);
    let bound = |i: &usize| r.is(*i, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::COLON)) && !r.in_speech(*i);
    let clause = (from..cue).rev().find(bound).map_or(from, |i| i + 1);
    let front = r.tags(clause);
    let adverbial =
        front.has(Tags::PREP.or(Tags::ADV).or(Tags::CONJ).or(Tags::SUB).or(Tags::TIME).or(Tags::AUX).or(Tags::WH));
    let named = |i: usize| r.is(i, Tags::CAP.or(Tags::PRON));
    let dummy = ["es", "das", "dies"].iter().any(|w| r.reads(clause, w)) && !named(clause + 1);
    // "Den Plan schilderte Lehn", "Die Idee nannte er gut": an object stands in front.
    let oblique = |at: usize| OBLIQUE.iter().any(|w| r.reads(at, w));
    if ["er", "man", "ich", "wir"].iter().any(|w| r.reads(cue + 1, w)) {
        return Some(phrase(r, (cue + 1, cue + 2)));
    }
    if r.reads(cue - 1, "und") {
        let verb = (from..cue).find(|i| r.is(*i, Tags::FINITE.or(Tags::CUE)) && !r.is(*i, Tags::CAP));
        let end = subject_end(r, from, verb.unwrap_or(cue - 1).min(cue - 1));
        let subject = end > from && !oblique(from) && (from..end).any(named) && !r.is(from, Tags::PREP.or(Tags::ADV));
        return subject.then(|| phrase(r, (from, end)));
    }
    let time = clause < cue && r.is(subject_end(r, clause, cue).saturating_sub(1), Tags::TIME);
    let adverbial = adverbial || oblique(clause) || time || adverb_alone(r, clause, cue);
    if clause < cue && !adverbial && !dummy && !r.in_speech(clause) && (clause..cue).any(named) {
        return Some(phrase(r, (clause, subject_end(r, clause, cue))));
    }
    let to = subject_end(r, cue + 1, limit);
    (to > cue + 1 && !oblique(cue + 1) && (cue + 1..to).any(named)).then(|| phrase(r, (cue + 1, to)))
}

/// "Relativierend fügte Gall hinzu": one word in front, with a capital only for its place, told by its ending.
fn adverb_alone(r: &Reading<'_>, at: usize, cue: usize) -> bool {
    let word = r.text(at);
    let ending = ["end", "weise", "falls", "dings", "maß", "lich", "seits", "wegs"].iter().any(|e| word.ends_with(e));
    at + 1 == cue && ending && !r.is(at, Tags::FORENAME.or(Tags::TITLE))
}

fn phrase(r: &Reading<'_>, span: Span) -> Phrase {
    let pronoun = span.1 - span.0 == 1 && r.is(span.0, Tags::PRON.or(Tags::POSS));
    Phrase { span, kind: if pronoun { SourceKind::Pronoun } else { kind(r, span) } }
}
