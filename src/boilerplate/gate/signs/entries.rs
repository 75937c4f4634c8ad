//! `entries`: repeated units of much prose fill the body.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.entries, facts.shape.words)
}
