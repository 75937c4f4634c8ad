//! `service_address`: the address stands in a folder of what a company offers.

use crate::boilerplate::gate::facts::{Facts, one};

/// Of what a company offers.
const SERVICE: &[&str] = &["services", "service", "solutions", "features", "pricing", "tools", "software"];

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.stands_in(SERVICE))
}
