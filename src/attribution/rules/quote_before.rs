//! A quotation before its cue, in either order, with what goes on after it.
//!
//! Fires: "“We will appeal,” said Lopez. “And we will win.”" "“We will appeal,” the mayor said, “and win.”"
//! Does not: "The “green deal,” the mayor said, is dead." (a clause)

use super::super::bounds::{continuations, followers, quoted_before};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::Follow;
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| matches!(f.form, Form::Finite)) {
        let straight = frame.subject.map(|s| (s, s.span.0, frame.follow, 0.0));
        let inverted = frame.inverted.map(|s| (s, frame.cue.0, frame.follow_inverted, 0.01));
        for (source, left, follow, less) in straight.into_iter().chain(inverted) {
            let Some(quote) = quote_before(scene, left) else { continue };
            // "“Why?” Lopez said." is two sentences by Unicode's rules; a clause after the verb would make it two indeed.
            let apart = scene.r.speech[quote].tokens.1 == scene.span.0;
            if apart && takes_more(frame, follow) {
                continue;
            }
            let term = scene.r.speech[quote].term;
            let score = if frame.tags.has(Tags::BELIEF) || term { 0.6 } else { 0.95 } - less;
            let content = content(scene, frame, quote, follow);
            propose(out, "quote_before", score, frame.cue, Some(source), content);
        }
    }
}

/// Whether what the verb says stands behind it.
fn takes_more(frame: &Frame, follow: Follow) -> bool {
    let names = frame.tags.has(Tags::QUOTE) && !frame.tags.has(Tags::CLAUSE.or(Tags::BARE));
    match follow {
        Follow::Quote { set_off, .. } => set_off || names,
        Follow::Other(_) | Follow::Infinitive(_) => !frame.tags.has(Tags::BARE),
        Follow::That(_) | Follow::Clause(_) | Follow::Question(_) => true,
        Follow::Colon(_) | Follow::Comma(_) | Follow::End => false,
    }
}

/// The quotation that closes right before `left`, perhaps with a comma or dash in between.
fn quote_before(scene: &Scene<'_>, left: usize) -> Option<usize> {
    let r = scene.r;
    let found = r.closes_before(left).or_else(|| {
        let mark = left.checked_sub(1)?;
        let comma = r.is(mark, Tags::COMMA.or(Tags::DASH));
        r.closes_before(mark).filter(|_| comma)
    });
    found.filter(|q| {
        let speech = r.speech[*q];
        speech.tokens.1 > scene.span.0 || speech.tokens.1 == scene.span.0 && speech.paragraph == scene.paragraph
    })
}

fn content(scene: &Scene<'_>, frame: &Frame, quote: usize, follow: Follow) -> Vec<Span> {
    let r = scene.r;
    let mut parts = vec![quoted_before(r, quote, scene.span, scene.frames)];
    let mut last = quote;
    let then = match follow {
        Follow::Quote { quote: next, .. } => Some(next),
        Follow::Comma(comma) => quote_in(scene, comma),
        _ => quote_in(scene, frame.cue.1),
    };
    if let Some(next) = then {
        parts.push(r.speech[next].tokens);
        last = next;
    }
    let from = r.speech[last].tokens.1.max(scene.span.1);
    let paragraph = r.speech[last].paragraph;
    let more = followers(r, from, paragraph);
    let end = more.last().and_then(|s| r.quote_at(s.0)).unwrap_or(last);
    parts.extend(more);
    parts.extend(continuations(r, end));
    parts
}

/// The next quotation in the sentence that no other cue claims.
fn quote_in(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let r = scene.r;
    let at = (from..scene.span.1).find(|i| r.opens(*i).is_some_and(|q| !r.speech[q].term))?;
    let claimed = scene.frames.iter().any(|f| f.cue.0 >= from && f.cue.0 < at && f.form != Form::Infinitive);
    if claimed { None } else { r.opens(at) }
}
