//! A quotation given as somebody's words.
//!
//! Fires: "In her words, “the house walked into the sea.”" "The deal was, in the words of Lopez, “a farce.”"
//! Does not: "In other words, the bridge is closed."

use super::super::SourceKind;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::phrase::{self, Phrase};
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    for at in start..end.saturating_sub(3) {
        if !r.reads(at, "in") || r.in_speech(at) {
            continue;
        }
        let Some((source, after)) = whose(scene, at) else { continue };
        let Some(quote) = r.opens(after).or_else(|| r.opens(after + 1).filter(|_| r.is(after, Tags::COMMA))) else {
            continue;
        };
        propose(out, "in_words", 0.85, (at, after), Some(source), vec![r.speech[quote].tokens]);
    }
}

/// "in |her| words", "in |Lopez’s| own words", "in the words of |Lopez|", and where they end.
fn whose(scene: &Scene<'_>, at: usize) -> Option<(Phrase, usize)> {
    let (r, end) = (scene.r, scene.span.1);
    if r.reads(at + 1, "the") && r.reads(at + 2, "words") && r.reads(at + 3, "of") {
        let source = phrase::after(r, at + 4, end)?;
        return Some((source, source.span.1));
    }
    let words = (at + 2..end.min(at + OWNER)).find(|i| r.reads(*i, "words"))?;
    let own = words - usize::from(r.reads(words - 1, "own"));
    let source: Span = (at + 1, own);
    let owned = r.is(own - 1, Tags::GENITIVE) || own == at + 2 && r.is(own - 1, Tags::POSS);
    let kind = if r.is(own - 1, Tags::POSS) { SourceKind::Pronoun } else { phrase::kind(r, source) };
    (owned && own > at + 1).then_some((Phrase { span: source, kind }, words + 1))
}

/// "words" stands at most so many tokens behind "in".
const OWNER: usize = 7;
