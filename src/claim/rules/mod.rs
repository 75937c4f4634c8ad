//! One status, one file. A rule reads the claim's own words and those that introduce it, nothing else.

mod allegation;
mod conditional;
mod denied;
mod hedged;
mod prediction;
mod question;

use super::Status;
use super::scene::Scene;
use crate::text::TextRange;

/// A rule: the status, and the words that show it.
pub(super) type Rule = fn(&Scene<'_>) -> Option<(Status, TextRange)>;

/// All rules, in the order in which statuses are listed.
pub(super) const ALL: &[Rule] =
    &[hedged::judge, conditional::judge, denied::judge, allegation::judge, question::judge, prediction::judge];
