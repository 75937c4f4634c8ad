//! `date_at_headline`: a day stands at the headline.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.shape.date_at_headline)
}
