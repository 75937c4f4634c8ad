//! `linked_headings`: headings in the body are links: headlines of other pages.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(facts.shape.linked_headings, 1.0, 10.0)
}
