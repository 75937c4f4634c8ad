//! What a reporter adds behind a statement that is complete.

use super::cue::Frame;
use super::reading::{Reading, Span};
use super::tags::Tags;

/// A noun that takes up the statement stands at most so many tokens behind its article.
const NOUN: usize = 6;

/// Whether what follows the comma behind `content` is the reporter's own, as far as its first words tell.
pub(super) fn follows(r: &Reading<'_>, content: Span, frames: &[Frame]) -> bool {
    let (start, comma) = content;
    if !r.is(comma, Tags::COMMA) || comma <= start || r.in_speech(comma) || !r.has_finite(content) {
        return false;
    }
    let next = comma + 1;
    describes(r, next) || takes_up(r, next) || resumes(r, content) || contrasts(r, next, start, frames)
}

/// ", who has led the board since May", ", in which he lost": what is told of somebody or something named.
fn describes(r: &Reading<'_>, next: usize) -> bool {
    r.reads(next, "who") || r.is(next, Tags::PREP) && ["which", "whom"].iter().any(|w| r.reads(next + 1, w))
}

/// ", a claim that the police deny", ", one that will fail": a noun for the whole of the statement.
fn takes_up(r: &Reading<'_>, next: usize) -> bool {
    if !["a", "an", "one"].iter().any(|w| r.reads(next, w)) {
        return false;
    }
    let told = |i: usize| r.is(i, Tags::CUE_NOUN.or(Tags::DOC)) && i <= next + 4;
    (next + 1..next + NOUN).any(|i| r.reads(i, "that") || r.reads(i, "which") || told(i))
}

/// ", |was| just the latest": the verb of the clause that the statement stands in. "the hunter, called Odd, |was| shot": the
/// statement's own, behind an aside.
fn resumes(r: &Reading<'_>, (start, comma): Span) -> bool {
    let next = comma + 1;
    let aside = (start..comma).filter(|i| r.is(*i, Tags::COMMA)).count() % 2 == 1;
    !aside && r.is(next, Tags::FINITE) && !r.is(next, Tags::PRON.or(Tags::CAP))
}

/// ", but |he gave| no details": another clause, of whoever spoke in the past.
fn contrasts(r: &Reading<'_>, next: usize, start: usize, frames: &[Frame]) -> bool {
    let conj = r.reads(next, "but") || r.reads(next, "and");
    let present = frames.iter().any(|f| f.tags.has(Tags::PRES) && f.cue.1 <= start);
    conj && r.is(next + 1, Tags::PRON) && r.is_finite(next + 2) && !present
}
