//! A name, a colon, words: a transcript's line, or a text quoted after a colon.
//!
//! Fires: "Lopez: We will appeal." "The pact holds a principle: that “an attack” on one is one on all."
//! Does not: "Note: the bridge is closed."

use super::super::SourceKind;
use super::super::bounds::{clause_end, followers};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::phrase::{self, Phrase};
use super::super::tags::Tags;
use super::shared_subject::opening;
use crate::article::Sentence;

/// A speaker's name before a colon has at most so many tokens.
const NAME: usize = 6;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    let Some(colon) = (start..end).find(|i| r.is(*i, Tags::COLON) && !r.in_speech(*i)) else { return };
    let says = Tags::BARE.or(Tags::CLAUSE).or(Tags::ADDR);
    if scene.frames.iter().any(|f| f.cue.0 < colon && f.tags.has(says)) {
        return;
    }
    if let Some((subject, quote)) = introduced(scene, colon) {
        let tokens = r.speech[quote].tokens;
        let mut content = vec![tokens];
        content.extend(followers(r, tokens.1.max(end), r.speech[quote].paragraph));
        propose(out, "colon_speaker", 0.6, (colon, colon + 1), Some(subject), content);
    }
    let Some(source) = phrase::before(r, colon, start) else { return };
    let cue = (colon, colon + 1);
    let quoted = r.opens(colon + 1);
    let name = source.span.0 == start && colon - start <= if quoted.is_some() { 3 * NAME } else { NAME };
    if name && source.kind == SourceKind::Named {
        if quoted.is_none() && !is_transcript(scene, colon) {
            return;
        }
        let last = r.article.sentences.partition_point(|s| s.paragraph <= scene.paragraph);
        let words = (colon + 1, r.sentence(last.saturating_sub(1)).1);
        // "Image: NASA": a label, where nothing is said.
        if quoted.is_none() && !r.has_finite(words) {
            return;
        }
        let mut content = vec![words];
        if let Some(quote) = quoted {
            let tokens = r.speech[quote].tokens;
            content = vec![tokens];
            content.extend(followers(r, tokens.1.max(end), r.speech[quote].paragraph));
        }
        let score = if quoted.is_some() { 0.85 } else { 0.75 };
        propose(out, "colon_speaker", score, cue, Some(source), content);
    } else if r.is(source.span.1 - 1, Tags::DOC) && holds_speech(scene, colon) {
        let content = vec![(colon + 1, clause_end(r, colon + 1, scene.span, scene.frames))];
        propose(out, "colon_speaker", 0.6, cue, Some(source), content);
    }
}

/// "The coach was blunt: “We lost.”": whoever the sentence is about, and the quotation behind its colon.
fn introduced(scene: &Scene<'_>, colon: usize) -> Option<(Phrase, usize)> {
    let r = scene.r;
    let quote = r.opens(colon + 1).filter(|q| !r.speech[*q].term)?;
    let subject = opening(scene).filter(|s| s.span.1 < colon)?;
    let somebody = Tags::PERSON.or(Tags::TITLE).or(Tags::FORENAME).or(Tags::MALE).or(Tags::FEMALE);
    let person = (subject.span.0..subject.span.1).any(|i| r.is(i, somebody));
    person.then_some((subject, quote))
}

/// Whether the name before the colon opens other paragraphs, too.
fn is_transcript(scene: &Scene<'_>, colon: usize) -> bool {
    let (r, start) = (scene.r, scene.span.0);
    // "Pros:", "Cons:": labels. A single word names somebody where it stands elsewhere, too, or is a forename or title.
    let names = Tags::FORENAME.or(Tags::TITLE).or(Tags::PERSON);
    let elsewhere = || {
        (0..r.words.len())
            .any(|i| r.text(i) == r.text(start) && !r.is(i + 1, Tags::COLON) && i > 0 && r.is(i - 1, Tags::WORD))
    };
    if colon == start + 1 && r.text(start).len() > 1 && !r.is(start, names) && !elsewhere() {
        return false;
    }
    let same = |s: &Sentence| {
        let from = s.tokens.0 as usize;
        (start..=colon).all(|i| r.text(i) == r.text(from + i - start))
    };
    r.article.sentences.iter().filter(|s| same(s)).count() > 1
}

fn holds_speech(scene: &Scene<'_>, from: usize) -> bool {
    (from..scene.span.1).any(|i| scene.r.opens(i).is_some())
}
