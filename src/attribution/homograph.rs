//! Nouns that only look like verbs of saying: "security guarantees", "her closing remarks", "a Reuters report".

use super::phrase::Phrase;
use super::reading::{Reading, Span};
use super::tags::Tags;

/// Words that say who somebody is.
const ROLE: Tags = Tags::TITLE.or(Tags::PERSON).or(Tags::GROUP).or(Tags::ORG).or(Tags::DOC);

/// Whether the word at `at`, a noun as well as a verb, is a noun here. `cue` is the word with its auxiliaries, `subject`
/// the phrase in front of it, which does not reach below `floor`.
pub(super) fn is_noun(r: &Reading<'_>, at: usize, cue: Span, floor: usize, subject: Option<Phrase>) -> bool {
    let tags = r.tags(at);
    let alone = cue.0 == at;
    // "a Reuters report that": one report, no verb of several. "in Ode and Varn, states that": two say, one says.
    let one = |s: Phrase| ["a", "an"].iter().any(|w| r.reads(s.span.0, w)) && !r.text(at).ends_with('s');
    let several = |s: Phrase| (s.span.0..s.span.1).any(|i| r.is(i, Tags::CONJ));
    let unlike =
        |s: Phrase| !may_speak(r, s) || tags.has(Tags::BASE) && alone && one(s) || tags.has(Tags::PRES) && several(s);
    // "its own estimates say that": another verb of saying right behind.
    let told =
        r.is(cue.1, Tags::CUE) && r.is(cue.1, Tags::PAST.or(Tags::PRES).or(Tags::BASE)) && !r.is(cue.1, Tags::NOUN);
    subject.is_some_and(unlike)
        || alone && told && !tags.has(Tags::PAST)
        || alone && is_compound(r, at, floor)
        || !tags.has(Tags::PAST) && (r.reads(cue.1, "of") || alone && goes_on(r, cue.1) && is_plain(r, at, floor))
}

/// Whether a phrase may name a speaker: "scientific notes" are a noun with its own.
fn may_speak(r: &Reading<'_>, phrase: Phrase) -> bool {
    let speaks = ROLE.or(Tags::CAP).or(Tags::PRON).or(Tags::REL).or(Tags::DET).or(Tags::POSS);
    (phrase.span.0..phrase.span.1).any(|i| r.is(i, speaks))
}

/// "remarks |in a sonnet form": what a noun goes on with.
fn goes_on(r: &Reading<'_>, at: usize) -> bool {
    r.is(at, Tags::PREP.or(Tags::CONJ).or(Tags::STOP).or(Tags::AUX))
}

/// Whether the word before `at` is in small letters and, as far as the lists know, nobody who says things.
fn is_plain(r: &Reading<'_>, at: usize, floor: usize) -> bool {
    let known = ROLE.or(Tags::CAP).or(Tags::PRON).or(Tags::REL);
    at.checked_sub(1).is_some_and(|l| l >= floor && r.is(l, Tags::WORD) && !r.is(l, known) && !r.text(l).ends_with('s'))
}

/// "with security |guarantees|", "on interview |shows|": a bare noun in front of another, where a subject in the singular
/// would have its determiner.
fn is_compound(r: &Reading<'_>, at: usize, floor: usize) -> bool {
    let names = ROLE.or(Tags::CAP).or(Tags::PRON).or(Tags::OBJECT).or(Tags::REL);
    let other = names.or(Tags::ADV).or(Tags::TIME).or(Tags::NUMBER).or(Tags::AUX);
    let none = other.or(Tags::PREP).or(Tags::CONJ).or(Tags::DET).or(Tags::POSS);
    let bare = |i: usize| r.is(i, Tags::WORD) && !r.is(i, none);
    let Some(last) = at.checked_sub(1).filter(|l| *l >= floor && bare(*l)) else { return false };
    if r.text(last).ends_with('s') {
        return false;
    }
    let first = (floor..=last).rev().take_while(|i| bare(*i) || r.is(*i, Tags::HYPHEN)).last().unwrap_or(last);
    // "The airline |claims|": a determiner is no name, though the sentence's first word has a capital.
    let says = r.is(at + 1, Tags::DET.or(Tags::POSS).or(Tags::PRON).or(Tags::THAT));
    let whole = says && r.is(first.wrapping_sub(1), Tags::DET.or(Tags::POSS));
    first > floor && !whole && r.is(first - 1, Tags::PREP.or(Tags::CONJ).or(Tags::CAP).or(Tags::NUMBER).or(Tags::MARK))
}
