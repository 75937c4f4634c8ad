//! `writing_address`: the address stands in a folder of writing.

use crate::boilerplate::gate::facts::{Facts, one};

/// Of writing.
const WRITING: &[&str] = &[
    "news",
    "blog",
    "blogs",
    "article",
    "articles",
    "story",
    "post",
    "posts",
    "opinion",
    "magazine",
    "noticias",
    "actualites",
    "nachrichten",
    "entry",
    "archives",
];

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.stands_in(WRITING))
}
