//! `og_other`: `og:type` calls the page something else than an article.

use crate::boilerplate::gate::facts::{Facts, one};

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.declared.og_other && !facts.declared.og_article)
}
