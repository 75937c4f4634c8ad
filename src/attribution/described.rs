//! What stands between a noun and its verb, and describes the noun: participles, brackets.

use super::phrase::{BREAKS, Phrase, simple};
use super::reading::{Reading, Span};
use super::tags::Tags;

/// "a study published in May |", "the man arrested in Ode |": a participle behind its noun, as far as the verb.
pub(super) fn described(r: &Reading<'_>, (end, verb): Span, floor: usize) -> Option<Phrase> {
    let reach = end.saturating_sub(PARTICIPLE).max(floor);
    let is_participle =
        |i: &usize| r.text(*i).ends_with("ed") || r.is(*i, Tags::ING) && (*i + 1 < verb || r.is(*i + 1, Tags::ADV));
    let participle = (reach + 1..end).rev().find(|i| is_participle(i) && !r.is(*i, Tags::CAP))?;
    let bare = Tags::WORD.or(Tags::HYPHEN);
    let other = BREAKS.or(Tags::REL).or(Tags::SUB).or(Tags::CONJ).without(Tags::PREP);
    let rest = participle + 1..end;
    let adverbial = rest.clone().all(|i| r.is(i, bare) && (!r.is(i, other) || r.is(i, Tags::PREP)) && !r.is_finite(i));
    let opens = rest.is_empty() || r.is(participle + 1, Tags::PREP.or(Tags::TIME).or(Tags::ADV));
    let noun = Tags::PERSON.or(Tags::DOC).or(Tags::GROUP);
    if !adverbial || !opens || !r.is(participle - 1, noun) || r.is(participle - 1, Tags::CAP) {
        return None;
    }
    simple(r, participle, floor).map(|p| Phrase { span: (p.span.0, verb), kind: p.kind })
}

/// A participle stands at most so many tokens before the verb whose subject it describes.
const PARTICIPLE: usize = 8;

/// Where the bracket opens that closes at `last`: "Des Prowse |(Independent, Mill Ward)|".
pub(super) fn bracket_open(r: &Reading<'_>, last: usize, floor: usize) -> Option<usize> {
    if r.text(last) != ")" {
        return None;
    }
    (last.saturating_sub(BRACKET).max(floor + 1)..last).rev().find(|i| r.text(*i) == "(")
}

/// What stands in brackets behind a name has at most so many tokens.
const BRACKET: usize = 10;
