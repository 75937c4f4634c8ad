//! A quotation with no cue of its own: the speaker goes on.
//!
//! Fires: "Lopez was angry. “We will appeal.”" (unresolved where nobody spoke before)
//! Does not: "They sang “Home” again."

use super::super::bounds::continuations;
use super::super::candidate::{Candidate, Scene, propose};
use super::super::german;
use super::super::tags::Tags;
use crate::article::Lang;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (r, (start, end)) = (scene.r, scene.span);
    if r.lang != Lang::EN {
        return inside(scene, out);
    }
    let Some(quote) = r.opens(start) else { return };
    let speech = r.speech[quote];
    let last = r.article.sentences.partition_point(|s| (s.tokens.1 as usize) < speech.tokens.1);
    let after = r.sentence(last).1.max(end);
    if speech.term || speech.continues || (speech.tokens.1..after).any(|i| r.is(i, Tags::WORD)) {
        return;
    }
    let mut content = vec![speech.tokens];
    content.extend(continuations(r, quote));
    propose(out, "floating_quote", 0.33, (start, start), None, content);
}

/// Where the language's patterns are few or none, every quotation is shown, wherever it stands in its sentence.
fn inside(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for at in scene.span.0..scene.span.1 {
        if let Some(quote) = scene.r.opens(at).filter(|q| !scene.r.speech[*q].term && !scene.r.speech[*q].continues) {
            let mut content = vec![scene.r.speech[quote].tokens];
            content.extend(continuations(scene.r, quote));
            // Who the sentence is about is nearer than whoever spoke before.
            let subject = if scene.r.lang == Lang::DE { german::main_subject(scene.r, scene.span) } else { None };
            let colon = at > scene.span.0 && scene.r.is(at - 1, Tags::COLON) && subject.is_some();
            propose(out, "floating_quote", if colon { 0.6 } else { 0.33 }, (at, at), subject, content);
        }
    }
}
