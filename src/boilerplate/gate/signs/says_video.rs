//! `says_video`: metadata call it a video and no article.

use crate::boilerplate::gate::facts::{Facts, one, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.video && !facts.declared.article) * (1.0 - scale(facts.shape.prose, 120.0, 480.0))
}
