//! Verbs that no list holds, as cues: behind a quotation that a comma inside its marks leaves open, whatever the verb says
//! of the manner ("“Nobody knows,” |shrugged| the keeper").

use super::phrase::{self, Phrase};
use super::reading::{Reading, Span};
use super::tags::Tags;
use crate::article::Lang;

/// Whether the word at `at` is such a verb: right behind the quotation, or behind the subject that follows it.
pub(super) fn follows_quotation(r: &Reading<'_>, at: usize, sentence: Span) -> bool {
    if r.lang != Lang::EN || !is_past(r, at) || !left_open(r, at, sentence) {
        return false;
    }
    if r.closes_before(at).is_some() {
        return phrase::after(r, at + 1, sentence.1).is_some_and(|s| may_speak(r, s) && goes_off(r, s.span.1));
    }
    let subject = phrase::before(r, at, sentence.0).filter(|s| r.closes_before(s.span.0).is_some());
    subject.is_some_and(|s| may_speak(r, s)) && goes_off(r, at + 1)
}

/// A past tense, by its ending or by the list, and no auxiliary.
fn is_past(r: &Reading<'_>, at: usize) -> bool {
    let other = Tags::AUX.or(Tags::PRON).or(Tags::CAP).or(Tags::MARK).or(Tags::REL);
    let irregular = r.is(at, Tags::FINITE) && !r.text(at).ends_with('s') && !r.text(at).contains(['’', '\'']);
    !r.is(at, other) && (irregular || r.text(at).len() > 4 && r.text(at).ends_with("ed"))
}

/// Whether the quotation that opens the sentence ends with a comma before `at`, and no comma stands since.
fn left_open(r: &Reading<'_>, at: usize, sentence: Span) -> bool {
    let Some(close) = (sentence.0..at).rev().take(SUBJECT).find(|i| r.in_speech(*i)) else { return false };
    let comma = |i: usize| r.is(i, Tags::COMMA);
    let opens = r.quote_at(close).is_some_and(|q| r.speech[q].tokens.0 <= sentence.0);
    opens && close > sentence.0 && comma(close - 1) && !(close + 1..at).any(comma)
}

/// The subject in between has fewer tokens.
const SUBJECT: usize = 12;

fn may_speak(r: &Reading<'_>, subject: Phrase) -> bool {
    let somebody = Tags::CAP.or(Tags::MALE).or(Tags::FEMALE).or(Tags::PERSON).or(Tags::TITLE).or(Tags::GROUP);
    let relative = r.is(subject.span.1 - 1, Tags::REL);
    !relative && (subject.span.0..subject.span.1).any(|i| r.is(i, somebody.or(Tags::PLURAL)))
}

/// Whether no object follows: a mark, an adverbial, another clause.
fn goes_off(r: &Reading<'_>, at: usize) -> bool {
    let adverbial = Tags::PREP.or(Tags::ADV).or(Tags::SUB).or(Tags::CONJ).or(Tags::TIME);
    !r.is(at, Tags::WORD) || r.is(at, adverbial)
}
