//! `says_business`: structured data describe a business, a service or a program, and no article.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.business && !facts.declared.article)
}
