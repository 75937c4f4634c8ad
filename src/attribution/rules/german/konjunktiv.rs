//! A main clause in the subjunctive reports, without any cue, what the last source said.
//!
//! Fires: `{content:Die Brücke sei sicher.}` after `Anna Lehn sprach.`
//! Does not: `Die Brücke ist sicher.`

use super::SUBJUNCTIVE;
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::text::TextRange;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    // Only the forms that no indicative shares speak for themselves.
    let sure = SUBJUNCTIVE.len() - 2;
    let outside = |i: usize| view.tag(i).quote == 0;
    let comma = (unit.from..unit.to).find(|&i| outside(i) && view.word(i) == ",").unwrap_or(unit.to);
    if !(unit.from..comma).any(|i| outside(i) && view.is(i, &SUBJUNCTIVE[..sure])) {
        return;
    }
    found.push(Candidate {
        content: vec![view.range(unit.from, unit.to)],
        cue: TextRange::default(),
        source: TextRange::default(),
        unit: unit.from,
        score: 0.5,
        rule: "konjunktiv",
        shared: true,
    });
}
