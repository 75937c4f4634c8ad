//! "According to X", at the start, at the end or inside.
//!
//! Fires: `The bridge will close, according to the mayor.`
//! Does not: `They sat according to age.`

use super::super::candidate::{Candidate, Scene};
use super::super::noun_phrase::{kind_of, starting_at};
use super::super::tagged::Class;
use crate::rule::RuleId;

const ID: RuleId = RuleId("according_to");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for at in scene.unit.first..scene.unit.end {
        let Some(cue) = cue(scene, at) else { continue };
        let source = if scene.is(cue.1, &["a", "an", "the"]) || scene.at(cue.1).is_some() {
            starting_at(scene, cue.1)
        } else {
            None
        };
        let Some(source) = source else { continue };
        let content = if at == scene.unit.first {
            let comma = (source.1..(source.1 + 20).min(scene.unit.end)).find(|i| scene.class(*i) == Some(Class::Comma));
            let Some(comma) = comma.or_else(|| german(scene, at).then_some(source.1)) else { continue };
            scene.trim(comma, scene.unit.end)
        } else {
            scene.trim(scene.unit.first, at)
        };
        if scene.words(content.0, content.1) >= 4 {
            let kind = kind_of(scene, source);
            found.push(Candidate { content: vec![content], cue, source, kind, rule: ID, score: 0.9 });
        }
    }
}

/// The tokens of the cue at `at`.
fn cue(scene: &Scene<'_>, at: usize) -> Option<(usize, usize)> {
    if scene.at(at)?.quotation.is_some() {
        return None;
    }
    if scene.is(at, &["according"]) && scene.is(at + 1, &["to"]) {
        return Some((at, at + 2));
    }
    german(scene, at).then_some((at, at + 1))
}

fn german(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(at, &["laut"])
        || scene.is(at, &["so"])
            && scene.before(at).is_some_and(|t| t.class == Class::Comma)
            && scene.at(at + 1).is_some_and(|t| t.capital)
}
