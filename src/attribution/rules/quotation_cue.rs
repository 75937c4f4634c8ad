//! A quotation with its cue after, before or inside it.
//!
//! Fires: `“We will appeal,” said Maria Lopez. “And soon.”`
//! Does not: `The “We will appeal” banner fell.`

use super::super::candidate::{Candidate, Scene};
use super::super::cue::{self, Cue};
use super::super::noun_phrase::kind_of;
use super::super::tagged::{Class, TERM};
use crate::rule::RuleId;

const ID: RuleId = RuleId("quotation_cue");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for cue in cue::all(scene) {
        let mut content = Vec::new();
        content.extend(before(scene, &cue));
        content.extend(after(scene, &cue));
        if content.is_empty() {
            continue;
        }
        let words: usize = content.iter().map(|(a, b)| scene.words(*a, *b)).sum();
        let score = if cue.subject.0 == cue.subject.1 { 0.7 } else { 0.95 };
        if words >= TERM
            || content.iter().any(|(_, b)| {
                scene.before(*b).is_some_and(|t| matches!(t.class, Class::Comma | Class::Stop | Class::Mark))
            })
        {
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
}

/// The quotation that ends right before the cue.
fn before(scene: &Scene<'_>, cue: &Cue) -> Option<(usize, usize)> {
    let mut at = cue.start.checked_sub(1)?;
    while matches!(scene.class(at), Some(Class::Comma)) && scene.at(at)?.quotation.is_none() {
        at = at.checked_sub(1)?;
    }
    scene.quotation_at(at)
}

/// The quotation that starts after the cue: right after it, after its subject, or after a few words set off by a comma.
fn after(scene: &Scene<'_>, cue: &Cue) -> Option<(usize, usize)> {
    let from = if cue.inverted { cue.subject.1 } else { cue.span.1 };
    let has_before = before(scene, cue).is_some();
    let reach = if has_before { 40 } else { 14 };
    for at in from..(from + reach).min(scene.unit.end) {
        let token = scene.at(at)?;
        if token.quotation.is_some() {
            let quotation = scene.quotation_at(at)?;
            let set_off = at == from || matches!(scene.before(at)?.class, Class::Comma | Class::Colon | Class::Stop);
            return (set_off && (has_before || scene.words(quotation.0, quotation.1) >= TERM)).then_some(quotation);
        }
        if !has_before && matches!(token.class, Class::Stop | Class::That) {
            return None;
        }
    }
    None
}
