//! `headings`: headings stand as close as paragraphs: a page of sections.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(facts.shape.headings, facts.shape.headings + facts.shape.paragraphs)
}
