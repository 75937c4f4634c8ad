//! Where content begins and ends.

use super::cue::{Form, Frame};
use super::reading::{Reading, Span};
use super::tags::Tags;

/// The end of a clause of content that starts at `start` in `sentence`: the sentence's end, or where another statement
/// begins, or the end of a quotation that runs on.
pub(super) fn clause_end(r: &Reading<'_>, start: usize, sentence: Span, frames: &[Frame]) -> usize {
    let mut at = start;
    while at < sentence.1 {
        if r.in_speech(at)
            && let Some(quote) = r.quote_at(at)
        {
            at = r.speech[quote].tokens.1.max(at + 1);
            continue;
        }
        if cuts(r, at, start, frames) {
            return trim(r, start, at);
        }
        at += 1;
    }
    if at > sentence.1 { at } else { trim(r, start, at) }
}

/// Whether another statement begins at the comma, conjunction or preposition `at`.
fn cuts(r: &Reading<'_>, at: usize, start: usize, frames: &[Frame]) -> bool {
    if r.reads(at, "according") && r.reads(at + 1, "to") {
        return true;
    }
    let comma = r.is(at, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::DASH));
    let word = if comma { at + 1 } else { at };
    let conj = r.is(word, Tags::CONJ) || comma && ["while", "although", "though"].iter().any(|w| r.reads(word, w));
    if at <= start || !(comma || conj) {
        return false;
    }
    let mut next = if conj { word + 1 } else { word };
    if comma && frames.iter().any(|f| f.form == Form::Gerund && f.cue.0 == next) {
        return true;
    }
    // ", said …": the main verb after a relative clause.
    let resumed = |f: &Frame| f.form == Form::Finite && f.cue.0 == next && f.subject.is_some_and(|s| s.span.0 < start);
    if comma && frames.iter().any(resumed) {
        return true;
    }
    if !conj {
        return false;
    }
    while r.is(next, Tags::ADV) && !frames.iter().any(|f| f.cue.0 == next) {
        next += 1;
    }
    let says =
        |f: &&Frame| f.form == Form::Finite && !f.tags.has(Tags::BELIEF) && f.tags.has(Tags::PAST.or(Tags::PRES));
    frames.iter().filter(says).any(|f| f.left() == next && f.cue.0 > at || f.cue.0 == next && f.subject.is_none())
}

/// Without marks at the end that belong to the sentence; a closing quotation mark stays.
pub(super) fn trim(r: &Reading<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start && !r.is(end - 1, Tags::WORD) && r.closes_before(end).is_none() && r.text(end - 1) != ")" {
        end -= 1;
    }
    end
}

/// The content that ends with the quotation `quote`: from the sentence's start where words of the statement stand in front.
pub(super) fn quoted_before(r: &Reading<'_>, quote: usize, sentence: Span, frames: &[Frame]) -> Span {
    let tokens = r.speech[quote].tokens;
    let start = tokens.0.max(sentence.0);
    if tokens.0 <= sentence.0 {
        return tokens;
    }
    // Words in front of the mark, in the same sentence.
    let lead = frames.iter().any(|f| f.cue.1 <= start && f.form != Form::Infinitive && f.cue.0 + 8 > start);
    let set_off = r.is(start - 1, Tags::COLON) || r.is(start - 1, Tags::COMMA) && lead;
    if lead || set_off {
        return tokens;
    }
    let words = (sentence.0..start).filter(|i| r.is(*i, Tags::WORD)).count();
    if words == 0 { tokens } else { (sentence.0, tokens.1) }
}

/// The quotations that follow in the paragraph with no words of their own around them: they belong to the same statement.
pub(super) fn followers(r: &Reading<'_>, from: usize, paragraph: u32) -> Vec<Span> {
    let mut parts = Vec::new();
    let sentences = &r.article.sentences;
    let mut index = sentences.partition_point(|s| (s.tokens.0 as usize) < from);
    while let Some(sentence) = sentences.get(index) {
        let span = r.sentence(index);
        if sentence.paragraph != paragraph {
            break;
        }
        let Some(quote) = r.opens(span.0).filter(|q| !r.speech[*q].term) else { break };
        let end = r.speech[quote].tokens.1;
        let last = sentences.partition_point(|s| (s.tokens.1 as usize) < end);
        let sentence_end = r.sentence(last).1.max(end);
        if (end..sentence_end).any(|i| r.is(i, Tags::WORD)) {
            break;
        }
        parts.push(r.speech[quote].tokens);
        index = last + 1;
    }
    parts
}

/// Where a quotation stays open at its paragraph's end: its continuations in the next paragraphs.
pub(super) fn continuations(r: &Reading<'_>, quote: usize) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut at = quote;
    while r.speech.get(at).is_some_and(|s| s.open) {
        at += 1;
        let Some(next) = r.speech.get(at).filter(|s| s.continues) else { break };
        parts.push(next.tokens);
    }
    parts
}
