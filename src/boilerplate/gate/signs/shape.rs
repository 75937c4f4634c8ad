//! How prose, links and labels stand in the body and beside it.

use super::Entry;
use crate::boilerplate::gate::facts::{scale, share};

pub(super) static SIGNS: &[Entry] = &[
    // Labels with a year: dates of posts, of other stories.
    ("dated_labels", |f| scale(1.0 + f.shape.dated, 2.0, 8.0)),
    // Repeated units of much prose fill the body.
    ("entries", |f| share(f.shape.entries, f.shape.words)),
    // The body has much prose.
    ("length", |f| scale(f.shape.prose, 20.0, 600.0)),
    // The body's words are links.
    ("link_share", |f| share(f.shape.linked, f.shape.words)),
    // The body has many paragraphs.
    ("paragraphs", |f| scale(f.shape.paragraphs, 3.0, 30.0)),
    // Much of the page's prose stands outside of the body.
    ("prose_elsewhere", |f| 1.0 - share(f.shape.prose, f.shape.page_prose.max(1.0))),
    // The body's words are prose.
    ("prose_share", |f| share(f.shape.prose, f.shape.words)),
    // The longest run of prose is long.
    ("run_length", |f| scale(f.shape.run, 40.0, 800.0)),
    // The body's blocks are of fewer than five words: labels, menus, cells.
    ("short_blocks", |f| share(f.shape.short, f.shape.blocks)),
    // Many links beside the body lead into the page's own folder, as a manual's contents do.
    ("siblings", |f| scale(1.0 + f.shape.siblings, 4.0, 80.0)),
    // Repeated units in the body each name a member of the site, as posts in a forum do.
    ("turns", |f| share(f.shape.turns, f.shape.words)),
];
