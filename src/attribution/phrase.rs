//! Noun phrases without a parser: where the words that name a source begin and end.

use super::SourceKind;
use super::described::{bracket_open, described, object_of_relative, relative};
use super::reading::{Reading, Span};
use super::speaker::name::closing;
use super::tags::Tags;
use crate::article::Lang;

/// A noun phrase that may be a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) span: Span,
    pub(super) kind: SourceKind,
}

/// Words that a noun phrase never holds.
pub(super) const BREAKS: Tags = Tags::THAT.or(Tags::ACCORDING).or(Tags::WH).or(Tags::AUX).or(Tags::NEG).or(Tags::PRON);
/// Words that say who somebody is.
const ROLE: Tags = Tags::TITLE.or(Tags::PERSON).or(Tags::GROUP).or(Tags::ORG).or(Tags::DOC);
/// At most so many commas may stand between a name and its verb ("Lopez, 41, of Ohio, a teacher, said").
const COMMAS: usize = 4;

/// The phrase that ends right before `end`, not reaching below `floor`; adverbs and times in between are left out.
pub(super) fn before(r: &Reading<'_>, end: usize, floor: usize) -> Option<Phrase> {
    let verb = end;
    let end = without_time(r, end, floor);
    // "Marsh and Mbeki |both| said"
    let quantified = end > floor + 1 && ["both", "each", "all"].iter().any(|w| r.reads(end - 1, w));
    let end = if quantified && r.is(end - 2, Tags::CAP.or(Tags::GROUP)) { end - 1 } else { end };
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if r.is(last, Tags::COMMA) {
        let opening = || simple(r, last, floor).filter(|p| p.span.0 == floor);
        return with_apposition(r, last, floor).or_else(opening);
    }
    if let Some(open) = bracket_open(r, last, floor) {
        let named = before(r, open, floor)?;
        return Some(Phrase { span: (named.span.0, end), kind: named.kind });
    }
    if r.is(last, Tags::DASH) {
        let earlier = (floor..last).rev().find(|i| r.is(*i, Tags::DASH))?;
        let noun = simple(r, earlier, floor)?;
        return Some(Phrase { span: (noun.span.0, last), kind: noun.kind });
    }
    if r.is(last, Tags::REL) && !r.reads(last, "which") {
        return Some(relative(r, last, end, floor));
    }
    if let Some(described) = described(r, (end, verb), floor) {
        return Some(described);
    }
    let noun = simple(r, end, floor)?;
    if let Some(owner) = object_of_relative(r, noun.span, floor) {
        return Some(owner);
    }
    // "an official who spoke to discuss the plan |said": the object of an infinitive is no subject.
    let infinitive = noun.span.0 > floor + 1 && r.reads(noun.span.0 - 1, "to") && r.lang == Lang::EN;
    if infinitive && !r.is(noun.span.0, Tags::CAP.or(Tags::DET).or(Tags::POSS)) {
        let who = (floor..noun.span.0).rev().find(|i| r.reads(*i, "who"))?;
        return Some(relative(r, who, who + 1, floor));
    }
    Some(listed(r, noun, floor))
}

/// "the Department for Harbours, |Food & Rural Affairs|": the end of a list inside a body's name.
fn listed(r: &Reading<'_>, noun: Phrase, floor: usize) -> Phrase {
    let lists = (noun.span.0..noun.span.1).any(|i| r.reads(i, "&") || r.is(i, Tags::CONJ));
    let comma = noun.span.0.checked_sub(1).filter(|c| *c > floor && lists && r.is(*c, Tags::COMMA));
    let first = comma.and_then(|comma| simple(r, comma, floor));
    let body = |p: &Phrase| {
        (p.span.0..p.span.1).any(|i| r.is(i, Tags::ORG) && r.is(i, Tags::CAP) && r.is(i + 1, Tags::PREP))
            && r.is(p.span.1 - 1, Tags::CAP)
    };
    first.filter(body).map_or(noun, |first| Phrase { span: (first.span.0, noun.span.1), kind: SourceKind::Named })
}

