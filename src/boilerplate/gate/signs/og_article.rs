//! `og_article`: `og:type` calls the page an article; many sites say so of every page.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.og_article)
}
