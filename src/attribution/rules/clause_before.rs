//! A clause before its cue, or on both sides of it.
//!
//! Fires: "The bridge would reopen, the mayor said." "The bridge, she said on Monday, would reopen."
//! Does not: "On Monday, the mayor said the bridge would reopen."

use super::super::bounds::{clause_end, trim};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::{Form, Frame};
use super::super::follow::Follow;
use super::super::phrase::Phrase;
use super::super::reading::Span;
use super::super::tags::Tags;

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    for frame in scene.frames.iter().filter(|f| f.form == Form::Finite) {
        if !frame.tags.has(Tags::BARE.or(Tags::CLAUSE).or(Tags::ADDR)) {
            continue;
        }
        // "Lopez, who advises the mayor, and …": a relative clause is no aside of the reporter's.
        let aside = |s: &Phrase| !scene.r.is(s.span.1 - 1, Tags::REL);
        let straight = frame.subject.filter(aside).map(|s| (s, s.span.0, frame.follow));
        let inverted =
            frame.inverted.filter(|_| frame.subject.is_none()).map(|s| (s, frame.cue.0, frame.follow_inverted));
        for (source, left, follow) in straight.into_iter().chain(inverted) {
            if let Some(content) = content(scene, frame, left, follow) {
                let score = match follow {
                    Follow::Quote { .. } => 0.93,
                    _ if frame.tags.has(Tags::BARE) => 0.86,
                    _ => 0.6,
                };
                propose(out, "clause_before", score, frame.cue, Some(source), content);
            }
        }
    }
}

fn content(scene: &Scene<'_>, frame: &Frame, left: usize, follow: Follow) -> Option<Vec<Span>> {
    let (r, (start, end)) = (scene.r, scene.span);
    let mark = left.checked_sub(1).filter(|m| *m > start && r.is(*m, Tags::COMMA.or(Tags::DASH)))?;
    if r.in_speech(mark) || frame.cue.0 <= start {
        return None;
    }
    let start = dateline_end(scene).unwrap_or(start);
    let from = if r.is(start, Tags::CONJ) { start + 1 } else { start };
    let before = (from, trim(r, from, mark));
    match follow {
        Follow::End if r.has_finite(before) || !r.is(from, Tags::PREP.or(Tags::SUB)) => Some(vec![before]),
        // "The lake, she said, “is dead.”": the quotation ends the sentence that stands in front.
        Follow::Quote { quote, set_off: true } if split(scene, before, quote) => {
            Some(vec![before, r.speech[quote].tokens])
        }
        Follow::Comma(comma) => {
            let rest = (comma + 1, clause_end(r, comma + 1, (start, end), scene.frames));
            let finite = frame.tags.has(Tags::BARE) || r.has_finite(rest) || r.has_finite(before);
            // ", she wrote in the study, which came out in May": said of the study.
            let of_setting = comma > frame.cue.1 && left < frame.cue.0 && r.is(rest.0, Tags::REL);
            let alone =
                of_setting || r.has_finite(before) && is_afterthought(scene, rest.0) || adds_nothing(scene, rest);
            finite.then(|| if alone { vec![before] } else { vec![before, rest] })
        }
        _ => None,
    }
}

/// Where the text begins behind a dateline: "ODE BAY (Norda) - |Two ships …".
fn dateline_end(scene: &Scene<'_>) -> Option<usize> {
    let (r, (start, end)) = (scene.r, scene.span);
    let dash = (start + 1..end.min(start + DATELINE)).find(|i| r.is(*i, Tags::DASH))?;
    let town = r.text(start).len() > 2 && r.text(start).chars().all(char::is_uppercase);
    let part = |i: usize| r.is(i, Tags::CAP.or(Tags::NUMBER).or(Tags::BRACKET).or(Tags::COMMA).or(Tags::STOP));
    (town && (start..dash).all(part)).then_some(dash + 1)
}

/// A dateline has fewer tokens.
const DATELINE: usize = 14;

/// Whether a quotation goes on in lower case with a clause that has no verb so far.
fn split(scene: &Scene<'_>, before: Span, quote: usize) -> bool {
    let r = scene.r;
    let (from, to) = r.speech[quote].tokens;
    let lower = (from..to).find(|i| r.is(*i, Tags::WORD)).is_some_and(|i| !r.is(i, Tags::CAP));
    let adverbial = Tags::PREP.or(Tags::SUB).or(Tags::ADV).or(Tags::TIME);
    lower && !r.has_finite(before) && !r.is(before.0, adverbial)
}

/// Whether a word opens what the reporter adds to a statement that is complete: ", growers say, after the moth came".
fn is_afterthought(scene: &Scene<'_>, at: usize) -> bool {
    const OPENERS: &[&str] =
        &["after", "as", "when", "while", "although", "though", "before", "even", "despite", "which", "who", "where"];
    OPENERS.iter().any(|w| scene.r.reads(at, w))
}

/// Whether what follows the second comma speaks of the saying, not of what is said (", adding that …", ", citing …").
fn adds_nothing(scene: &Scene<'_>, rest: Span) -> bool {
    let told = scene.frames.iter().any(|f| f.form == Form::Gerund && f.cue.1 == rest.0 + 1);
    let ing = scene.r.text(rest.0).ends_with("ing") && (told || !scene.r.has_finite(rest));
    ing || scene
        .frames
        .iter()
        .filter(|f| f.form == Form::Finite && f.tags.has(Tags::BARE.or(Tags::CLAUSE)))
        .any(|f| f.left() <= rest.0 + 2 && f.cue.0 >= rest.0 && f.cue.0 < rest.1)
}
