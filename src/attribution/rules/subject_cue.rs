//! Somebody says something: subject, cue, then the clause that is said.
//!
//! Fires: `The mayor said (that) the bridge would close.`
//! Does not: `The mayor said little.`

use super::super::candidate::{Candidate, Scene};
use super::super::cue::{self, Cue};
use super::super::noun_phrase::{is_time, kind_of, starting_at};
use super::super::tagged::Class;
use crate::rule::RuleId;

const ID: RuleId = RuleId("subject_cue");

pub(super) fn propose(scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for cue in cue::all(scene).filter(|c| !c.inverted) {
        let Some((from, that)) = clause_start(scene, &cue) else { continue };
        let to = clause_end(scene, from);
        let (from, to) = scene.trim(from, to);
        if scene.words(from, to) < 3 || !that && !cue.bare {
            continue;
        }
        let score = match (that, cue.subject.0 == cue.subject.1) {
            (true, false) => 0.9,
            (true, true) => 0.75,
            (false, false) => 0.7,
            (false, true) => 0.5,
        };
        found.push(Candidate {
            content: vec![(from, to)],
            cue: cue.span,
            source: cue.subject,
            kind: kind_of(scene, cue.subject),
            rule: ID,
            score,
        });
    }
}

/// Where the clause starts, and whether "that" opens it: after the cue, whoever is told, a day, and what is set off.
fn clause_start(scene: &Scene<'_>, cue: &Cue) -> Option<(usize, bool)> {
    let mut at = cue.span.1;
    let told =
        scene.is(at - 1, &["told", "tells", "telling", "tell", "informed", "assured", "warned", "reminded", "advised"]);
    if told && scene.class(at) != Some(Class::That) {
        at = starting_at(scene, at).map_or(at, |(_, end)| end);
    }
    if let Some(that) = opening_that(scene, at) {
        return Some((that, true));
    }
    // No "that": the clause starts at once, or after an adverbial of time or place.
    let mut start = at;
    if matches!(scene.class(start)?, Class::Preposition) && !told || is_time(scene, start) || scene.is(start, &["in"]) {
        start = adverbial(scene, start)?;
    }
    let first = scene.class(start)?;
    let opens = match first {
        Class::Word | Class::Determiner | Class::Pronoun | Class::Colon | Class::Auxiliary => true,
        Class::Mark | Class::Comma => scene.at(start + 1)?.quotation.is_some() || scene.at(start)?.quotation.is_some(),
        Class::Cue { .. } => scene.at(start)?.capital,
        _ => false,
    };
    (opens && has_verb(scene, start)).then_some((start, false))
}

/// One past the "that" that opens the clause: right after the cue and whoever is told, or after a day, a place, an
/// occasion; never past a verb ("says the problem is that …" opens at "the problem").
fn opening_that(scene: &Scene<'_>, at: usize) -> Option<usize> {
    for i in at..(at + 14).min(scene.unit.end) {
        match scene.class(i)? {
            Class::That if scene.at(i)?.quotation.is_none() => {
                return (!scene.is(i.wrapping_sub(1), &["so"])).then_some(i + 1);
            }
            Class::Clause if i == at && scene.is(i, &["how", "why", "what", "whether", "if"]) => return Some(i),
            Class::Stop | Class::Auxiliary | Class::Pronoun | Class::Colon | Class::Clause | Class::Not => return None,
            Class::Word | Class::Cue { .. } if i == at && !is_time(scene, i) => return None,
            Class::Determiner if i == at && !scene.is(i, &["this", "last"]) => return None,
            _ => {}
        }
    }
    None
}

/// One past "on Thursday", "in a statement".
fn adverbial(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    while at < from + 8 {
        if matches!(scene.class(at)?, Class::Comma) {
            return Some(at + 1);
        }
        if is_time(scene, at) {
            return Some(at + 1);
        }
        if matches!(scene.class(at)?, Class::Stop | Class::That) {
            return None;
        }
        if at > from
            && scene.is(at, &["statement", "interview", "email", "tweet", "speech", "letter", "telephone", "report"])
        {
            return Some(at + 1);
        }
        at += 1;
    }
    None
}

/// Whether the clause has something that looks like its verb.
fn has_verb(scene: &Scene<'_>, from: usize) -> bool {
    (from + 1..scene.unit.end).take(25).any(|i| match scene.class(i) {
        Some(Class::Auxiliary | Class::Cue { .. } | Class::Not) => true,
        Some(Class::Word) => scene.word(i).ends_with("ed") || scene.word(i).ends_with('s'),
        _ => false,
    })
}

/// The clause runs to the unit's end, or to another cue's part of the sentence.
fn clause_end(scene: &Scene<'_>, from: usize) -> usize {
    for at in from + 2..scene.unit.end {
        let Some(token) = scene.at(at) else { break };
        if token.quotation.is_some() || token.class != Class::Comma && token.class != Class::Coordinator {
            continue;
        }
        let next = at + 1;
        let participle = matches!(scene.class(next), Some(Class::Cue { form: super::super::tagged::Form::Ing, .. }));
        let again = token.class == Class::Coordinator
            && matches!(
                scene.class(next),
                Some(Class::Cue {
                    bare: true,
                    form: super::super::tagged::Form::Past | super::super::tagged::Form::Third
                })
            )
            && scene.class(next + 1) == Some(Class::That);
        if token.class == Class::Comma && (participle || scene.is(next, &["according"])) || again {
            return at;
        }
    }
    scene.unit.end
}
