//! A clause after its cue, in indirect or mixed speech.
//!
//! Fires: "The mayor said the bridge would reopen." "Lopez told the Courier on Monday that she would appeal."
//! Does not: "The mayor said goodbye." "She claimed the prize."

use super::super::SourceKind;
use super::super::bounds::clause_end;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::Follow;
use super::super::phrase::Phrase;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| matches!(f.form, Form::Finite)) {
        let Some(subject) = frame.subject else { continue };
        let Some((start, score)) = start(scene, frame, subject) else { continue };
        let end = clause_end(scene.r, start, scene.span, scene.frames);
        if end - start < 4 && matches!(frame.follow, Follow::Infinitive(_)) {
            continue; // "agreed to do so"
        }
        propose(out, "clause_after", score, frame.cue, Some(subject), vec![(start, end)]);
    }
}

/// Where the clause starts, and how surely this is one.
pub(super) fn start(scene: &Scene<'_>, frame: &Frame, subject: Phrase) -> Option<(usize, f32)> {
    let tags = frame.tags;
    let speech = tags.has(Tags::BARE.or(Tags::CLAUSE).or(Tags::ADDR));
    let document = subject.kind == SourceKind::Document;
    if tags.has(Tags::DOC_ONLY) && !document && !matches!(frame.follow, Follow::That(_)) {
        return None;
    }
    // "If the caller says your name": nobody has said it.
    let supposed =
        subject.span.0 > scene.span.0 && ["if", "unless"].iter().any(|w| scene.r.reads(subject.span.0 - 1, w));
    // "No one knows what the bridge will cost": told as unknown.
    let unknown = matches!(frame.follow, Follow::Question(_))
        && ["one", "nobody"].iter().any(|w| scene.r.reads(subject.span.1 - 1, w));
    // "Lopez showed that the bridge was weak": what shows something need not say it.
    let shown = tags.has(Tags::DOC_ONLY) && !document;
    let cost = match (tags.has(Tags::BELIEF) && !unknown || supposed || shown, unsaid(scene, frame, subject)) {
        (true, _) => 0.3,
        (_, true) => UNSAID,
        _ => 0.0,
    };
    let (start, score) = match frame.follow {
        Follow::That(start) if speech => (start, 0.9),
        Follow::Clause(start) if tags.has(Tags::BARE) => (start, 0.88),
        Follow::Clause(start) if tags.has(Tags::NP) => (start, 0.6),
        Follow::Clause(start) if speech && scene.r.is_clause((start, scene.span.1)) => {
            (start, if scene.r.is(start, Tags::PRON.or(Tags::DET).or(Tags::POSS).or(Tags::CAP)) { 0.7 } else { 0.55 })
        }
        Follow::Question(start) if tags.has(Tags::ASKS.or(Tags::BARE).or(Tags::CLAUSE)) => (start, 0.6),
        // "asked to be named" asks for the speaker's own sake.
        Follow::Infinitive(start) if tags.has(Tags::INF) && !scene.r.is(start + 1, Tags::BE) => (start, 0.55),
        Follow::Colon(start) if speech => (start, 0.6),
        Follow::Other(at) | Follow::Clause(at) if speech => (after_object(scene, at)?, 0.55),
        _ => return None,
    };
    Some((start, score - cost - doubt(scene, subject, tags)))
}

/// How much less sure it is that somebody says what they "never said".
const UNSAID: f32 = 0.2;

/// "She |never| said that", "|Nobody| says that": told of what is not said.
fn unsaid(scene: &Scene<'_>, frame: &Frame, subject: Phrase) -> bool {
    let r = scene.r;
    let negated = (frame.cue.0..frame.cue.1)
        .any(|i| r.is(i, Tags::NEG) || r.text(i).ends_with("n’t") || r.text(i).ends_with("n't"));
    let none = ["nobody", "neither", "none", "no"].iter().any(|w| r.reads(subject.span.0, w));
    // "No one knows what it will cost": told as open, and unsure as it is.
    (negated || none) && !matches!(frame.follow, Follow::Question(_))
}

/// How much the subject speaks against a statement: a noun that is not known to say things.
fn doubt(scene: &Scene<'_>, subject: Phrase, tags: Tags) -> f32 {
    let speaks = Tags::TITLE
        .or(Tags::PERSON)
        .or(Tags::GROUP)
        .or(Tags::ORG)
        .or(Tags::DOC)
        .or(Tags::CAP)
        .or(Tags::PRON)
        .or(Tags::REL);
    let several = scene.r.text(subject.span.1 - 1).ends_with('s') && tags.has(Tags::BARE);
    if several || (subject.span.0..subject.span.1).any(|i| scene.r.is(i, speaks)) {
        return 0.0;
    }
    0.15
}

/// "denied these charges: |the bridge was safe": a noun of saying, and what it says behind its colon.
fn after_object(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let r = scene.r;
    let colon = (at..scene.span.1.min(at + OBJECT)).find(|i| r.is(*i, Tags::COLON))?;
    let noun = r.is(colon - 1, Tags::CUE_NOUN);
    let clause = r.has_finite((colon + 1, scene.span.1)) || r.opens(colon + 1).is_some();
    (noun && clause && !r.has_finite((at, colon))).then_some(colon + 1)
}

/// The object of a verb of saying has at most so many tokens.
const OBJECT: usize = 8;
