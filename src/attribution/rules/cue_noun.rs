//! A noun of saying with a possessor and what it says.
//!
//! Fires: "Lopez’s assertions about the bridge are unconfirmed." "his claim that the bridge is safe"
//! Does not: "the company’s statement" (nothing is said)

use super::super::SourceKind;
use super::super::bounds::clause_end;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::phrase::{self, Phrase};
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let r = scene.r;
    for at in scene.span.0..scene.span.1 {
        if !r.is(at, Tags::CUE_NOUN) || r.in_speech(at) {
            continue;
        }
        let Some(source) = possessor(scene, at) else { continue };
        let cost = if r.is(at, Tags::BELIEF) { 0.15 } else { 0.0 };
        if r.is(at + 1, Tags::THAT) {
            let end = noun_clause_end(scene, at + 2);
            propose(out, "cue_noun", 0.52 - cost, (at, at + 1), Some(source), vec![(at + 2, end)]);
        } else if r.is(at + 1, Tags::BE) && r.is(at + 2, Tags::THAT) {
            // "the union’s view is that …"
            let end = clause_end(r, at + 3, scene.span, scene.frames);
            propose(out, "cue_noun", 0.6 - cost, (at, at + 2), Some(source), vec![(at + 3, end)]);
        } else if r.reads(at + 1, "about") {
            let end = noun_clause_end(scene, at + 2);
            propose(out, "cue_noun", 0.5 - cost, (at, at + 2), Some(source), vec![(at + 2, end)]);
        }
    }
}

/// "Lopez’s |", "his |", "the mayor’s recent |".
fn possessor(scene: &Scene<'_>, noun: usize) -> Option<Phrase> {
    let (r, floor) = (scene.r, scene.span.0);
    let from = noun.saturating_sub(3).max(floor);
    let at = (from..noun).rev().find(|i| r.is(*i, Tags::GENITIVE.or(Tags::POSS)))?;
    if r.is(at, Tags::POSS) {
        return Some(Phrase { span: (at, at + 1), kind: SourceKind::Pronoun });
    }
    phrase::before(r, at + 1, floor)
}

/// A clause after a noun ends before the sentence's own verb where one follows ("… in the future are also unconfirmed").
fn noun_clause_end(scene: &Scene<'_>, start: usize) -> usize {
    let r = scene.r;
    let end = clause_end(r, start, scene.span, scene.frames);
    let main = |span: Span| (span.0..span.1).find(|i| r.is(*i, Tags::BE.or(Tags::AUX)) && r.is(*i, Tags::FINITE));
    // "Lopez’s claim that it |was| over |was| met with laughter": the second verb is the sentence's, where no other clause
    // begins in between.
    let first = (start..end).find(|i| r.is_finite(*i)).unwrap_or(end);
    let opens = Tags::COMMA.or(Tags::CONJ).or(Tags::SUB).or(Tags::REL).or(Tags::THAT).or(Tags::WH).or(Tags::PRON);
    if let Some(verb) = main((first + 1, end)).filter(|v| *v > first + 2 && !r.is(*v - 1, Tags::AUX))
        && r.is(start - 1, Tags::THAT)
        && !(first + 1..verb).any(|i| r.is(i, opens))
        && r.is(verb + 1, Tags::PP.or(Tags::PAST).or(Tags::FINITE).or(Tags::ADV).or(Tags::NEG))
    {
        return verb;
    }
    match main((start, end)) {
        Some(verb) if !r.is(start, Tags::THAT) && scene.r.reads(start - 1, "about") => verb,
        _ => end,
    }
}
