//! A second verb of saying that shares its subject with an earlier one.
//!
//! Fires: "She said talks were under way, and confirmed that Spain had agreed." "He declined to go on but added, “Soon.”"
//! Does not: "She said he left and she confirmed it." (a subject of its own)

use super::super::bounds::{clause_between, clause_end, main_clause};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::phrase::{self, Phrase};
use super::super::tags::Tags;
use super::{clause_after, quote_after};

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| f.form == Form::Finite) {
        let Some(subject) = shared(scene, frame) else { continue };
        let cost = if clause_between(scene.r, subject.span.1, frame.cue.0 - 1) { 0.2 } else { 0.1 };
        if let Some((start, score)) = clause_after::start(scene, frame, subject) {
            let end = clause_end(scene.r, start, scene.span, scene.frames);
            propose(out, "shared_subject", score - cost, frame.cue, Some(subject), vec![(start, end)]);
        } else if let Some((content, score)) = quote_after::content(scene, frame) {
            propose(out, "shared_subject", score - cost, frame.cue, Some(subject), content);
        }
    }
}

/// The subject of an earlier verb, where a conjunction or comma stands right before the cue.
fn shared(scene: &Scene<'_>, frame: &Frame) -> Option<Phrase> {
    let r = scene.r;
    let before = frame.cue.0.checked_sub(1).filter(|b| *b > scene.span.0)?;
    if !r.is(before, Tags::CONJ) || !frame.tags.has(Tags::PAST.or(Tags::PRES)) {
        return None;
    }
    let earlier =
        scene.frames.iter().rev().find(|f| f.cue.1 <= before && f.form == Form::Finite && f.subject.is_some());
    // "I was taken in and told that …": the passive is shared, too.
    let passive = frame.tags.has(Tags::ADDR) && earlier.is_none() && (scene.span.0..before).any(|i| r.is(i, Tags::BE));
    if passive {
        return None;
    }
    earlier.and_then(|f| f.subject).or_else(|| opening(scene))
}

/// The phrase that the sentence opens with, before its first verb.
pub(super) fn opening(scene: &Scene<'_>) -> Option<Phrase> {
    let r = scene.r;
    let start = main_clause(r, scene.span);
    let verb = (start..scene.span.1).find(|i| r.is_finite(*i) && !r.in_speech(*i))?;
    let floor = (start..verb).rev().find(|i| r.in_speech(*i)).map_or(start, |i| i + 1);
    phrase::before(r, verb, floor)
}
