//! `password`: the page asks for a password and has little prose.

use crate::boilerplate::gate::facts::{Facts, one, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.elements.passwords > 0) * (1.0 - scale(facts.shape.prose, 60.0, 240.0))
}
