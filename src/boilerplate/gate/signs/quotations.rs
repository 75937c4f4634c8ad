//! `quotations`: paragraphs have quotation marks.

use crate::boilerplate::gate::facts::{Facts, share};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    share(2.0 * facts.shape.quoted, facts.shape.paragraphs)
}
