//! `shop_address`: the address stands in a shop's folder.

use crate::boilerplate::gate::facts::{Facts, one};

/// Of shops.
const SHOP: &[&str] = &["product", "products", "shop", "store", "collections", "collection", "cart", "item", "listing"];

/// How far it holds, 0 to 1.
pub(super) fn value(facts: &Facts<'_>) -> f32 {
    one(facts.address.stands_in(SHOP))
}
