//! A noun that attributes, with its owner: "X's assertions that …", "… about …".
//!
//! Fires: `Lopez’s claim that the bridge is safe drew laughter.`
//! Does not: `The claim was settled.`

use super::super::candidate::{Candidate, Scene};
use super::super::noun_phrase::kind_of;
use super::super::tagged::{Class, is_cue_noun};
use crate::rule::RuleId;

const ID: RuleId = RuleId("noun");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for at in scene.unit.first..scene.unit.end {
        if scene.at(at).is_none_or(|t| t.quotation.is_some()) || !is_cue_noun(scene.word(at)) {
            continue;
        }
        let that = scene.class(at + 1) == Some(Class::That);
        let about = scene.is(at + 1, &["about"]);
        let Some(source) = owner(scene, at).filter(|_| that || about) else { continue };
        let end = clause_end(scene, at + 2);
        let content = scene.trim(at + 2, end);
        if scene.words(content.0, content.1) >= 3 {
            let kind = kind_of(scene, source);
            let score = if that { 0.75 } else { 0.6 };
            found.push(Candidate { content: vec![content], cue: (at, at + 1), source, kind, rule: ID, score });
        }
    }
}

/// The owner before the noun: "Lopez’s", "her", "the mayor's".
fn owner(scene: &Scene<'_>, at: usize) -> Option<(usize, usize)> {
    let before = at.checked_sub(1)?;
    if scene.is(before, &["his", "her", "their", "its"]) {
        return Some((before, at));
    }
    let word = scene.word(before);
    let possessive = word.ends_with("’s") || word.ends_with("'s") || word.ends_with("s’") || word.ends_with("s'");
    let mut from = before;
    while possessive && from > scene.unit.first && scene.at(from - 1).is_some_and(|t| t.capital) {
        from -= 1;
    }
    possessive.then_some((from, at))
}

/// Up to the next comma or verb-like mark of the main clause; the sentence's end otherwise.
fn clause_end(scene: &Scene<'_>, from: usize) -> usize {
    (from..scene.unit.end)
        .find(|i| matches!(scene.class(*i), Some(Class::Comma | Class::Stop | Class::Auxiliary)) && *i > from + 3)
        .unwrap_or(scene.unit.end)
}
