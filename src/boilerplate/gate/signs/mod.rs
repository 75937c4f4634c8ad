//! The gate's signs, by what they look at: each a name and how far it holds on a page, 0 to 1. What each says for or against
//! which kind of page is learnt: `rules/gate.toml`.

mod address;
mod declared;
mod markup;
mod prose;
mod shape;
mod title;

use super::facts::Facts;

/// A sign's name, and how far it holds on a page, 0 to 1.
type Entry = (&'static str, fn(&Facts<'_>) -> f32);

/// All signs, in the order in which they are asked.
pub(super) fn all() -> impl Iterator<Item = &'static Entry> {
    [address::SIGNS, declared::SIGNS, title::SIGNS, prose::SIGNS, shape::SIGNS, markup::SIGNS].into_iter().flatten()
}
