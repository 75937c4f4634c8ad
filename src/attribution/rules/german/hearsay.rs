//! "Soll" with a perfect infinitive: what others say has happened.
//!
//! Fires: `{content:Der Mann soll zwei Boote gestohlen haben.}` after `Die Polizei fahndet nach ihm.`
//! Does not: `Die Brücke soll saniert werden.` (a plan)

use crate::attribution::candidate::{Candidate, Scene, propose};
use crate::attribution::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let verb = |i: &usize| r.is(*i, Tags::FINITE.or(Tags::CUE)) && !r.is(*i, Tags::CAP) && !r.in_speech(*i);
    let Some(soll) = (start..end).find(verb).filter(|i| r.reads(*i, "soll") || r.reads(*i, "sollen")) else { return };
    let bound = |i: &usize| r.is(*i, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::CONJ)) || *i + 1 == end;
    let mut ends = (soll + 2..end).filter(bound);
    let perfect = |close: usize| {
        let last = if r.is(close, Tags::WORD) && !r.is(close, Tags::CONJ) { close } else { close - 1 };
        let helped = r.reads(last, "haben") || r.reads(last, "sein");
        let participle = r.text(last - 1).ends_with(['t', 'n']) && r.text(last - 1).contains("ge");
        helped && !r.is(last - 1, Tags::CAP) && (participle || r.reads(last - 1, "worden"))
    };
    if ends.any(perfect) {
        propose(out, "hearsay", 0.45, (start, start), None, vec![(start, end)]);
    }
}
