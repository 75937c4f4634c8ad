//! Names: runs of capitalised words, and what their words tell of a person.

use crate::article::Lang;
use crate::attribution::reading::{Reading, Span};
use crate::attribution::tags::Tags;

/// What is known of somebody's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::attribution) enum Gender {
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
pub(in crate::attribution) struct Name {
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
        // "José |de la| Peña": two links in a row.
        let two = || {
            let words = at + 2 < ceiling && !r.is(at, Tags::MARK) && !r.is(at + 1, Tags::MARK);
            words && is_link(r, at + 1) && is_name_word(r, at + 2)
        };
        let name_next = || is_name_word(r, at + 1) || r.is(at + 1, Tags::HYPHEN) || two();
        let link = || at > start && at + 1 < ceiling && is_link(r, at) && name_next();
        if let Some(end) = nickname_end(r, at).filter(|end| at > start && *end < ceiling && is_name_word(r, *end)) {
            at = end;
            continue;
        }
        if !is_name_word(r, at) && !link() {
            break;
        }
        at += 1;
        if r.is(at - 1, Tags::GENITIVE) {
            break;
        }
    }
    at
}

/// "Ovid |“Odd”| Tarn": where the nickname that opens at `at` ends.
fn nickname_end(r: &Reading<'_>, at: usize) -> Option<usize> {
    let speech = r.opens(at).map(|quote| r.speech[quote]).filter(|s| s.term && s.tokens.1 <= at + NICKNAME)?;
    (at..speech.tokens.1).any(|i| r.is(i, Tags::CAP)).then_some(speech.tokens.1)
}

/// A nickname has at most so many tokens, its marks included.
const NICKNAME: usize = 4;

