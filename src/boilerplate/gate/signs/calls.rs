//! `calls`: links of few words stand alone in the body, as calls to act do.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.calls, facts.shape.calls + facts.shape.paragraphs)
}
