//! "according to" and its source.
//!
//! Fires: "According to the report, the bridge is unsafe." "The bridge is unsafe, according to two officials."
//! Does not: "They acted according to plan."

use super::super::bounds::{clause_end, trim};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::phrase::{self, Phrase};
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for at in start..end.saturating_sub(1) {
        if !(r.reads(at, "according") && r.reads(at + 1, "to")) || r.in_speech(at) {
            continue;
        }
        let Some(source) = phrase::after(r, at + 2, end) else { continue };
        let bare = source.span.1 - source.span.0 == 1 && !r.is(source.span.0, Tags::CAP.or(Tags::PRON).or(Tags::GROUP));
        if bare {
            continue;
        }
        let source = Phrase { span: (source.span.0, source_end(scene, source.span.1)), kind: source.kind };
        propose(out, "according_to", 0.85, (at, at + 2), Some(source), content(scene, at, source.span));
    }
}

/// "a document |provided by her lawyer|": to the mark that ends the phrase, where no clause begins before it.
fn source_end(scene: &Scene<'_>, end: usize) -> usize {
    let r = scene.r;
    let bound = Tags::COMMA.or(Tags::SEMICOLON).or(Tags::COLON).or(Tags::DASH).or(Tags::BRACKET);
    let stop = (end..scene.span.1).find(|i| r.is(*i, bound)).unwrap_or(scene.span.1);
    let stop = r.trimmed_end((end, stop)).max(end);
    let clause = Tags::FINITE.or(Tags::PRON).or(Tags::REL).or(Tags::WH).or(Tags::THAT).or(Tags::SUB);
    let verb = |i: usize| {
        r.is(i, clause)
            || r.in_speech(i)
            || r.is(i, Tags::PAST.or(Tags::PRES)) && r.is_finite(i) && !r.text(i).ends_with("ed")
    };
    if (end..stop).any(verb) || r.is(end, Tags::COMMA) { end } else { stop }
}

fn content(scene: &Scene<'_>, at: usize, source: Span) -> Vec<Span> {
    let (r, (start, end)) = (scene.r, scene.span);
    let clause_start = if r.is(start, Tags::CONJ) { start + 1 } else { start };
    let before = (clause_start, trim(r, clause_start, at));
    // "… migrants which, according to Lopez, the city turned away": the relative clause is what is said.
    let relative = at >= start + 2 && r.is(at - 1, Tags::COMMA) && r.is(at - 2, Tags::REL);
    let mut lead = (clause_start..at).filter(|i| r.is(*i, Tags::WORD));
    // "Lopez, according to the poll, leads": one word, but the subject of what is said.
    let adverbial =
        |i: usize| r.is(i, Tags::ADV.or(Tags::CONJ).or(Tags::PREP).or(Tags::SUB).or(Tags::TIME)) || !r.is(i, Tags::CAP);
    let leads = relative
        || lead.next().is_none_or(|first| lead.next().is_none() && (adverbial(first) || !r.is(at - 1, Tags::COMMA)));
    let mut rest = source.1;
    if leads {
        // To the comma that ends the phrase in front, or right on where the clause has begun.
        let next = (source.1..end).find(|i| r.is(*i, Tags::COMMA) || r.opens(*i).is_some()).unwrap_or(end);
        rest = if r.has_finite((source.1, next)) || next == end { source.1 } else { next };
        let from = if r.is(rest, Tags::COMMA) { rest + 1 } else { rest };
        return vec![(from, clause_end(r, from, scene.span, scene.frames))];
    }
    let goes_on = r.is_finite(rest + 1) || !r.has_finite(before);
    if r.is(rest, Tags::COMMA) && r.has_finite((rest, end)) && goes_on {
        return vec![before, (rest + 1, clause_end(r, rest + 1, scene.span, scene.frames))];
    }
    vec![before]
}