/// A phrase with what stands between commas after it: "Ian Bond, a former diplomat, |".
pub(super) fn with_apposition(r: &Reading<'_>, comma: usize, floor: usize) -> Option<Phrase> {
    let mut at = comma;
    let mut best: Option<Phrase> = None;
    for _ in 0..COMMAS {
        let Some(earlier) = (floor..at).rev().find(|i| r.is(*i, Tags::COMMA)) else { break };
        at = earlier;
        let starts_ill = r.is(earlier + 1, Tags::CONJ.or(Tags::SUB).or(Tags::PRON).or(Tags::AUX).or(Tags::MARK));
        let noun = if starts_ill || r.in_speech(earlier) { None } else { simple(r, earlier, floor) };
        let Some(noun) = noun else { continue };
        let told =
            noun.span.0 == floor || noun.kind == SourceKind::Named || (noun.span.0..noun.span.1).any(|i| r.is(i, ROLE));
        // The nearest will do, but a name that opens the clause is what all the rest stands by.
        let opens = noun.span.0 == floor || !r.is(noun.span.0 - 1, Tags::COMMA.or(Tags::CONJ));
        if told && (best.is_none() || opens && noun.kind == SourceKind::Named) {
            // "The Gazette, |citing two diplomats,| said": what it does, not who it is.
            let cites = ["citing", "quoting"].iter().any(|w| r.reads(earlier + 1, w));
            let span = (noun.span.0, if cites { earlier } else { comma });
            best = Some(Phrase { span, kind: kind(r, span) });
        }
    }
    best
}

/// Steps back over adverbs and words of time: "officials this week | said".
fn without_time(r: &Reading<'_>, end: usize, floor: usize) -> usize {
    let mut end = end;
    loop {
        let start = end;
        while end > floor && r.is(end - 1, Tags::ADV) && !r.is(end - 1, ROLE.or(Tags::CAP)) {
            end -= 1;
        }
        if end > floor && r.is(end - 1, Tags::TIME) && !r.is(end - 1, Tags::GENITIVE) {
            end -= 1;
            while end > floor && r.is(end - 1, Tags::LAST.or(Tags::DET).or(Tags::NUMBER).or(Tags::TIME)) {
                end -= 1;
            }
            if end > floor && r.is(end - 1, Tags::PREP) {
                end -= 1;
            }
        }
        if end == start {
            return end;
        }
    }
}

/// A phrase without appositions.
pub(super) fn simple(r: &Reading<'_>, end: usize, floor: usize) -> Option<Phrase> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    // "some of them"
    if r.is(last, Tags::OBJECT) && last > floor + 1 && r.reads(last - 1, "of") && is_quantity(r, last - 2) {
        return Some(Phrase { span: (last - 2, end), kind: SourceKind::Group });
    }
    if r.is(last, Tags::PRON) || r.is(last, Tags::OBJECT) {
        return r.is(last, Tags::PRON).then_some(Phrase { span: (last, end), kind: SourceKind::Pronoun });
    }
    let mut at = end;
    while at > floor && belongs(r, at - 1, at, end, floor) {
        at -= 1;
    }
    at = after_opening_adverbial(r, at, end, floor);
    while at < end && r.is(at, Tags::PREP.or(Tags::CONJ).or(Tags::ADV).or(Tags::MARK)) && !r.is(at, ROLE) {
        at += 1;
    }
    let span = (at, end);
    let alone = end == at + 1 && ["another", "neither"].iter().any(|w| r.reads(at, w));
    let no_one = alone || end > at + 1 && r.reads(end - 2, "no") && r.reads(end - 1, "one");
    let any = (at..end).any(|i| r.is(i, Tags::WORD) && !r.is(i, Tags::DET.or(Tags::NUMBER)) || r.is(i, Tags::GROUP));
    (any || no_one).then(|| Phrase { span, kind: kind(r, span) })
}

