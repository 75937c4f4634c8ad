//! The passive of quoting.
//!
//! Fires: "Lopez was quoted as saying that the bridge was unsafe."
//! Does not: "Prices were quoted in euros."

use super::super::bounds::{clause_end, quoted_before, trim};
use super::super::candidate::{Candidate, Scene, propose};
use super::super::cue::Form;
use super::super::follow::{Follow, follow};
use super::super::reading::Span;
use super::super::tags::Tags;

/// Where and by whom somebody was quoted has fewer tokens.
const ADVERBIAL: usize = 8;

/// "|The ship had been leaking|, the mate was quoted as saying.": what stands in front of the subject.
fn before(scene: &Scene<'_>, subject: usize) -> Option<Span> {
    let (r, start) = (scene.r, scene.span.0);
    let mark = subject.checked_sub(1).filter(|m| *m > start)?;
    if let Some(quote) = r.closes_before(subject).or_else(|| r.closes_before(mark)) {
        return Some(quoted_before(r, quote, scene.span, scene.frames));
    }
    let clause = (start, trim(r, start, mark));
    (r.is(mark, Tags::COMMA) && r.has_finite(clause)).then_some(clause)
}

pub(super) fn rule(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let r = scene.r;
    for frame in scene.frames.iter().filter(|f| f.form == Form::Passive) {
        // "was quoted |in the report| as saying"
        let reach = scene.span.1.min(frame.cue.1 + ADVERBIAL);
        let Some(as_at) = (frame.cue.1..reach).find(|i| r.reads(*i, "as")) else { continue };
        let aside = (frame.cue.1..as_at).any(|i| r.is(i, Tags::MARK) || r.is_finite(i));
        if aside || !r.is(as_at + 1, Tags::ING) {
            continue;
        }
        let Some(subject) = frame.subject else { continue };
        let cue = (frame.cue.0, as_at + 2);
        let content = match follow(r, cue.1, r.tags(as_at + 1), scene.span.1) {
            Follow::That(at) | Follow::Clause(at) | Follow::Colon(at) => {
                (at, clause_end(r, at, scene.span, scene.frames))
            }
            Follow::Quote { quote, .. } => r.speech[quote].tokens,
            Follow::End => match before(scene, subject.span.0) {
                Some(content) => content,
                None => continue,
            },
            _ => continue,
        };
        propose(out, "quoted_as_saying", 0.9, cue, Some(subject), vec![content]);
    }
}