/// What may stand between the words of a name: an initial's stop, a hyphen, "de", "von"; "of" and "for" in a body's.
fn is_link(r: &Reading<'_>, at: usize) -> bool {
    if ["of", "for", "on"].contains(&r.text(at)) {
        return r.is(at - 1, Tags::ORG.or(Tags::GROUP));
    }
    if r.is(at, Tags::MARK) {
        let initial = r.reads(at, ".") && r.text(at - 1).len() <= 4;
        return r.is(at, Tags::HYPHEN) || initial || r.text(at) == "&";
    }
    if r.is(at, Tags::WORD) && r.lang == Lang::DE {
        // "Darstellung der Verteidigung" is no name, "Uwe von der Ode" and "Bund der Fischer" are.
        let named = Tags::FORENAME.or(Tags::ORG);
        let linked = ["von", "van", "zu"].iter().any(|w| r.text(at - 1) == *w);
        return ["de", "der", "van", "von", "zu", "und", "bin", "al", "el"].contains(&r.text(at))
            && (linked || r.is(at - 1, named));
    }
    ["de", "da", "del", "der", "van", "von", "bin", "al", "el", "la", "las", "los", "ibn", "zu", "und"]
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
    person |= is_apposed(r, start, end);
    // "Justice Department", "General Motors": called by its last word, not by a title.
    let body = (start + 1..end).any(|i| r.is(i, Tags::ORG));
    // "Neighbour |Peg Ollerton|": at the front of its sentence any word for somebody has a capital.
    let person_word = |at: usize| at == start && end - at > 2 && r.is(at, Tags::PERSON);
    let title = |at: usize| (r.is(at, Tags::TITLE) || person_word(at)) && !r.is(at, Tags::FORENAME);
    while !body && from < end && (title(from) || r.is(from, Tags::MARK)) {
        let told = Gender::of(r.tags(from));
        gender = if told == Gender::Unknown { gender } else { told };
        person = true;
        from += 1;
    }
    if from == end {
        return None;
    }
    // "Trade Secretary |Ida Lopez": the last title, where no body is called by it.
    let body = Tags::ORG.or(Tags::GROUP).or(Tags::DOC);
    if let Some(title) = (from..end - 1).rev().find(|i| r.is(*i, Tags::TITLE) && !r.is(*i, Tags::FORENAME))
        && (title + 1..end).all(|i| is_name_word(r, i) && !r.is(i, body.or(Tags::TITLE)) || r.is(i, Tags::HYPHEN))
    {
        from = title + 1;
        person = true;
    }
    // "Republican Lopez": a forename tells where the person's name starts; "Tarn-Ida", “Ida”: not inside a name.
    let place = |i: usize| ["San", "Santa", "São", "South", "North", "New"].contains(&r.text(i));
    // "Hamad bin |Rashid|"
    let joined = |i: usize| r.is(i, Tags::HYPHEN) || place(i) || !r.is(i, Tags::CAP.or(Tags::MARK)) && is_link(r, i);
    let inside = |i: usize| i > from && joined(i - 1) || r.quote_at(i) != r.quote_at(start);
    let forename = |i: &usize| r.is(*i, Tags::FORENAME) && !inside(*i);
    if let Some(at) = (from..end).find(forename).filter(|at| at + 1 < end) {
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

/// Whether a name is said to be somebody between commas: "the mayor, |Edith Lorne|,", "|Edith Lorne|, 41,", "|Edith Lorne|,
/// the mayor,".
fn is_apposed(r: &Reading<'_>, start: usize, end: usize) -> bool {
    if !r.is(end, Tags::COMMA) {
        return false;
    }
    let role = Tags::TITLE.or(Tags::PERSON);
    let before = start > 1 && r.is(start - 1, Tags::COMMA) && r.is(start - 2, role) && !r.is(start - 2, Tags::CAP);
    let Some(close) = (end + 1..end + APPOSITION).find(|i| r.is(*i, Tags::COMMA.or(Tags::STOP))) else { return before };
    let age = close == end + 2 && r.is(end + 1, Tags::NUMBER) && r.text(end + 1).len() == 2;
    let opens = r.is(end + 1, Tags::DET.or(Tags::POSS).or(role));
    before || age || opens && (end + 1..close).any(|i| r.is(i, role)) && !r.has_finite((end + 1, close))
}

/// An apposition that tells who somebody is has at most so many tokens.
const APPOSITION: usize = 12;

/// The human being whose name a phrase closes with, behind a role or a body: "University of Ode professor |Ida Farr|", "the
/// Council of Ode’s |Ida Farr|". "The spokesman for Ode" closes with none.
pub(in crate::attribution) fn closing(r: &Reading<'_>, span: Span) -> Option<Name> {
    let end = (span.0 + 1..span.1).find(|i| r.is(*i, Tags::COMMA.or(Tags::REL))).unwrap_or(span.1);
    let start = (span.0..end).rev().take_while(|i| in_name(r, *i, end)).last()?;
    let before = start.checked_sub(1).filter(|b| *b >= span.0)?;
    // "Ida Marsh and captain |Jo Mbeki|": two of them.
    let office = Tags::TITLE.or(Tags::PERSON);
    if (span.0 + 1..start).any(|i| r.is(i, Tags::CONJ) && r.is(i - 1, Tags::CAP) && !r.is(i - 1, office)) {
        return None;
    }
    let role = r.is(before, Tags::TITLE.or(Tags::PERSON)) && !r.is(before, Tags::CAP);
    let genitive = r.is(before, Tags::GENITIVE) || matches!(r.text(before), "’" | "'");
    let name = names(r, (start, end)).pop().filter(|n| n.span.1 == end)?;
    let body = Tags::ORG.or(Tags::GROUP).or(Tags::DOC).or(Tags::TITLE);
    let plain = (name.span.0..end).all(|i| !r.is(i, body));
    let owned = genitive && (name.person || name.span.1 - name.span.0 > 1);
    // "attorney for Ode |Ida Farr|": a forename inside the run.
    let inside = name.person && name.span.0 > start && r.is(name.span.0, Tags::FORENAME);
    (plain && (role || owned || inside)).then_some(Name { person: true, ..name })
}

/// Whether the token is a word of the name that ends at `end`, or links two of them.
fn in_name(r: &Reading<'_>, at: usize, end: usize) -> bool {
    let word = is_name_word(r, at) && !r.is(at, Tags::GENITIVE);
    let particle = r.text(at).len() < 4 && !matches!(r.text(at), "of" | "for" | "on" | "und");
    let link = at > 0 && at + 1 < end && is_link(r, at) && is_name_word(r, at + 1) && particle;
    word || link && is_name_word(r, at - 1)
}
