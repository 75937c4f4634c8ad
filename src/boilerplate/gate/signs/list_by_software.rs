//! `list_by_software`: publishing software calls it a list, a first page or a shop's page.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.archive)
}
