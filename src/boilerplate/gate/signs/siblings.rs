//! `siblings`: many links beside the body lead into the page's own folder, as a manual's contents do.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.shape.siblings, 4.0, 80.0)
}
