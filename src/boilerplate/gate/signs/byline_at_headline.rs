//! `byline_at_headline`: an element at the headline is named after an author.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.shape.byline_at_headline)
}