/// Whether the token `at`, left of what has been taken (`taken..end`), belongs to the phrase.
fn belongs(r: &Reading<'_>, at: usize, taken: usize, end: usize, floor: usize) -> bool {
    let tags = r.tags(at);
    if tags.has(Tags::MARK) {
        return mark_belongs(r, at, taken, end);
    }
    if r.reads(taken, "of") && taken < end && is_quantity(r, at) {
        return true;
    }
    if tags.has(BREAKS) || tags.has(Tags::SUB) && !tags.has(Tags::PREP) || tags.has(Tags::REL) {
        return false;
    }
    let no_noun = BREAKS.or(Tags::PREP).or(Tags::CONJ).or(Tags::ADV).or(Tags::DET);
    // "a source speaking |to the Courier|"
    let participle = at > floor + 1 && r.is(at - 1, Tags::ING) && r.is(at - 2, ROLE.or(Tags::CAP));
    let noun_before =
        at > floor && r.is(at - 1, Tags::WORD) && !r.is(at - 1, no_noun) && (participle || !r.is(at - 1, Tags::CUE));
    if tags.has(Tags::CONJ) {
        if taken >= end || !noun_before || !r.reads(at, "and") {
            return false;
        }
        let role_or_name = |i: usize| r.is(i, ROLE.or(Tags::CAP));
        let right = if r.is(taken, Tags::DET.or(Tags::POSS)) { taken + 1 } else { taken };
        let plural = |i: usize| r.text(i).ends_with('s') && !r.is(i, Tags::GENITIVE);
        let alike = role_or_name(at - 1) && role_or_name(right) || plural(at - 1) && plural(right);
        // "founder and 60% shareholder |Li Wenqiao|": two offices of one, whose name closes the phrase.
        let offices =
            r.is(at - 1, Tags::PERSON.or(Tags::TITLE)) && !r.is(at - 1, Tags::CAP) && r.is(end - 1, Tags::CAP);
        return alike || offices;
    }
    if tags.has(Tags::PREP) {
        let clause = ["after", "before", "since", "until"].iter().any(|w| r.reads(at, w));
        let named = Tags::DET.or(Tags::POSS).or(Tags::CAP).or(ROLE).or(Tags::NUMBER);
        let infinitive = r.reads(at, "to") && r.lang == Lang::EN && !r.is(taken, named) && !r.is(at - 1, ROLE);
        let quantity = at > floor && r.reads(at, "of") && is_quantity(r, at - 1);
        return taken < end && (noun_before && !r.is_finite(at - 1) || quantity) && !clause && !infinitive;
    }
    if r.is(taken, Tags::DET.or(Tags::POSS)) && taken < end && !tags.has(Tags::DET) {
        return false;
    }
    // "the 61-|year|-old"
    let joined = r.is(at + 1, Tags::HYPHEN) && taken < end;
    if tags.has(Tags::ADV) || tags.has(Tags::TIME) && !tags.has(Tags::GENITIVE) && !joined {
        return tags.has(ROLE) || tags.has(Tags::CAP) && !tags.has(Tags::TIME);
    }
    // "familiar with his |thinking|": a noun behind whose it is.
    if tags.has(Tags::ING) && taken == end && at > floor && r.is(at - 1, Tags::POSS) {
        return true;
    }
    if tags.has(Tags::CUE) && !tags.has(Tags::CAP) && !tags.has(Tags::NOUN) {
        return tags.has(Tags::ING) && r.is(taken, Tags::PREP) && at > floor && r.is(at - 1, ROLE.or(Tags::CAP));
    }
    tags.has(Tags::CAP) || !r.is_finite(at) || at == floor || tags.has(ROLE)
}

/// "|one| of the officials"
fn is_quantity(r: &Reading<'_>, at: usize) -> bool {
    const WORDS: &[&str] =
        &["one", "some", "many", "most", "several", "both", "all", "each", "none", "neither", "either", "two", "three"];
    r.is(at, Tags::NUMBER) || WORDS.iter().any(|w| r.reads(at, w))
}

/// Marks inside a phrase: hyphens, the stop of an abbreviation, brackets, a nickname's quotation marks, "&".
fn mark_belongs(r: &Reading<'_>, at: usize, taken: usize, end: usize) -> bool {
    let tags = r.tags(at);
    if tags.has(Tags::HYPHEN) {
        return taken < end;
    }
    if tags.has(Tags::STOP) {
        return r.reads(at, ".") && r.is(at.wrapping_sub(1), Tags::CAP) && r.text(at.wrapping_sub(1)).len() <= 5;
    }
    if tags.has(Tags::BRACKET) {
        return (at.saturating_sub(6)..at).any(|i| r.text(i) == "(") || taken < end && r.text(at) == "(";
    }
    let bound = Tags::COMMA.or(Tags::COLON).or(Tags::SEMICOLON).or(Tags::DASH);
    !tags.has(bound) && r.quote_at(at).is_none_or(|q| r.speech[q].term) && taken < end
}

