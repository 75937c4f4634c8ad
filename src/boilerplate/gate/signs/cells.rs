//! `cells`: the body has tables.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.elements.cells as f32, 4.0, 200.0)
}
