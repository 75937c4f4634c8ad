//! `filed`: metadata file it under a section or tags, as publishers do with articles.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.filed)
}
