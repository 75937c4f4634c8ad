//! `together`: most of the body's prose are children of one element.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.together, facts.shape.prose)
}
