//! `times`: the body has several times, as posts have.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(facts.elements.times as f32, 2.0, 20.0)
}