/// "In a statement |Lopez": an adverbial at the front is no part of the phrase.
fn after_opening_adverbial(r: &Reading<'_>, start: usize, end: usize, floor: usize) -> usize {
    if start <= floor || !r.is(start - 1, Tags::PREP) {
        return start;
    }
    let plain =
        |i: usize| r.is(i, Tags::WORD) && !r.is(i, Tags::CAP.or(ROLE).or(Tags::PREP).or(Tags::DET).or(Tags::POSS));
    (start + 1..end).find(|i| r.is(*i, Tags::CAP.or(Tags::DET).or(Tags::POSS)) && plain(i - 1)).unwrap_or(start)
}

/// The phrase that starts at `start`, not reaching past `ceiling`, with what stands between commas after it.
pub(super) fn after(r: &Reading<'_>, start: usize, ceiling: usize) -> Option<Phrase> {
    if r.is(start, Tags::PRON) {
        return Some(Phrase { span: (start, start + 1), kind: SourceKind::Pronoun });
    }
    let mut at = start;
    while at < ceiling && continues(r, at, start) {
        at += 1;
    }
    while at > start
        && r.is(at - 1, Tags::PREP.or(Tags::CONJ).or(Tags::DET).or(Tags::POSS).or(Tags::MARK))
        && r.text(at - 1) != ")"
    {
        at -= 1;
    }
    let any = (start..at).any(|i| r.is(i, Tags::WORD) && !r.is(i, Tags::DET.or(Tags::NUMBER)) || r.is(i, Tags::GROUP));
    if !any || r.is(start, Tags::PREP.or(Tags::CONJ)) {
        return None;
    }
    let end = apposition_end(r, at, ceiling);
    Some(Phrase { span: (start, end), kind: kind(r, (start, end)) })
}

fn continues(r: &Reading<'_>, at: usize, start: usize) -> bool {
    let tags = r.tags(at);
    if tags.has(Tags::MARK) {
        let abbreviation =
            tags.has(Tags::STOP) && r.is(at + 1, Tags::CAP) && r.text(at - usize::from(at > start)).len() <= 5;
        let inside = tags.has(Tags::HYPHEN.or(Tags::BRACKET)) || r.reads(at, "&") || abbreviation;
        return at > start && inside && r.quote_at(at).is_none_or(|q| r.speech[q].term);
    }
    if tags.has(BREAKS.or(Tags::REL)) || tags.has(Tags::SUB) && !tags.has(Tags::PREP) {
        return false;
    }
    let joined = at > start && r.is(at - 1, Tags::HYPHEN);
    if tags.has(Tags::TIME) && !tags.has(Tags::GENITIVE) && !joined
        || tags.has(Tags::ADV) && !tags.has(ROLE.or(Tags::CAP))
    {
        return false;
    }
    if tags.has(Tags::PREP) && !tags.has(Tags::CAP) {
        return r.reads(at, "to") && r.is(at.wrapping_sub(1), Tags::TITLE)
            || ["of", "for", "at", "from", "with", "von", "vom", "der", "des", "für", "aus"]
                .iter()
                .any(|p| r.reads(at, p));
    }
    if tags.has(Tags::CONJ) {
        let own = r.is(at + 1, Tags::POSS) && r.is(at + 2, ROLE); // "and |her colleagues|"
        return at > start && r.is(at - 1, Tags::CAP.or(ROLE)) && (own || r.is(at + 1, Tags::CAP.or(ROLE)));
    }
    let restarts = at > start && tags.has(Tags::DET.or(Tags::POSS)) && r.is(at - 1, Tags::WORD);
    let after_prep = at > start && r.is(at - 1, Tags::PREP.or(Tags::DET).or(Tags::CONJ));
    (!restarts || after_prep) && (tags.has(Tags::CAP) || tags.has(ROLE) || !r.is_finite(at))
}

