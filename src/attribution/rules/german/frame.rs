//! The attributing clause first, then a comma, colon or quotation mark.
//!
//! Fires: `{source:Anna Lehn} {cue:sagte}, {content:die Brücke sei sicher}.`
//! Does not: `Anna Lehn ging, die Brücke blieb.`

use super::{PARTICLES, SUBJUNCTIVE, source};
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    for cue in (unit.from..unit.to).filter(|&i| unit.view.tag(i).quote == 0 && !unit.view.tag(i).cue.is_empty()) {
        found.extend(propose(unit, cue));
    }
}

fn propose(unit: &Unit<'_>, cue: usize) -> Option<Candidate> {
    let view = unit.view;
    let limit = unit.to.min(cue + 26);
    let opener =
        (cue + 1..limit).find(|&i| view.is(i, &[",", ":"]) && view.tag(i).quote == 0 || long_quote(unit, i))?;
    let from = if view.tag(opener).quote != 0 { opener } else { opener + 1 };
    if from >= unit.to
        || !view.tag(from).cue.is_empty()
        || view.is(from, &["der", "die", "das"]) && !subjunctive(unit, from)
    {
        return None;
    }
    let content_from = if view.is(from, &["dass", "daß"]) { from + 1 } else { from };
    let particle = view.is(opener - 1, PARTICLES);
    let marked = particle || content_from > from || view.tag(from).quote != 0 || view.is(opener, &[":"]);
    if view.tag(cue).cue == "particle" && !marked {
        return None;
    }
    if !marked && !subjunctive(unit, from) && !infinitive(unit, from) {
        return None;
    }
    let to = end(unit, content_from);
    let source = source(unit, cue, opener).map_or_else(Default::default, |(a, b)| view.range(a, b));
    Some(Candidate {
        content: vec![view.range(content_from, to)],
        cue: view.range(cue, cue + 1),
        source,
        unit: unit.from,
        score: if marked { 0.74 } else { 0.65 },
        rule: "frame",
        shared: false,
    })
}

fn long_quote(unit: &Unit<'_>, at: usize) -> bool {
    let quote = unit.view.tag(at).quote;
    quote != 0 && (at..unit.to).take_while(|&i| unit.view.tag(i).quote == quote).count() > 5
}

fn subjunctive(unit: &Unit<'_>, from: usize) -> bool {
    (from..unit.to).any(|i| unit.view.is(i, SUBJUNCTIVE))
}

fn infinitive(unit: &Unit<'_>, from: usize) -> bool {
    (from..unit.to).any(|i| unit.view.is(i, &["zu"]) && unit.view.word(i + 1).ends_with('n'))
}

fn end(unit: &Unit<'_>, from: usize) -> usize {
    let view = unit.view;
    let second = (from + 2..unit.to).find(|&i| {
        view.is(i, &["und"]) && !view.tag(i + 1).cue.is_empty() && view.tag(i).quote == 0 && !view.tag(i + 1).capital
    });
    let mut end = second.unwrap_or(unit.to);
    while end > from && view.is(end - 1, &[".", ",", "!"]) && view.tag(end - 1).quote == 0 {
        end -= 1;
    }
    end
}
