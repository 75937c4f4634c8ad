//! How something seems to somebody: "To some analysts, that sounds like …".
//!
//! Fires: `To many residents, the offer sounds like a threat.`
//! Does not: `To many residents, the city sent letters.`

use super::super::SourceKind;
use super::super::candidate::{Candidate, Scene};
use super::super::noun_phrase::starting_at;
use super::super::tagged::Class;
use crate::rule::RuleId;

const ID: RuleId = RuleId("to_somebody");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    let first = scene.unit.first;
    if !scene.is(first, &["to", "for"]) {
        return;
    }
    let Some(source) = starting_at(scene, first + 1) else { return };
    if scene.class(source.1) != Some(Class::Comma) {
        return;
    }
    let seems = ["sounds", "looks", "seems", "feels", "appears", "smacks"];
    let Some(verb) = (source.1..(source.1 + 14).min(scene.unit.end)).find(|i| scene.is(*i, &seems)) else { return };
    let content = scene.trim(verb, scene.unit.end);
    let kind = SourceKind::Group;
    found.push(Candidate { content: vec![content], cue: (first, first + 1), source, kind, rule: ID, score: 0.7 });
}
