//! A quotation in the place before the verb, without a comma: with "als", "von" or "mit den Worten" in front.
//!
//! Fires: `Als {content:„ein Geschenk“} {cue:bezeichnete} {source:Anna Lehn} den Fund.`
//! Does not: `Die Band „Die Brücke“ sagte ab.`

use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::german::after_verb;
use crate::attribution::tags::Tags;

/// How far from the sentence's start the quotation may open, in tokens.
const REACH: usize = 8;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    if !["als", "von", "mit", "vom"].iter().any(|w| r.reads(start, w)) {
        return;
    }
    for cue in start + 2..end.min(start + REACH + QUOTED) {
        let quote = r.closes_before(cue).filter(|q| r.speech[*q].tokens.0 <= start + REACH);
        let (Some(quote), true) = (quote, r.is(cue, Tags::CUE) && !r.is(cue, Tags::CAP)) else { continue };
        if let Some(source) = after_verb(r, cue, end) {
            propose(out, "fronted", 0.75, (cue, cue + 1), Some(source), vec![r.speech[quote].tokens]);
        }
        return;
    }
}

/// The quotation has at most so many tokens.
const QUOTED: usize = 60;
