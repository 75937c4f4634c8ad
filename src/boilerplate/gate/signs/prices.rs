//! `prices`: blocks of the body have prices.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.shape.prices, 1.0, 10.0)
}
