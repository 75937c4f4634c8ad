//! What the headline is like, and what stands at it.

use super::Entry;
use crate::boilerplate::gate::facts::{one, scale};

pub(super) static SIGNS: &[Entry] = &[
    // A day stands at it.
    ("date_at_headline", |f| one(f.shape.date_at_headline)),
    // It is a heading of the first level.
    ("first_level_headline", |f| one(f.title.first_level)),
    // It has a sentence's words, and not a label's.
    ("headline_words", |f| scale(f.title.headline, 2.0, 9.0)),
    // The title has a sentence's words.
    ("title_words", |f| scale(f.title.words, 2.0, 9.0)),
];
