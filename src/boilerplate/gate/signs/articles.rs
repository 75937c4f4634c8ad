//! `articles`: several elements in the body call themselves articles.

use crate::boilerplate::gate::facts::{Facts, scale};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    scale(facts.elements.articles as f32, 2.0, 12.0)
}
