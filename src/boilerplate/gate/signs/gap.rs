//! `gap`: much that is no prose stands between the headline and the first paragraph.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.shape.gap, 3.0, 40.0)
}
