//! `posts`: elements in the body are named after posts and replies.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(1.0 + facts.elements.posts as f32, 3.0, 60.0)
}
