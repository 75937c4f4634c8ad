//! A source in a phrase: "laut X", "nach Angaben X", "X zufolge".
//!
//! Fires: `{cue:Laut} {source:der Polizei} {content:ist die Brücke sicher}.`
//! Does not: `Die Musik war laut.`

use super::subject_end;
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

const GIVEN: &[&str] = &[
    "Angaben",
    "Aussagen",
    "Informationen",
    "Berichten",
    "Angabe",
    "Aussage",
    "Ansicht",
    "Meinung",
    "Auskunft",
    "Einschätzung",
];

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    for at in unit.from..unit.to {
        if view.tag(at).quote != 0 {
            continue;
        }
        let phrase = if view.is(at, &["laut"]) && (view.tag(at + 1).capital || view.tag(at + 1).function == "det") {
            Some((at, at + 1, subject_end(unit, at + 1, unit.to)))
        } else if view.is(at, &["nach"]) && (view.is(at + 1, GIVEN) || view.is(at + 2, &["Bericht", "Bericht"])) {
            let of = if view.is(at + 2, &["von", "der", "des"]) { at + 2 } else { at + 1 };
            Some((at, of, subject_end(unit, of, unit.to)))
        } else if view.is(at, &["zufolge"]) {
            let from = (unit.from..at)
                .rev()
                .find(|&i| view.is_mark(i) && !view.is(i, &["-"]) || view.tag(i).function == "aux")
                .map_or(unit.from, |i| i + 1);
            Some((from, from, at + 1))
        } else {
            None
        };
        let Some((start, from, to)) = phrase else { continue };
        found.extend(candidate(unit, (start, from, to), at));
    }
}

fn candidate(unit: &Unit<'_>, (start, from, to): (usize, usize, usize), cue: usize) -> Option<Candidate> {
    let view = unit.view;
    let mut content = Vec::new();
    if start > unit.from + 1 || (start > unit.from && !view.is_mark(unit.from)) {
        content.push(view.range(unit.from, start));
    }
    if to + 1 < unit.to {
        content.push(view.range(to, unit.to));
    }
    let last = if cue >= from { to - 1 } else { to };
    (last > from && !content.is_empty()).then(|| Candidate {
        content,
        cue: view.range(cue, cue + 1),
        source: view.range(from, last),
        unit: unit.from,
        score: 0.7,
        rule: "angaben",
        shared: false,
    })
}
