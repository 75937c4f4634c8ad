//! The attributing clause last: verb and subject, "so X", "wie X sagte", "heißt es".
//!
//! Fires: `{content:Die Brücke sei sicher}, {cue:sagte} {source:Anna Lehn}.`
//! Does not: `Die Brücke blieb, Anna Lehn ging.`

use super::subject_end;
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    for at in unit.from + 2..unit.to {
        if view.tag(at).quote == 0 && view.word(at) == "," {
            found.extend(propose(unit, at));
        }
    }
}

fn propose(unit: &Unit<'_>, comma: usize) -> Option<Candidate> {
    let view = unit.view;
    let next = comma + 1;
    let verb = !view.tag(next).cue.is_empty() && !view.tag(next).capital;
    let so = view.is(next, &["so"]) && (view.tag(next + 1).capital || view.tag(next + 1).function == "det");
    let wie = view.is(next, &["wie"]);
    if !verb && !so && !wie {
        return None;
    }
    let close = (next + 1..unit.to).find(|&i| view.is(i, &[",", ":", ";"]) && view.tag(i).quote == 0);
    let stop = close.unwrap_or(unit.to);
    let to = subject_end(unit, next + 1, stop);
    let cue = if wie { (next + 1..stop).rev().find(|&i| !view.tag(i).cue.is_empty())? } else { next };
    if to == next + 1 || stop - next > 30 {
        return None;
    }
    let mut content = vec![view.range(unit.from, comma)];
    let rest = stop + 1;
    if rest + 2 < unit.to && view.word(stop) == "," && !view.is(rest, &["der", "die", "das", "dass"]) {
        content.push(view.range(rest, unit.to));
    } else if let Some(quote) = (to..stop).find(|&i| view.tag(i).quote != 0) {
        content.push(view.range(quote, stop));
    }
    Some(Candidate {
        content,
        cue: view.range(cue, cue + 1),
        source: if view.is(next + 1, &["es"]) { crate::text::TextRange::default() } else { view.range(next + 1, to) },
        unit: unit.from,
        score: 0.74,
        rule: "trailing",
        shared: false,
    })
}
