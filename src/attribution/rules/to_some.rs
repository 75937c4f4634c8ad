//! "To some analysts, …": a group's view.
//!
//! Fires: `{cue:To} {source:some analysts}, {content:the plan sounds hollow}.`
//! Does not: `To some towns, buses run daily.`

use crate::attribution::bounds;
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

const PEOPLE: &[&str] = &[
    "analysts",
    "critics",
    "experts",
    "observers",
    "officials",
    "supporters",
    "opponents",
    "diplomats",
    "scholars",
    "economists",
];

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    if !view.is(unit.from, &["to", "for"])
        || !view.is(unit.from + 1, &["some", "many", "most", "his", "her", "their", "other"])
    {
        return;
    }
    let Some(comma) = (unit.from + 2..unit.to.min(unit.from + 7)).find(|&i| view.word(i) == ",") else { return };
    if !view.is(comma - 1, PEOPLE) {
        return;
    }
    let skip = if view.is(comma + 1, &["however", "though"]) && view.word(comma + 2) == "," { 3 } else { 1 };
    let from = comma + skip;
    found.push(Candidate {
        content: vec![view.range(from, bounds::end(unit, from))],
        cue: view.range(unit.from, unit.from + 1),
        source: view.range(unit.from + 1, comma),
        unit: unit.from,
        score: 0.7,
        rule: "to_some",
        shared: false,
    });
}
