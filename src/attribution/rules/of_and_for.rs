//! Verbs that say something with a preposition.
//!
//! Fires: "She accused the mayor of lying." "They called for a new vote."
//! Does not: "They called the mayor."

use super::super::bounds::clause_end;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::phrase::Phrase;
use super::super::reading::Reading;
use super::super::tags::Tags;
use super::shared_subject::opening;

/// How far the preposition may stand from its verb, in tokens.
const REACH: usize = 12;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| matches!(f.form, Form::Finite | Form::Gerund)) {
        let Some((cue_end, start)) = complement(scene.r, frame, scene.span.1) else { continue };
        let Some(subject) = subject(scene, frame) else { continue };
        let end = clause_end(scene.r, start, scene.span, scene.frames);
        propose(out, "of_and_for", 0.7, (frame.cue.0, cue_end), Some(subject), vec![(start, end)]);
    }
}

fn subject(scene: &Scene<'_>, frame: &Frame) -> Option<Phrase> {
    if frame.form == Form::Gerund { opening(scene) } else { frame.subject }
}

/// Verbs of what somebody is called.
const CALLS: &[&str] = &[
    "call",
    "called",
    "calls",
    "calling",
    "describe",
    "describes",
    "brand",
    "branded",
    "label",
    "labelled",
    "labeled",
];

/// The end of the cue and the start of what it says.
fn complement(r: &Reading<'_>, frame: &Frame, ceiling: usize) -> Option<(usize, usize)> {
    let (verb, after) = (frame.cue.1 - 1, frame.cue.1);
    let is_any = |at: usize, words: &[&str]| words.iter().any(|w| r.reads(at, w));
    if is_any(verb, &["call", "called", "calls", "calling"]) && is_any(after, &["for", "on"]) {
        return Some((after + 1, after + 1));
    }
    if is_any(verb, CALLS) {
        let object = r.is(after, Tags::OBJECT) || is_any(after, &["it", "that", "this", "her"]);
        let named = is_any(after + 1, &["a", "an", "the", "one"]);
        return (object && named).then_some((after, after));
    }
    if is_any(verb, &["accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "blaming"]) {
        let of = (after..ceiling.min(after + REACH)).find(|i| is_any(*i, &["of", "for"]))?;
        let clear = (after..of).all(|i| !r.is_finite(i) && !r.is(i, Tags::COMMA));
        return clear.then_some((after, after));
    }
    None
}
