//! A noun that attributes.
//!
//! Fires: `{source:Lopez’s} {cue:assertions about} {content:the harbour} are unproven.`
//! Does not: `Lopez’s car is new.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    for at in unit.from + 1..unit.to {
        if !view.tag(at).noun || view.tag(at).quote != 0 || !view.is(at + 1, &["that", "about"]) {
            continue;
        }
        let owner = view.word(at - 1);
        let possessive = owner.ends_with("’s") || owner.ends_with("'s") || owner.ends_with('’');
        if !possessive && !view.is(at - 1, &["his", "her", "their"]) {
            continue;
        }
        let mut from = at - 1;
        while possessive
            && from > unit.from
            && view.tag(from - 1).capital
            && !view.is_mark(from - 1)
            && view.tag(from - 1).function.is_empty()
        {
            from -= 1;
        }
        let to = (at + 4..unit.to)
            .find(|&i| view.is_mark(i) && view.word(i) != "-" || view.is(i, &["is", "are", "was", "were"]))
            .unwrap_or(unit.to);
        found.push(Candidate {
            content: vec![view.range(at + 2, to)],
            cue: view.range(at, at + 2),
            source: view.range(from, at),
            unit: unit.from,
            score: 0.55,
            rule: "nominal",
            shared: false,
        });
    }
}
