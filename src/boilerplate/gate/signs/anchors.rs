//! `anchors`: headings are links to themselves, as in manuals.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.elements.anchors as f32, 2.0, 20.0)
}
