//! `root_address`: the address is a site's first page.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(!facts.address.host.is_empty() && facts.address.parts.is_empty())
}
