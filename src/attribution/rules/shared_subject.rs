//! A second cue that shares the subject of the first.
//!
//! Fires: `He said talks went on, {cue:and confirmed} that {content:the port was open}.`
//! Does not: `He said talks went on, and the port was open.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::attribution::{bounds, noun};
use crate::text::TextRange;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    for at in unit.from + 3..unit.to {
        let tag = view.tag(at);
        let participle = tag.quote == 0 && tag.cue.contains("ing") && view.word(at - 1) == ",";
        let coordinate = super::is_finite_cue(unit, at) && !tag.cue.contains("base") && {
            let group = noun::verb_group(unit, at);
            group > unit.from && view.is(group - 1, &["and", "but", "then"])
        };
        if !participle && !coordinate {
            continue;
        }
        let Some(from) = bounds::start(unit, at) else { continue };
        let opened = view.tag(from).quote != 0 || view.is(from - 1, &["that"]);
        let says = coordinate && view.is(at, &["said", "says"]) && bounds::is_clause(unit, from);
        let saying = participle
            && (view.is(at, &["saying", "adding", "noting", "arguing", "claiming"]) || bounds::is_clause(unit, from));
        let fits = opened || says || saying;
        if !fits {
            continue;
        }
        found.push(Candidate {
            content: vec![view.range(from, bounds::end(unit, from))],
            cue: view.range(at, at + 1),
            source: subject(unit, at),
            unit: unit.from,
            score: 0.6,
            rule: "shared_subject",
            shared: true,
        });
    }
}

/// The subject that the unit starts with, for where no attribution stands before the cue.
fn subject(unit: &Unit<'_>, cue: usize) -> TextRange {
    let view = unit.view;
    let verb = (unit.from + 1..cue)
        .find(|&i| view.tag(i).quote == 0 && (view.tag(i).function == "aux" || view.word(i).ends_with("ed")));
    let before = verb.and_then(|verb| noun::before(unit, noun::verb_group(unit, verb)));
    let start = |from: usize| noun::after(unit, from).map(|to| (from, to));
    before.or_else(|| start(unit.from)).map_or_else(TextRange::default, |(from, to)| view.range(from, to))
}
