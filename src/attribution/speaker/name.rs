//! Names: runs of capitalised words, and what their words tell of a person.

use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;

/// What is known of somebody's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Gender {
    Male,
    Female,
    #[default]
    Unknown,
}

impl Gender {
    pub(super) fn of(tags: Tags) -> Self {
        match (tags.has(Tags::MALE), tags.has(Tags::FEMALE)) {
            (true, false) => Self::Male,
            (false, true) => Self::Female,
            _ => Self::Unknown,
        }
    }

    /// Whether a pronoun of gender `other` may stand for it.
    pub(super) fn fits(self, other: Self) -> bool {
        self == Self::Unknown || other == Self::Unknown || self == other
    }
}

/// A name in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Its words, without titles in front.
    pub(super) span: Span,
    /// Whether it names a human being, as far as a forename or a title tells.
    pub(super) person: bool,
    pub(super) gender: Gender,
}

/// Words that never belong to a name, though they may be written with a capital.
const NONE: Tags = Tags::DET
    .or(Tags::POSS)
    .or(Tags::PRON)
    .or(Tags::OBJECT)
    .or(Tags::PREP)
    .or(Tags::CONJ)
    .or(Tags::SUB)
    .or(Tags::AUX)
    .or(Tags::WH)
    .or(Tags::THAT)
    .or(Tags::TIME)
    .or(Tags::NEG);

/// The names in a span of tokens, in order.
pub(super) fn names(r: &Reading<'_>, span: Span) -> Vec<Name> {
    let mut found = Vec::new();
    let mut at = span.0;
    while at < span.1 {
        let end = run_end(r, at, span.1);
        if end > at {
            found.extend(name(r, at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

fn is_name_word(r: &Reading<'_>, at: usize) -> bool {
    let tags = r.tags(at);
    tags.has(Tags::CAP) && (tags.has(Tags::FORENAME) || !tags.has(NONE.or(Tags::ADV)))
}

fn run_end(r: &Reading<'_>, start: usize, ceiling: usize) -> usize {
    let mut at = start;
    while at < ceiling {
        let link =
            at > start && at + 1 < ceiling && is_link(r, at) && (is_name_word(r, at + 1) || r.is(at + 1, Tags::HYPHEN));
        if !is_name_word(r, at) && !link {
            break;
        }
        at += 1;
        if r.is(at - 1, Tags::GENITIVE) {
            break;
        }
    }
    at
}

/// What may stand between the words of a name: an initial's stop, a hyphen, "de", "von".
fn is_link(r: &Reading<'_>, at: usize) -> bool {
    if r.text(at) == "of" {
        return r.is(at - 1, Tags::ORG);
    }
    if r.is(at, Tags::MARK) {
        let initial = r.reads(at, ".") && r.text(at - 1).len() <= 4;
        return r.is(at, Tags::HYPHEN) || initial;
    }
    ["de", "da", "del", "der", "van", "von", "bin", "al", "el", "la", "ibn", "zu", "und"]
        .iter()
        .any(|p| r.text(at) == *p)
}

fn name(r: &Reading<'_>, start: usize, end: usize) -> Option<Name> {
    // "der 46-Jährige": an age, no name.
    if start > 1 && r.is(start - 1, Tags::HYPHEN) && r.is(start - 2, Tags::NUMBER) {
        return None;
    }
    let mut from = start;
    let mut gender = Gender::Unknown;
    let mut person = start > 0 && r.is(start - 1, Tags::TITLE);
    if person {
        gender = Gender::of(r.tags(start - 1));
    }
    while from < end && (r.is(from, Tags::TITLE) && !r.is(from, Tags::FORENAME) || r.is(from, Tags::MARK)) {
        let told = Gender::of(r.tags(from));
        gender = if told == Gender::Unknown { gender } else { told };
        person = true;
        from += 1;
    }
    if from == end {
        return None;
    }
    // "Republican Lopez": a forename tells where the person's name starts.
    if let Some(at) = (from..end).find(|i| r.is(*i, Tags::FORENAME)).filter(|at| at + 1 < end) {
        from = at;
        person = true;
        gender = Gender::of(r.tags(at));
    }
    // "the Afghan Ambassador": no name but a title.
    if r.is(end - 1, Tags::TITLE) && !person {
        return None;
    }
    Some(Name { span: (from, end), person, gender })
}
