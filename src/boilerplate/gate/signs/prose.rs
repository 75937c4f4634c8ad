//! How the body's prose speaks.

use super::Entry;
use crate::boilerplate::gate::facts::{scale, steps};

pub(super) static SIGNS: &[Entry] = &[
    // It exclaims.
    ("exclamations", |f| steps(f.voice.exclamations, 0.0, 0.8)),
    // It has links.
    ("links_in_prose", |f| scale(1.0 + f.shape.references, 1.0, 20.0)),
    // It quotes.
    ("quotations", |f| steps(f.voice.quotations, 0.0, 0.5)),
    // It speaks of those who wrote it.
    ("speaks_of_us", |f| steps(f.voice.ours, 0.5, 4.0)),
    // It speaks to the reader.
    ("speaks_to_you", |f| steps(f.voice.yours, 1.0, 5.0)),
];
