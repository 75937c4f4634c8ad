//! A quotation that no pattern claims: shown without a speaker.
//!
//! Fires: `Alle riefen laut: {content:„Wir bleiben alle hier“}.`
//! Does not: `Das „Wunder“ blieb aus.`

use crate::article::Lang;
use crate::attribution::candidate::Candidate;
use crate::attribution::view::Unit;
use crate::text::TextRange;

pub(super) fn find(unit: &Unit<'_>, found: &mut Vec<Candidate>) {
    let view = unit.view;
    let mut at = unit.from;
    while at < unit.to {
        let quote = view.tag(at).quote;
        let to = (at..unit.to).take_while(|&i| view.tag(i).quote == quote).count() + at;
        let words = (at..to).filter(|&i| !view.is_mark(i)).count();
        let whole = at == unit.from && (to..unit.to).all(|i| view.is_mark(i));
        if quote != 0 && words >= 4 && (whole || view.article.lang != Lang::EN) {
            found.push(Candidate {
                content: vec![view.range(at, to)],
                cue: TextRange::default(),
                source: TextRange::default(),
                unit: unit.from,
                score: 0.3,
                rule: "quotation_alone",
                shared: false,
            });
        }
        at = to.max(at + 1);
    }
}
