//! What stands between a noun and its verb, and describes the noun: participles, brackets, relative clauses.

use super::SourceKind;
use super::phrase::{BREAKS, Phrase, simple, with_apposition};
use super::reading::{Reading, Span};
use super::tags::Tags;
use crate::article::Lang;

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

/// "the woman who brought |the bread to Ode| said": what stands before the verb is the object of the relative clause, whose
/// noun is the subject. "the man who thinks |the mayor| said", "the man who |the mayor| said": it is the subject there.
pub(super) fn object_of_relative(r: &Reading<'_>, noun: Span, floor: usize) -> Option<Phrase> {
    let parted = |i: &usize| r.is(*i, Tags::MARK) && !r.is(*i, Tags::HYPHEN) || r.in_speech(*i);
    let clause = (floor..noun.0).rev().find(parted).map_or(floor, |mark| mark + 1);
    let who = (clause + 1..noun.0).rev().find(|i| r.reads(*i, "who"))?;
    let own = who + 1 == noun.0 && r.is(noun.0, Tags::DET.or(Tags::POSS).or(Tags::CAP));
    let speech = |i: usize| r.is(i, Tags::CLAUSE.or(Tags::BARE).or(Tags::ADDR)) && !r.is(i, Tags::DOC_ONLY);
    let says = (who + 1..noun.1).any(|i| r.is(i, Tags::CUE) && speech(i));
    if own || says || r.lang != Lang::EN {
        return None;
    }
    let owner = relative(r, who, who + 1, clause);
    (owner.span.0 < who).then_some(Phrase { span: (owner.span.0, noun.1), kind: owner.kind })
}

/// A relative pronoun with the noun that it stands for: "a teacher from Ohio, who |". It is part of the source's words.
pub(super) fn relative(r: &Reading<'_>, pronoun: usize, end: usize, floor: usize) -> Phrase {
    let alone = Phrase { span: (pronoun, end), kind: SourceKind::Pronoun };
    let Some(before) = pronoun.checked_sub(1).filter(|b| *b >= floor) else { return alone };
    let noun = if r.is(before, Tags::COMMA) {
        let near = simple(r, before, floor);
        // "Alfonso Aguilar, the director of the Partnership, who": the name stands in front of its apposition.
        match near {
            Some(near) if near.kind != SourceKind::Named => with_apposition(r, before, floor).or(Some(near)),
            near => near,
        }
    } else {
        simple(r, pronoun, floor)
    };
    noun.map_or(alone, |noun| Phrase { span: (of_person(r, noun.span, pronoun), end), kind: noun.kind })
}

/// "the argument of |Ida Lopez, who|": "who" stands for a human being.
fn of_person(r: &Reading<'_>, noun: Span, pronoun: usize) -> usize {
    let of = (noun.0..noun.1).rev().find(|i| r.reads(*i, "of"));
    let thing = |of: &usize| !(noun.0..*of).any(|i| r.is(i, Tags::ROLE.or(Tags::CAP).or(Tags::NUMBER)));
    let person = |of: &usize| (of + 1..noun.1).any(|i| r.is(i, Tags::FORENAME.or(Tags::PERSON).or(Tags::TITLE)));
    of.filter(|of| r.reads(pronoun, "who") && thing(of) && person(of)).map_or(noun.0, |of| of + 1)
}
