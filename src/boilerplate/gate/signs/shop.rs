//! `shop`: elements are named after baskets and prices.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.elements.shop as f32, 1.0, 40.0)
}
