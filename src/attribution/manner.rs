//! Verbs that no list holds, as cues: behind a quotation that a comma inside its marks leaves open, whatever the verb says
//! of the manner ("“Nobody knows,” |shrugged| the keeper").

use super::phrase;
use super::reading::{Reading, Span};
use super::tags::Tags;
use crate::article::Lang;

/// Whether the word at `at` is such a verb: right behind the quotation, or behind the subject that follows it.
pub(super) fn follows_quotation(r: &Reading<'_>, at: usize, sentence: Span) -> bool {
    if r.lang != Lang::EN || !is_past(r, at) || !left_open(r, at, sentence) {
        return false;
    }
    if r.closes_before(at).is_some() {
        return phrase::after(r, at + 1, sentence.1).is_some();
    }
    phrase::before(r, at, sentence.0).is_some_and(|subject| r.closes_before(subject.span.0).is_some())
}

/// A past tense, by its ending or by the list, and no auxiliary.
fn is_past(r: &Reading<'_>, at: usize) -> bool {
    let other = Tags::AUX.or(Tags::PRON).or(Tags::CAP).or(Tags::MARK);
    !r.is(at, other) && (r.is(at, Tags::FINITE) || r.text(at).len() > 4 && r.text(at).ends_with("ed"))
}

/// Whether the last quotation before `at` in its sentence is speech that ends with a comma, and no comma stands since.
fn left_open(r: &Reading<'_>, at: usize, sentence: Span) -> bool {
    let Some(close) = (sentence.0..at).rev().take(SUBJECT).find(|i| r.in_speech(*i)) else { return false };
    let comma = |i: usize| r.is(i, Tags::COMMA);
    close > sentence.0 && comma(close - 1) && !(close + 1..at).any(comma)
}

/// The subject in between has fewer tokens.
const SUBJECT: usize = 12;
