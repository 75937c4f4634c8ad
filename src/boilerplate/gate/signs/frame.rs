//! `frame`: most of the page's words stand outside of the body.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    1.0 - share(facts.shape.words, facts.shape.page_words.max(1.0))
}
