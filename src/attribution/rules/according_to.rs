//! "According to X" before, inside or after its content.
//!
//! Fires: `{cue:According to} {source:Maria Lopez}, {content:the city will appeal}.`
//! Does not: `The city will act according to plan.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::attribution::{bounds, noun};

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    for at in unit.from..unit.to {
        if view.tag(at).quote == 0 && view.is(at, &["according"]) && view.is(at + 1, &["to"]) {
            found.extend(propose(unit, at));
        }
    }
}

fn propose(unit: &Unit<'_>, at: usize) -> Option<Candidate> {
    let view = unit.view;
    let to = noun::after(unit, at + 2)
        .unwrap_or_else(|| (at + 2..unit.to).find(|&i| view.is_mark(i) && !view.is(i, &["-"])).unwrap_or(unit.to));
    let names =
        |i: usize| view.tag(i).capital || matches!(view.tag(i).function, "det" | "pron") || view.word(i).ends_with('s');
    if !(at + 2..to).any(names) {
        return None; // "according to plan"
    }
    let comma = (at + 2..to).find(|&i| view.word(i) == ",");
    let to = comma.filter(|_| at < unit.from + 2).unwrap_or(to);
    let content = if at < unit.from + 2 {
        let from = (to..unit.to).find(|&i| view.word(i) == ",")? + 1;
        view.range(from, bounds::end(unit, from))
    } else {
        let end = if view.word(at - 1) == "," { at - 1 } else { at };
        view.range(unit.from, end)
    };
    let mut content = vec![content];
    if at >= unit.from + 2 && view.word(to) == "," && to + 3 < unit.to {
        content.push(view.range(to + 1, bounds::end(unit, to + 1)));
    }
    (at + 2 < to).then(|| Candidate {
        content,
        cue: view.range(at, at + 2),
        source: view.range(at + 2, to),
        unit: unit.from,
        score: 0.85,
        rule: "according_to",
        shared: false,
    })
}
