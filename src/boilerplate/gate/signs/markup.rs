//! What elements there are, and what they are named after.

use super::Entry;
use crate::boilerplate::gate::facts::{one, scale};

pub(super) static SIGNS: &[Entry] = &[
    // Program code stands in the body.
    ("code", |f| scale(1.0 + f.elements.code as f32, 1.0, 20.0)),
    // There is a place for what readers say.
    ("comments", |f| one(f.elements.comments > 0)),
    // There are fields to fill in.
    ("fields", |f| scale(1.0 + f.elements.fields as f32, 4.0, 30.0)),
    // Elements are named after goods.
    ("goods", |f| scale(1.0 + f.elements.goods as f32, 3.0, 60.0)),
    // The body stands in an `article`.
    ("in_article", |f| one(f.elements.in_article)),
    // The body stands in the page's `main`.
    ("in_main", |f| one(f.elements.in_main)),
    // The body has links.
    ("links", |f| scale(1.0 + f.elements.links as f32, 20.0, 200.0)),
    // The page asks for a password and has little prose.
    ("password", |f| one(f.elements.passwords > 0) * (1.0 - scale(f.shape.prose, 60.0, 240.0))),
    // There are links that telephone.
    ("phones", |f| one(f.elements.phones > 0)),
    // Elements are named after reviews by customers.
    ("ratings", |f| scale(1.0 + f.elements.ratings as f32, 3.0, 40.0)),
    // Elements are named after manuals and chapters.
    ("manual_names", |f| scale(1.0 + f.elements.manual as f32, 1.0, 10.0)),
    // Elements are named after members of the site.
    ("members", |f| scale(1.0 + f.elements.members as f32, 3.0, 60.0)),
    // There are fields to search with.
    ("search_fields", |f| one(f.elements.searches > 0)),
    // There are links that hand the page on to friends.
    ("sharers", |f| one(f.elements.sharers > 0)),
    // Elements are named after baskets and prices.
    ("shop", |f| scale(1.0 + f.elements.shop as f32, 1.0, 40.0)),
];
