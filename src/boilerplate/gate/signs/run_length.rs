//! `run_length`: the longest run of prose is long.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(facts.shape.run, 40.0, 800.0)
}
