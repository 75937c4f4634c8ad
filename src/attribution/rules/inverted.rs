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
    let to = noun::after(unit, cue + 1)?;
    let content = content_around(unit, cue, to)?;
    Some(Candidate {
        content,
        cue: view.range(cue, cue + 1),
        source: view.range(cue + 1, to),
        paragraph: unit.paragraph,
        score: super::points(view.tag(cue).cue) + 0.14,
        rule: "inverted",
        shared: false,
    })
}
