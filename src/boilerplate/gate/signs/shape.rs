//! How prose, links and labels stand in the body and beside it.

use super::Entry;
use crate::boilerplate::gate::facts::{scale, share};

pub(super) static SIGNS: &[Entry] = &[
    // The body has links that are buttons.
    ("buttons", |f| scale(1.0 + f.shape.buttons, 1.0, 30.0)),
    // The body has much prose.
    ("length", |f| scale(f.shape.prose, 20.0, 600.0)),
    // The body's words are links.
    ("link_share", |f| share(f.shape.linked, f.shape.words)),
    // Much of the page's prose stands outside of the body.
    ("prose_elsewhere", |f| 1.0 - share(f.shape.prose, f.shape.page_prose.max(1.0))),
    // The longest run of prose is long.
    ("run_length", |f| scale(f.shape.run, 40.0, 800.0)),
    // Many links beside the body lead into the page's own folder, as a manual's contents do.
    ("siblings", |f| scale(1.0 + f.shape.siblings, 4.0, 80.0)),
    // Siblings each name a member of the site, as posts in a forum do.
    ("turns", |f| share(f.shape.turns, f.shape.page_words)),
];