/// ", 41, the mayor of Springfield" after a name: to the comma or stop that ends it.
fn apposition_end(r: &Reading<'_>, at: usize, ceiling: usize) -> usize {
    let opens = Tags::DET.or(Tags::POSS).or(ROLE).or(Tags::NUMBER).or(Tags::GENITIVE).or(Tags::REL);
    let bound = Tags::COMMA.or(Tags::SEMICOLON).or(Tags::DASH).or(Tags::COLON);
    let stops = |i: usize| {
        r.is(i, bound) || r.is(i, Tags::STOP) && (i + 1 >= ceiling || !r.is(i + 1, Tags::WORD)) || r.in_speech(i)
    };
    let mut end = at;
    for _ in 0..COMMAS {
        let before = end.wrapping_sub(1);
        let number = r.is(end + 1, Tags::NUMBER) && !r.is(end + 2, Tags::COMMA) && !r.reads(end + 2, "of");
        let name = r.is(end + 1, Tags::CAP) && r.is(before, Tags::PERSON.or(Tags::TITLE)) && !r.is(before, Tags::CAP);
        if !r.is(end, Tags::COMMA) || end + 1 >= ceiling || !(r.is(end + 1, opens) || name) {
            break;
        }
        // "According to the poll, 46 percent …": no age.
        if number {
            break;
        }
        let next = (end + 1..ceiling).find(|i| stops(*i)).unwrap_or(ceiling);
        // "According to Lopez, the city will appeal": a clause is no apposition.
        let relative = r.is(end + 1, Tags::REL) || r.reads(end + 1, "whose");
        let told = (end + 1..next).find(|i| r.reads(*i, "who") || r.reads(*i, "whose")).unwrap_or(next);
        if !relative && r.has_finite((end + 1, told)) {
            break;
        }
        end = next;
    }
    end
}

/// What sort of words a phrase is.
pub(super) fn kind(r: &Reading<'_>, span: Span) -> SourceKind {
    if span.1 - span.0 == 1 && r.is(span.0, Tags::PRON) {
        return SourceKind::Pronoun;
    }
    if r.lang == Lang::EN && closing(r, span).is_some() {
        return SourceKind::Named;
    }
    let name = |i: usize| {
        let tags = r.tags(i);
        let owner = tags.has(Tags::GENITIVE) && i + 1 != span.1;
        tags.has(Tags::CAP) && !owner && !tags.has(Tags::DET.or(Tags::POSS).or(Tags::PREP).or(Tags::CONJ))
    };
    // "Eine Umfrage |des| Instituts Marlin": the noun that stands in front of the genitive, where no human being is named.
    let genitive = |i: usize| {
        let own = r.lang == Lang::DE && i > span.0 && r.is(i - 1, Tags::CAP) && !r.is(span.1 - 2, Tags::FORENAME);
        own && ["des", "der", "eines", "einer"].iter().any(|w| r.reads(i, w)) && r.is(i - 1, ROLE)
    };
    let head_end = (span.0..span.1)
        .find(|i| {
            i > &span.0 && (r.is(*i, Tags::PREP.or(Tags::COMMA).or(Tags::REL)) || r.text(*i) == "(" || genitive(*i))
        })
        .unwrap_or(span.1);
    let head = (span.0..head_end).rev().find(|i| r.is(*i, Tags::WORD)).unwrap_or(span.0);
    let at_start = head == span.0 && r.tags(head).has(ROLE);
    if name(head) && !at_start && !(r.lang == Lang::DE && r.tags(head).has(ROLE)) {
        return SourceKind::Named;
    }
    // "The operator, Nordlicht Lines", "Its treasurer, Dr Ada Penn": the name stands behind.
    let later_name = (head_end..span.1).any(|i| {
        let end = (i + 1..span.1).find(|k| r.is(*k, Tags::COMMA)).unwrap_or(span.1);
        let first = (i + 1..end).find(|k| name(*k)).unwrap_or(end);
        // "her brother, the cellist |Anton Weir|"
        let described = first == i + 3 && r.is(i + 1, Tags::DET) && first + 1 < end;
        let linked = |k: usize| name(k) || r.is(k, Tags::MARK);
        r.is(i, Tags::COMMA) && i + 1 < end && (first == i + 1 || described) && (first..end).all(linked)
    });
    match r.tags(head) {
        t if later_name && !t.has(Tags::GROUP) => SourceKind::Named,
        t if t.has(Tags::GROUP) => SourceKind::Group,
        t if t.has(Tags::DOC) => SourceKind::Document,
        _ => SourceKind::Unnamed,
    }
}
