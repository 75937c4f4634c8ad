//! `sharers`: the page has links that hand it on to friends.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.elements.sharers > 0)
}
