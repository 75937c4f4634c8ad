//! What is said first, then who says it.
//!
//! Fires: `The bridge will close, the mayor said on Friday.`
//! Does not: `When the mayor said so, people left.`

use super::super::candidate::{Candidate, Scene};
use super::super::cue;
use super::super::noun_phrase::kind_of;
use super::super::tagged::Class;
use crate::rule::RuleId;

const ID: RuleId = RuleId("trailing_cue");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for cue in cue::all(scene) {
        if cue.subject.0 == cue.subject.1
            || scene.before(cue.start).is_none_or(|t| t.class != Class::Comma || t.quotation.is_some())
        {
            continue;
        }
        let after = if cue.inverted { cue.subject.1 } else { cue.span.1 };
        let comma = cue.start - 1;
        let (from, to) = scene.trim(scene.unit.first, comma);
        // A cue at the end, or one that is set off and after which the sentence goes on.
        let ends = closing(scene, after);
        if !ends || scene.words(from, to) < 4 {
            continue;
        }
        let mut content = vec![(from, to)];
        if scene.class(after) == Some(Class::Comma)
            && scene.words(after, scene.unit.end) >= 4
            && scene.at(after + 1).is_some_and(|t| t.quotation.is_none())
            && !cue.inverted
        {
            let rest = scene.trim(after, scene.unit.end);
            content.push(rest);
        }
        let score = if content.len() == 1 { 0.85 } else { 0.6 };
        found.push(Candidate {
            content,
            cue: cue.span,
            source: cue.subject,
            kind: kind_of(scene, cue.subject),
            rule: ID,
            score,
        });
    }
}

/// Whether the sentence ends soon after the cue, or goes on after a comma.
fn closing(scene: &Scene<'_>, after: usize) -> bool {
    for at in after..(after + 14).min(scene.unit.end) {
        match scene.class(at) {
            Some(Class::Stop | Class::Comma) => return true,
            Some(Class::That | Class::Auxiliary | Class::Pronoun | Class::Colon) => return false,
            _ => {}
        }
        if scene.at(at).is_some_and(|t| t.quotation.is_some()) {
            return false;
        }
    }
    after + 14 >= scene.unit.end
}
