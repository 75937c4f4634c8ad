//! `year_in_address`: a folder of the address is a year.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.parts.iter().any(|part| part.len() == 4 && (part.starts_with("20") || part.starts_with("19"))))
}
