//! `turns`: repeated units in the body each name a member of the site, as posts in a forum do.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.turns, facts.shape.words)
}
