//! A document or person, a colon, a quotation.
//!
//! Fires: `{source:The charter’s third article}: {content:“no vessel may anchor”}.`
//! Does not: `Three towns took part: “Ode” won.`

use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    let Some(colon) = (unit.from + 1..unit.to).find(|&i| view.tag(i).quote == 0 && view.word(i) == ":") else { return };
    let quote = (colon + 1..unit.to.min(colon + 3)).find(|&i| view.tag(i).quote != 0);
    let Some(quote) = quote else { return };
    let length = (quote..unit.to).take_while(|&i| view.tag(i).quote != 0).filter(|&i| !view.is_mark(i)).count();
    if length < 3 {
        return;
    }
    let last = (quote..unit.to).rev().find(|&i| view.tag(i).quote != 0).unwrap_or(quote);
    // "… evokes the alliance’s doctrine: that “…”": the phrase right before the colon names the document.
    let from = (unit.from..colon).rev().find(|&i| view.is_mark(i) && view.word(i) != "-").map_or(unit.from, |i| i + 1);
    let start = (from..colon).rev().take(8).find(|&i| view.tag(i).function == "det").unwrap_or(from);
    if (start..colon).any(|i| !view.tag(i).cue.is_empty()) || colon - start > 8 {
        return;
    }
    found.push(Candidate {
        content: vec![view.range(colon + 1, last + 1)],
        cue: view.range(colon, colon + 1),
        source: view.range(start, colon),
        unit: unit.from,
        score: 0.55,
        rule: "colon",
        shared: false,
    });
}
