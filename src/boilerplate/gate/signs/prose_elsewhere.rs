//! `prose_elsewhere`: much of the page's prose stands outside of the body.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    1.0 - share(facts.shape.prose, facts.shape.page_prose.max(1.0))
}
