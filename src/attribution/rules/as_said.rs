//! A clause of saying in front of what is said.
//!
//! Fires: "As Lopez told the Courier, the bridge is closed." "Wie die Polizei mitteilte, ist die Brücke gesperrt."
//! Does not: "As the sun set, the mayor said goodbye."

use super::super::bounds::{clause_end, trim};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::Follow;
use super::super::german::subject_end;
use super::super::phrase::{self, Phrase};
use super::super::reading::Span;
use super::super::tags::Tags;
use crate::article::Lang;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    if r.lang == Lang::EN {
        afterwards(scene, out);
    }
    let start = if r.is(start, Tags::CONJ) { start + 1 } else { start };
    // "As for the plan suggested by the mayor, …": what it is about.
    if !["as", "wie"].iter().any(|w| r.reads(start, w)) || r.reads(start + 1, "for") {
        return;
    }
    let Some(comma) = (start..end).find(|i| r.is(*i, Tags::COMMA)) else { return };
    if let Some((cue, source)) = put(scene, start, comma) {
        let content = (comma + 1, clause_end(r, comma + 1, scene.span, scene.frames));
        propose(out, "as_said", 0.85, cue, Some(source), vec![content]);
        return;
    }
    let inside = scene.frames.iter().find(|f| f.form == Form::Finite && f.cue.1 <= comma && !f.tags.has(Tags::BELIEF));
    let Some((frame, mut source)) = inside.and_then(|f| Some((f, f.subject?))) else { return };
    if r.lang == Lang::DE {
        // "Wie die Zeitung |unter Berufung auf Ermittler| berichtet"
        source.span.1 = subject_end(r, source.span.0, source.span.1).max(source.span.0 + 1);
    }
    let says = r.lang == Lang::DE || frame.tags.has(Tags::BARE.or(Tags::CLAUSE));
    if source.span.0 > start + 2 || !says {
        return;
    }
    let content = (comma + 1, clause_end(r, comma + 1, scene.span, scene.frames));
    propose(out, "as_said", 0.8, frame.cue, Some(source), vec![content]);
}

/// "The bridge is closed, as Lopez put it.": the clause of saying last.
fn afterwards(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let opens = |i: &usize| r.reads(*i, "as") && r.is(*i - 1, Tags::COMMA) && !r.in_speech(*i);
    let Some(at) = (start + 2..end).rev().find(opens) else { return };
    if (at..end).any(|i| r.is(i, Tags::COMMA)) {
        return;
    }
    let last = |f: &&Frame| f.form == Form::Finite && f.cue.0 > at && f.follow == Follow::End;
    let says = |f: &&Frame| f.tags.has(Tags::BARE.or(Tags::CLAUSE)) && !f.tags.has(Tags::BELIEF);
    let said = scene.frames.iter().find(|f| last(f) && says(f)).and_then(|f| Some((f.cue, f.subject?)));
    let Some((cue, source)) = put(scene, at, end).or(said).filter(|(_, s)| s.span.0 == at + 1) else { return };
    let content = (start, trim(r, start, at - 1));
    if r.has_finite(content) {
        propose(out, "as_said", 0.8, cue, Some(source), vec![content]);
    }
}

/// "as Lopez |put it|": the cue and who did.
fn put(scene: &Scene<'_>, start: usize, comma: usize) -> Option<(Span, Phrase)> {
    let r = scene.r;
    let verb = (start + 2..comma).find(|i| (r.reads(*i, "put") || r.reads(*i, "puts")) && r.reads(i + 1, "it"))?;
    let source = phrase::before(r, verb, start + 1)?;
    Some(((verb, verb + 2), source))
}
