//! `code`: program code stands in the body.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.elements.code as f32, 1.0, 20.0)
}
