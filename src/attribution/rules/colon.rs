//! A name, a colon, and a quotation; or a quotation after "…:" whose subject is named before.
//!
//! Fires: `Maria Lopez: “We will appeal.”`
//! Does not: `The result: “no change” on all counts.`

use super::super::candidate::{Candidate, Scene};
use super::super::noun_phrase::kind_of;
use super::super::tagged::{Class, TERM};
use crate::rule::RuleId;

const ID: RuleId = RuleId("colon");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    let first = scene.unit.first;
    let Some(colon) = (first + 1..(first + 7).min(scene.unit.end)).find(|i| scene.class(*i) == Some(Class::Colon))
    else {
        return;
    };
    let name = (first..colon).all(|i| scene.at(i).is_some_and(|t| t.capital && matches!(t.class, Class::Word)));
    let Some(content) = scene.quotation_at(colon + 1) else { return };
    if name && scene.words(content.0, content.1) >= TERM {
        let source = (first, colon);
        let kind = kind_of(scene, source);
        found.push(Candidate { content: vec![content], cue: (colon, colon + 1), source, kind, rule: ID, score: 0.8 });
    }
}
