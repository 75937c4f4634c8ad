//! One pattern, one file. A rule proposes and never sees another's proposals.

mod according_to;
mod colon;
mod noun;
mod quotation_cue;
mod subject_cue;
mod to_somebody;
mod trailing_cue;

use super::candidate::{Candidate, Scene};

/// A rule: adds what it finds in a unit.
pub(super) type Rule = fn(&Scene<'_>, &mut Vec<Candidate>);

/// All rules; their order means nothing.
pub(super) const ALL: &[Rule] = &[
    according_to::propose,
    colon::propose,
    noun::propose,
    quotation_cue::propose,
    subject_cue::propose,
    to_somebody::propose,
    trailing_cue::propose,
];
