//! `whole_sentences`: the prose ends as sentences do.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.ended, facts.shape.prose)
}
