//! A quotation after its cue.
//!
//! Fires: "The mayor said: “We will appeal.”" "Lopez added, “And win.”" "She called the plan “a disaster.”"
//! Does not: "The mayor said the plan was “dead.”" (a clause)

use super::super::bounds::{clause_end, continuations, followers};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::Follow;
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| f.form == Form::Finite) {
        let Some(subject) = frame.subject else { continue };
        let Some((content, score)) = content(scene, frame) else { continue };
        propose(out, "quote_after", score, frame.cue, Some(subject), content);
    }
}

pub(super) fn content(scene: &Scene<'_>, frame: &Frame) -> Option<(Vec<Span>, f32)> {
    let r = scene.r;
    if let Some(quote) = next_paragraph(scene, frame) {
        let mut parts = vec![r.speech[quote].tokens];
        parts.extend(continuations(r, quote));
        return Some((parts, 0.9));
    }
    // Verbs such as "call" take a thing and what it is called.
    let names = frame.tags.has(Tags::QUOTE) && !frame.tags.has(Tags::CLAUSE.or(Tags::BARE));
    let (quote, set_off) = match frame.follow {
        Follow::Quote { quote, set_off } => (quote, set_off),
        Follow::Colon(at) => (r.opens(at)?, true),
        Follow::Other(at) | Follow::Clause(at) if names => (named(scene, at)?, false),
        Follow::Other(at) | Follow::Clause(at) if !frame.tags.has(Tags::BARE.or(Tags::BELIEF)) => {
            (claimed(scene, at)?, false)
        }
        Follow::Comma(at) if frame.left() <= scene.span.0 + 1 => (claimed(scene, at)?, true),
        _ => return None,
    };
    let tokens = r.speech[quote].tokens;
    let sentence_end = r.trimmed_end(scene.span);
    let start = if set_off || !frame.tags.has(Tags::QUOTE) { tokens.0 } else { frame.cue.1 };
    let mut parts = if set_off || tokens.1 >= sentence_end || !r.has_finite((tokens.1, sentence_end)) {
        vec![(start, tokens.1)]
    } else {
        vec![(start, clause_end(r, tokens.0, scene.span, scene.frames).max(tokens.1))]
    };
    if !set_off && let Some(part) = parts.first_mut() {
        part.1 = described_end(scene, part.1);
    }
    let more = followers(r, tokens.1.max(scene.span.1), r.speech[quote].paragraph);
    let last = more.last().and_then(|s| r.quote_at(s.0)).unwrap_or(quote);
    parts.extend(more);
    parts.extend(continuations(r, last));
    let score = match (set_off, r.speech[quote].term) {
        (true, false) => 0.9,
        (false, false) => 0.7,
        (_, true) => 0.5,
    };
    Some((parts, score))
}

/// "Lopez wrote on her page:", and the quotation that opens the next paragraph.
fn next_paragraph(scene: &Scene<'_>, frame: &Frame) -> Option<usize> {
    let (r, (_, end)) = (scene.r, scene.span);
    let introduces =
        r.is(end - 1, Tags::COLON.or(Tags::COMMA)) && frame.tags.has(Tags::BARE.or(Tags::CLAUSE).or(Tags::QUOTE));
    let alone = !(frame.cue.1..end).any(|i| r.in_speech(i)) && !scene.frames.iter().any(|f| f.cue.0 > frame.cue.1);
    let quote = r.opens(end).filter(|q| !r.speech[*q].term)?;
    (introduces && alone && r.speech[quote].paragraph == scene.paragraph + 1).then_some(quote)
}

/// The end of a description that goes on behind its quotation: "“reckless” and a “threat” to peace", "a “breach” of the law".
fn described_end(scene: &Scene<'_>, from: usize) -> usize {
    let (r, sentence_end) = (scene.r, scene.r.trimmed_end(scene.span));
    let bound = |i: usize| {
        r.is_finite(i)
            || r.is(i, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::COLON).or(Tags::DASH).or(Tags::REL).or(Tags::CONJ))
            || scene.frames.iter().any(|f| f.cue.0 == i)
    };
    let mut end = from;
    while r.is(end, Tags::CONJ) {
        let reach = sentence_end.min(end + 6);
        let Some(next) = (end..reach).find(|i| r.opens(*i).is_some()) else { break };
        if (end + 1..next).any(bound) {
            break;
        }
        end = r.opens(next).map_or(end, |q| r.speech[q].tokens.1);
    }
    // "“a step” in the right direction", not "“We go,” in a statement": a quotation without a mark of its own at its end.
    let told = (end..sentence_end.min(end + ADVERBIAL)).any(|i| r.is(i, Tags::TIME.or(Tags::SETTING)));
    let goes_on = !r.is(end.wrapping_sub(2), Tags::MARK) && !told;
    if r.reads(end, "of") || r.is(end, Tags::PREP) && (end > from || goes_on) {
        end = (end..sentence_end).find(|i| bound(*i)).unwrap_or(sentence_end).max(end);
    }
    end
}

/// Where and when something was said stands within so many tokens.
const ADVERBIAL: usize = 7;

/// A quotation, however short, within a few words: "called his rival “the senator”".
fn named(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let r = scene.r;
    let at = (from..scene.span.1.min(from + 10)).find(|i| r.opens(*i).is_some())?;
    let bound = (from..at).any(|i| r.is(i, Tags::COMMA.or(Tags::SEMICOLON).or(Tags::COLON)) || r.is_finite(i));
    if bound { None } else { r.opens(at) }
}

/// The first quotation after `from` in the sentence, with no other cue before it.
fn claimed(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let r = scene.r;
    let at = (from..scene.span.1).find(|i| r.opens(*i).is_some_and(|q| !r.speech[q].term))?;
    let other = scene.frames.iter().any(|f| f.cue.0 > from && f.cue.0 < at && f.form != Form::Infinitive);
    if other { None } else { r.opens(at) }
}
