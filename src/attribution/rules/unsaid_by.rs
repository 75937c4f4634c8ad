//! The passive of saying: what is said, and nobody named who says it.
//!
//! Fires: "It is alleged that the clerk took the money." "Drivers were told the tunnel was safe."
//! Does not: "The clerk was told to leave." "It is true that the clerk left."

use super::super::SourceKind;
use super::super::bounds::clause_end;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::{Follow, follow};
use super::super::phrase::{self, Phrase};
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let r = scene.r;
    for frame in scene.frames.iter().filter(|f| f.form == Form::Passive) {
        let understood = r.reads(frame.cue.1 - 1, "understood");
        let speech = frame.tags.has(Tags::BARE.or(Tags::CLAUSE).or(Tags::ADDR));
        let speech = speech && (!frame.tags.has(Tags::BELIEF) || understood);
        let told = frame.tags.has(Tags::ADDR) && frame.subject.is_some();
        if !speech || !(told || is_impersonal(scene, frame)) {
            continue;
        }
        if let Some((source, start)) = told_by(scene, frame) {
            let end = clause_end(r, start, scene.span, scene.frames);
            // "were told by the crew to stay": an order.
            let score = if r.is(start - 1, Tags::THAT) { 0.75 } else { 0.55 };
            propose(out, "unsaid_by", score, frame.cue, Some(source), vec![(start, end)]);
            continue;
        }
        let start = match follow(r, frame.cue.1, frame.tags.without(Tags::ADDR), scene.span.1) {
            Follow::That(start) => start,
            Follow::Clause(start) if r.is_clause((start, scene.span.1)) => start,
            _ => continue,
        };
        let end = clause_end(r, start, scene.span, scene.frames);
        propose(out, "unsaid_by", 0.5, frame.cue, None::<Phrase>, vec![(start, end)]);
    }
}

/// "were told |by the crew| that": whoever says it, and where it starts.
fn told_by(scene: &Scene<'_>, frame: &Frame) -> Option<(Phrase, usize)> {
    let (r, by) = (scene.r, frame.cue.1);
    let source = phrase::after(r, by + 1, scene.span.1).filter(|_| r.reads(by, "by"))?;
    let order = r.reads(source.span.1, "to") || r.is(source.span.1, Tags::NEG) && r.reads(source.span.1 + 1, "to");
    if order {
        return Some((source, source.span.1));
    }
    r.is(source.span.1, Tags::THAT).then_some((source, source.span.1 + 1))
}

/// Whether the subject is the "it" that stands for what is said.
fn is_impersonal(scene: &Scene<'_>, frame: &Frame) -> bool {
    let it = |s: Phrase| s.kind == SourceKind::Pronoun && scene.r.reads(s.span.0, "it");
    frame.subject.is_some_and(it)
}
