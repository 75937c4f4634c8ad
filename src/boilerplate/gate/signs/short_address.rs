//! `short_address`: the last part of the address is a word or two: a section's name more often than an article's.

use crate::boilerplate::gate::address::{hyphens, is_long};
use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(!facts.address.parts.is_empty() && !is_long(&facts.address) && hyphens(&facts.address) <= 1)
}
