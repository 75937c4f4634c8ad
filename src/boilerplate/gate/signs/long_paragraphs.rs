//! `long_paragraphs`: the paragraphs are long.

use crate::boilerplate::gate::facts::{Facts, scale, share_or};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(share_or(facts.shape.prose, facts.shape.paragraphs), 15.0, 80.0)
}
