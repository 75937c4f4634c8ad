//! The noun phrase beside a cue, found without a parser: from its head outward until something that no noun phrase holds.

use super::SourceKind;
use super::candidate::Scene;
use super::tagged::{Class, Form};

/// The most tokens that a source has.
const LONGEST: usize = 26;

/// A source's tokens.
pub(super) type Span = (usize, usize);

/// The noun phrase that ends right before token `end`; with an apposition ("Ian Bond, head of …, says") from its head on.
pub(super) fn ending_at(scene: &Scene<'_>, end: usize) -> Option<Span> {
    let end = before_time(scene, end);
    let last = end.checked_sub(1)?;
    if scene.class(last)? == Class::Comma {
        return apposed(scene, last).map(|(from, to)| (from, to.max(last)));
    }
    let from = left(scene, end)?;
    Some((from, end))
}

/// Where a noun phrase ends that a time stands behind: "officials | this week", "Lopez | on Thursday".
fn before_time(scene: &Scene<'_>, end: usize) -> usize {
    let mut at = end;
    if at > scene.unit.first && is_time(scene, at - 1)
        || scene.is(at.wrapping_sub(1), &["week", "month", "year", "night", "morning"])
    {
        at -= 1;
        while at > scene.unit.first && scene.is(at - 1, &["this", "last", "on", "late", "earlier", "in", "that"]) {
            at -= 1;
        }
    }
    if at == scene.unit.first || at + 2 <= end || is_time(scene, end - 1) { at } else { end }
}

/// "NAME, what he is," before `comma`: the name's phrase.
fn apposed(scene: &Scene<'_>, comma: usize) -> Option<Span> {
    let floor = comma.saturating_sub(LONGEST).max(scene.unit.first);
    let mut at = comma;
    while at > floor {
        at -= 1;
        if matches!(scene.class(at)?, Class::Stop) || scene.at(at)?.quotation.is_some() {
            return None;
        }
        if scene.class(at)? == Class::Comma {
            let from = left(scene, at)?;
            // "The city's lawyer, Maria Lopez, said": the name stands between the commas.
            if (at + 1..comma).all(|i| scene.at(i).is_some_and(|t| t.capital || t.class == Class::Mark)) {
                return Some((from, comma));
            }
            if scene.at(at.checked_sub(1)?)?.capital || scene.is(from, &["the", "a", "an"]) {
                return Some((from, at));
            }
        }
    }
    None
}

/// The first token of the noun phrase whose last token stands before `end`.
fn left(scene: &Scene<'_>, end: usize) -> Option<usize> {
    let last = scene.at(end.checked_sub(1)?)?;
    if last.class == Class::Pronoun {
        return Some(end - 1);
    }
    if !holds(last.class, true) || last.quotation.is_some() {
        return None;
    }
    let floor = end.saturating_sub(LONGEST).max(scene.unit.first);
    let mut from = end - 1;
    while from > floor {
        let token = scene.at(from - 1)?;
        if !inside(scene, from - 1) {
            break;
        }
        // A preposition binds what stands before it ("officials in Kyiv"); alone at the start it is an adverbial.
        from -= 1;
        if token.class == Class::Determiner && !matches!(scene.before(from).map(|t| t.class), Some(Class::Preposition))
        {
            break;
        }
    }
    while from < end
        && matches!(
            scene.class(from)?,
            Class::Preposition | Class::Coordinator | Class::Adverb | Class::That | Class::Mark
        )
    {
        from += 1;
    }
    (from < end).then_some(from)
}

/// What a noun phrase may hold before its last word.
fn inside(scene: &Scene<'_>, at: usize) -> bool {
    let Some(token) = scene.at(at) else { return false };
    if token.quotation.is_some()
        && scene.quotation_at(at).is_some_and(|(a, b)| scene.words(a, b) >= super::tagged::TERM)
    {
        return false;
    }
    match token.class {
        Class::Preposition => !scene.is(at, &["according", "than"]),
        Class::Coordinator => {
            !scene.is(at, &["but"]) && at > scene.unit.first && !matches!(scene.class(at - 1), Some(Class::Comma))
        }
        Class::Mark => matches!(scene.word(at), "-" | "’" | "'" | "&" | "’s" | "$" | "%"),
        class => holds(class, false),
    }
}

fn holds(class: Class, last: bool) -> bool {
    match class {
        Class::Word | Class::Adverb | Class::Determiner => true,
        Class::Cue { form, .. } => form != Form::Past || !last,
        Class::Pronoun => last,
        _ => false,
    }
}

/// The noun phrase that starts at `from`: up to a comma, stop, clause or verb.
pub(super) fn starting_at(scene: &Scene<'_>, from: usize) -> Option<Span> {
    let first = scene.at(from)?;
    if first.class == Class::Pronoun {
        return Some((from, from + 1));
    }
    let named = matches!(first.class, Class::Cue { .. }) && first.capital;
    if !(named || matches!(first.class, Class::Word | Class::Determiner)) {
        return None;
    }
    let mut end = from + 1;
    while end < scene.unit.end && end - from < LONGEST {
        let token = scene.at(end)?;
        let goes_on = match token.class {
            Class::Word | Class::Determiner => token.quotation.is_none(),
            Class::Cue { .. } => token.capital,
            Class::Preposition => {
                scene.is(end, &["of", "for", "at", "from", "with", "in", "von", "vom"]) && !is_time(scene, end + 1)
            }
            Class::Coordinator => scene.is(end, &["and", "und"]) && scene.at(end + 1).is_some_and(|t| t.capital),
            Class::Mark => matches!(scene.word(end), "-" | "’" | "'" | "&" | "’s"),
            _ => false,
        };
        if !goes_on || is_time(scene, end) {
            break;
        }
        end += 1;
    }
    while end > from + 1
        && matches!(scene.class(end - 1)?, Class::Preposition | Class::Coordinator | Class::Determiner | Class::Mark)
    {
        end -= 1;
    }
    Some((from, end))
}

/// Whether a token is a day or the like: it belongs to the cue, not to the source.
pub(super) fn is_time(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(
        at,
        &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "earlier",
            "later",
            "recently",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "gestern",
            "heute",
        ],
    )
}

/// What sort of source the words are.
pub(super) fn kind_of(scene: &Scene<'_>, span: Span) -> SourceKind {
    let (from, to) = span;
    if from >= to {
        return SourceKind::Absent;
    }
    if to - from == 1 && scene.class(from) == Some(Class::Pronoun) {
        return SourceKind::Pronoun;
    }
    let head = scene.word(to - 1);
    if scene.is(
        to - 1,
        &[
            "report",
            "statement",
            "study",
            "letter",
            "document",
            "memo",
            "email",
            "complaint",
            "lawsuit",
            "poll",
            "survey",
            "article",
            "book",
            "indictment",
            "affidavit",
            "filing",
            "post",
            "doctrine",
        ],
    ) {
        return SourceKind::Document;
    }
    let named = (from..to).any(|i| {
        scene.at(i).is_some_and(|t| t.capital) && !(i == scene.unit.first && scene.class(i) != Some(Class::Word))
    });
    let plural = head.ends_with('s') && !head.ends_with("ss") && !scene.at(to - 1).is_some_and(|t| t.capital);
    match (named, plural) {
        (_, true) => SourceKind::Group,
        (true, _) => SourceKind::Named,
        _ => SourceKind::Unnamed,
    }
}
