//! The patterns, one a file. They propose; `select` decides.

mod according_to;
mod colon;
mod cue_after;
mod cue_before;
mod german;
mod inverted;
mod nominal;
mod quotation_alone;
mod shared_subject;
mod to_some;

use super::candidate::Candidate;
use super::view::Unit;
use crate::article::Lang;

/// A pattern.
pub(crate) type Rule = fn(&Unit<'_>, &mut Vec<Candidate>);

/// The patterns for a language: where it has none of its own, quotations stand without a speaker.
pub(crate) fn of(lang: Lang) -> &'static [&'static [Rule]] {
    match lang {
        Lang::EN => &[ENGLISH, ALONE],
        Lang::DE => &[german::ALL, ALONE],
        _ => &[ALONE],
    }
}

const ALONE: &[Rule] = &[quotation_alone::find];

/// All patterns for English.
const ENGLISH: &[Rule] = &[
    according_to::find,
    colon::find,
    cue_after::find,
    cue_before::find,
    inverted::find,
    nominal::find,
    shared_subject::find,
    to_some::find,
];

/// Whether token `at` is a finite cue verb outside quotation marks.
pub(crate) fn is_finite_cue(unit: &Unit<'_>, at: usize) -> bool {
    let (view, tag) = (unit.view, unit.view.tag(at));
    if tag.cue.is_empty() || (tag.cue.contains("base") && at > unit.from && bare(unit, at - 1)) {
        return false;
    }
    if view.is(at, &["pointed", "points"]) && !view.is(at + 1, &["out"]) {
        return false;
    }
    at < unit.to
        && tag.quote == 0
        && !tag.cue.is_empty()
        && !tag.cue.contains("ing")
        && !(tag.capital && at != unit.from)
}

/// Whether the token before a bare form makes it an infinitive or a noun.
fn bare(unit: &Unit<'_>, before: usize) -> bool {
    let tag = unit.view.tag(before);
    matches!(tag.function, "prep" | "det")
        || unit.view.word(before).ends_with("’s")
        || unit.view.word(before).ends_with("'s")
}

/// The tokens of a unit that are cues.
pub(crate) fn cues<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = usize> + 'u {
    (unit.from..unit.to).filter(|&at| is_finite_cue(unit, at))
}

/// The base points of a cue's class.
pub(crate) fn points(class: &str) -> f32 {
    match class.split(' ').next().unwrap_or("") {
        "say" | "tell" => 0.8,
        "quote" => 0.6,
        _ => 0.5,
    }
}
