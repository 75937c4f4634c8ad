//! The patterns of attribution, one a file. Rules never see one another: they propose, and `select` keeps the best
//! consistent set.

mod according_to;
mod as_said;
mod clause_after;
mod clause_before;
mod colon_speaker;
mod cue_noun;
mod floating_quote;
pub(super) mod german;
mod in_words;
mod of_and_for;
mod quote_after;
mod quote_before;
mod quoted_as_saying;
mod saying;
mod shared_subject;
mod to_some;
mod unsaid_by;

use super::candidate::{Candidate, Scene};
use crate::article::Lang;

/// A pattern: reads a sentence, proposes candidates.
pub(super) type Rule = fn(&Scene<'_>, &mut Vec<Candidate>);

/// The patterns for a language: where it has none of its own, quotations stand without a speaker.
pub(super) fn of(lang: Lang) -> &'static [&'static [Rule]] {
    match lang {
        Lang::EN => &[ENGLISH, ALONE],
        Lang::DE => &[german::ALL, ALONE],
        _ => &[ALONE],
    }
}

/// Patterns of any language.
const ALONE: &[Rule] = &[floating_quote::rule];

/// The patterns for English, in the order of their names.
const ENGLISH: &[Rule] = &[
    according_to::rule,
    as_said::rule,
    clause_after::rule,
    clause_before::rule,
    colon_speaker::rule,
    cue_noun::rule,
    in_words::rule,
    of_and_for::rule,
    quote_after::rule,
    quote_before::rule,
    quoted_as_saying::rule,
    saying::rule,
    shared_subject::rule,
    to_some::rule,
    unsaid_by::rule,
];
