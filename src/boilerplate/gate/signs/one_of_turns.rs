//! `one_of_turns`: the body is one of several units that each name a member of the site.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.shape.is_turn)
}
