//! A view given as somebody's by "to".
//!
//! Fires: "To some analysts, however, that sounds like a retreat."
//! Does not: "To win, analysts need data." "To the north, the road is closed."

use super::super::SourceKind;
use super::super::bounds::clause_end;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::phrase;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let start = if r.is(start, Tags::CONJ) { start + 1 } else { start };
    if !(r.reads(start, "to") || r.reads(start, "for")) || r.is(start + 1, Tags::BASE) {
        return;
    }
    let Some(comma) = (start + 1..end).find(|i| r.is(*i, Tags::COMMA)) else { return };
    let Some(source) = phrase::after(r, start + 1, comma) else { return };
    let quantified = ["some", "many", "most", "other", "others", "critics", "supporters", "several"]
        .iter()
        .any(|w| r.reads(start + 1, w));
    if source.kind != SourceKind::Group || !quantified || source.span.1 != comma {
        return;
    }
    let mut from = comma + 1;
    if r.is(from, Tags::ADV) && r.is(from + 1, Tags::COMMA) {
        from += 2;
    }
    let content = (from, clause_end(r, from, scene.span, scene.frames));
    if content.1 > content.0 + 3 {
        propose(out, "to_some", 0.7, (start, start + 1), Some(source), vec![content]);
    }
}
