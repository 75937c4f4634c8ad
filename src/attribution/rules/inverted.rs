//! Content, cue, subject.
//!
//! Fires: `{content:“We will appeal,”} {cue:said} {source:Maria Lopez}.`
//! Does not: `“The Long Road” said nothing new.`

use super::cue_after::content_around;
use crate::attribution::candidate::Candidate;
use crate::attribution::noun;
use crate::attribution::view::Unit;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    for cue in super::cues(unit) {
        found.extend(propose(unit, cue));
    }
}

fn propose(unit: &Unit<'_>, cue: usize) -> Option<Candidate> {
    let view = unit.view;
    let class = view.tag(cue).cue;
    if cue == unit.from || class.contains("base") {
        return None;
    }
    let quoted = view.tag(cue - 1).quote != 0 || (cue > 1 && view.tag(cue - 2).quote != 0);
    if !quoted && !view.is(cue, &["said", "says"]) || class.starts_with("tell") {
        return None;
    }
    let to = noun::after(unit, cue + 1)?;
    let content = content_around(unit, cue, to)?;
    Some(Candidate {
        content,
        cue: view.range(cue, cue + 1),
        source: view.range(cue + 1, to),
        unit: unit.from,
        score: super::points(class) + if quoted { 0.14 } else { 0.0 },
        rule: "inverted",
        shared: false,
    })
}
