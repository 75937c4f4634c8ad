//! A participle of saying after a comma; its subject is the sentence's.
//!
//! Fires: "The mayor rejected the plan, saying it would fail." "“No,” said Lopez, adding that she was tired."
//! Does not: "Saying goodbye is hard."

use super::super::SourceKind;
use super::super::bounds::{clause_between, clause_end, main_clause};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::phrase::{self, Phrase};
use super::super::tags::Tags;
use super::shared_subject::opening;
use super::{clause_after, quote_after};

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| f.form == Form::Gerund) {
        let Some(subject) = subject(scene, frame) else { continue };
        let far = subject.span.1 < frame.cue.0 && clause_between(scene.r, subject.span.1, frame.cue.0);
        let cost = if far { 0.2 } else { 0.06 };
        if let Some((start, score)) = clause_after::start(scene, frame, subject) {
            let end = clause_end(scene.r, start, scene.span, scene.frames);
            propose(out, "saying", score - cost, frame.cue, Some(subject), vec![(start, end)]);
        } else if let Some((content, score)) = quote_after::content(scene, frame) {
            propose(out, "saying", score - cost, frame.cue, Some(subject), content);
        }
    }
}

/// The phrase that the sentence opens with, else the subject of the last statement before. Where a text is what says it
/// ("issued a statement saying"), whoever issued it.
fn subject(scene: &Scene<'_>, frame: &Frame) -> Option<Phrase> {
    let r = scene.r;
    let before = frame.cue.0.checked_sub(1).filter(|b| *b > scene.span.0)?;
    let mut said = scene.frames.iter().rev().filter(|f| f.cue.1 <= before && f.form == Form::Finite);
    let last = said.find_map(|f| f.subject.or(f.inverted));
    let subordinate = r.is(scene.span.0, Tags::SUB.or(Tags::PREP));
    let opening = if subordinate { last.or_else(|| opening(scene)) } else { opening(scene).or(last) };
    // "She was booed after telling the crowd that …": the participle of a clause without a subject of its own.
    let preposition = ["after", "before", "by", "in", "while", "when", "since"].iter().any(|w| r.reads(before, w));
    // "a man came |in| saying …": a particle of the verb; whoever came says it.
    let particle =
        r.reads(before, "in") && ["came", "comes", "walked", "walks", "called"].iter().any(|w| r.reads(before - 1, w));
    if particle {
        return phrase::before(r, before - 1, scene.span.0).or(opening);
    }
    if preposition {
        return of_relative(scene, before, opening).or(opening).or(last);
    }
    if let Some(own) = frame.subject.filter(|s| s.span.0 > scene.span.0 && r.reads(s.span.0 - 1, "with")) {
        return Some(own);
    }
    // "… will go, Lopez said, adding that …": whoever is named right there.
    let ends = |f: &&Frame| {
        f.form == Form::Finite
            && (f.cue.1 == before || f.subject.is_none() && f.inverted.is_some_and(|s| s.span.1 == before))
    };
    if let Some(said) = scene.frames.iter().find(ends) {
        return if said.cue.1 == before { said.subject.or(opening) } else { said.inverted };
    }
    if r.is(before, Tags::COMMA.or(Tags::DASH)) || r.closes_before(frame.cue.0).is_some() {
        return opening;
    }
    let own = frame
        .subject
        .filter(|s| (s.span.0..s.span.1).any(|i| r.is(i, Tags::DOC.or(Tags::GROUP).or(Tags::ORG).or(Tags::PERSON))))?;
    let speakers = |i: usize| r.is(i, Tags::GROUP.or(Tags::PERSON));
    if (own.span.0..own.span.1).any(speakers) && !(own.span.0..own.span.1).any(|i| r.is(i, Tags::DOC)) {
        return Some(own);
    }
    let issuer = if subordinate { issuer(scene, own) } else { None };
    let opening = opening.filter(|o| o.span.1 <= own.span.0 && own.kind != SourceKind::Group);
    issuer.or(opening).or(Some(own))
}

/// "the party, |which| tried to win |by| saying": the relative clause's own subject.
fn of_relative(scene: &Scene<'_>, before: usize, opening: Option<Phrase>) -> Option<Phrase> {
    let r = scene.r;
    let from = opening.map_or(scene.span.0, |o| o.span.1);
    let mark = (from..before).rev().find(|i| r.is(*i, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::DASH)))?;
    let relative = ["who", "which"].iter().any(|w| r.reads(mark + 1, w)) && !r.in_speech(mark);
    if relative { phrase::before(r, mark, from) } else { None }
}

/// Whoever brings out a text: the subject of the verb in front of it ("After the vote, |the board| sent out a letter saying").
fn issuer(scene: &Scene<'_>, text: Phrase) -> Option<Phrase> {
    let r = scene.r;
    let floor = main_clause(r, scene.span);
    let verb = (floor..text.span.0).rev().find(|i| r.is_finite(*i) && !r.in_speech(*i))?;
    phrase::before(r, verb, floor)
}
