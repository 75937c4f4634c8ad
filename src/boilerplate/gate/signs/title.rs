//! What the headline is like, and what stands at it.

use super::Entry;
use crate::boilerplate::gate::facts::{one, scale, steps};

pub(super) static SIGNS: &[Entry] = &[
    // An element at it is named after an author.
    ("byline_at_headline", |f| one(f.shape.byline_at_headline)),
    // A day stands at it.
    ("date_at_headline", |f| one(f.shape.date_at_headline)),
    // It is a heading of the first level.
    ("first_level_headline", |f| one(f.title.first_level)),
    // Much that is no prose stands between it and the first paragraph.
    ("gap", |f| scale(1.0 + f.shape.gap, 3.0, 40.0)),
    // It has a sentence's words, and not a label's.
    ("headline_words", |f| scale(f.title.headline, 2.0, 9.0)),
    // A number stands in it.
    ("number_in_headline", |f| one(f.title.number)),
    // The title has parts, as where a place or a shop stands in it besides the site.
    ("title_parts", |f| steps(f.title.parts, 1.0, 3.0)),
    // The title has a sentence's words.
    ("title_words", |f| scale(f.title.words, 2.0, 9.0)),
];
