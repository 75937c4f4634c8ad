//! `length`: the body has much prose.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(facts.shape.prose, 20.0, 600.0)
}
