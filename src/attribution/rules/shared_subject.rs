//! A second cue that shares the subject of the first.
//!
//! Fires: `He said talks went on, {cue:and confirmed} that {content:the port was open}.`
//! Does not: `He said talks went on, and the port was open.`

use crate::attribution::candidate::Candidate;
use crate::attribution::noun;
use crate::attribution::view::Unit;
use crate::attribution::bounds;
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
        if !opened && !(participle && view.is(at, &["saying", "adding", "noting", "arguing", "claiming"])) {
            continue;
        }
        found.push(Candidate {
            content: vec![view.range(from, bounds::end(unit, from))],
            cue: view.range(at, at + 1),
            source: TextRange::default(),
            paragraph: unit.paragraph,
            score: 0.6,
            rule: "shared_subject",
            shared: true,
        });
    }
}
