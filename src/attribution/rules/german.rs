//! German: a clause or quotation beside its verb, "laut", "zufolge", "so".
//!
//! Fires: "Laut Polizei ist die Brücke gesperrt." "Die Brücke, so Müller, bleibe gesperrt." "Er sagte, die Brücke sei alt."
//! Does not: "Er sagte ab."

use super::super::bounds::trim;
use super::super::candidate::{Candidate, Scene};
use super::super::cue::{Form, Frame};
use super::super::phrase::{self, Phrase};
use super::super::reading::Span;
use super::super::tags::Tags;
use crate::article::Lang;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    if scene.r.lang != Lang::DE {
        return;
    }
    for frame in scene.frames.iter().filter(|f| f.form == Form::Finite) {
        clause(scene, frame, out);
    }
    prepositions(scene, out);
}

/// "Er sagte am Montag, dass …", "…, sagte er."
fn clause(scene: &Scene<'_>, frame: &Frame, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let source: Option<Phrase> = frame.subject.or(frame.inverted);
    let comma = (frame.cue.1..end).find(|i| r.is(*i, Tags::COMMA.or(Tags::COLON)) && !r.in_speech(*i));
    if let Some(comma) = comma {
        let content = (comma + 1, trim(r, comma + 1, end));
        let conjunction = r.is(comma + 1, Tags::THAT.or(Tags::WH));
        let subjunctive = (content.0..content.1).any(|i| r.is(i, Tags::SUBJ1));
        if conjunction || subjunctive {
            scene.propose(out, "german", if conjunction { 0.8 } else { 0.75 }, frame.cue, source, vec![content]);
        }
    }
    if let Some(mark) = frame.cue.0.checked_sub(1).filter(|m| *m > start && r.is(*m, Tags::COMMA)) {
        let content = (start, trim(r, start, mark));
        if frame.inverted.is_some() && r.has_finite(content) {
            scene.propose(out, "german", 0.7, frame.cue, frame.inverted, vec![content]);
        }
    }
}

/// "laut X", "X zufolge", "so X".
fn prepositions(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for at in start..end {
        if r.in_speech(at) {
            continue;
        }
        let after_comma = at > start && r.is(at - 1, Tags::COMMA);
        let named =
            |p: &Phrase| (p.span.0..p.span.1).any(|i| r.is(i, Tags::DOC.or(Tags::GROUP).or(Tags::ORG).or(Tags::TITLE)));
        let source = if r.is(at, Tags::ACCORDING_AFTER) {
            phrase::before(r, at, start)
        } else if r.reads(at, "laut") || r.reads(at, "so") && after_comma {
            phrase::after(r, at + 1, end)
        } else if r.reads(at, "nach") {
            phrase::after(r, at + 1, end).filter(named)
        } else {
            None
        };
        let Some(source) = source else { continue };
        let score = if r.reads(at, "nach") { 0.55 } else { 0.8 };
        let hull = (at.min(source.span.0), source.span.1.max(at + 1));
        scene.propose(out, "german", score, (at, at + 1), Some(source), around(scene, hull));
    }
}

/// The sentence without the words of the attribution.
fn around(scene: &Scene<'_>, hole: Span) -> Vec<Span> {
    let (r, (start, end)) = (scene.r, scene.span);
    let skip_mark = |i: usize| if r.is(i, Tags::COMMA) { i + 1 } else { i };
    let rest = skip_mark(hole.1);
    vec![(start, trim(r, start, hole.0)), (rest, trim(r, rest, end))]
}
