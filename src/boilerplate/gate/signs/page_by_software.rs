//! `page_by_software`: publishing software calls it a page that stands by itself, as one for contact does.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.single_page)
}
