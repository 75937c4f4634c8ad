//! `long_address`: the last part of the address is a headline's words, or a number.

use crate::boilerplate::gate::address::is_long;
use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(is_long(&facts.address))
}
