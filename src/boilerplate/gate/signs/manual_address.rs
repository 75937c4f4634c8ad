//! `manual_address`: the address stands in a manual's folder.

use crate::boilerplate::gate::facts::{Facts, one};

/// Folders and host parts of manuals.
const MANUAL: &[&str] = &["docs", "doc", "documentation", "reference", "api", "manual", "developer", "man"];

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.stands_in(MANUAL))
}
