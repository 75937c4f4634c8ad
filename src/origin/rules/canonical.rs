//! The page names an address on another site as its own proper one.
//!
//! Fires: `<link rel="canonical" href="https://harbourwire.example/news/bridge-closed">` on another site.
//! Does not: a canonical address on the site itself, or another site's front page.

use super::super::scene::Scene;
use super::super::site::head;
use super::super::{Lead, outlet, url};
use crate::page::AttrName;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let page = scene.page;
    let is_canonical = |id| page.attr(id, AttrName::Rel) == Some("canonical");
    let canonical = head(page).filter(|id| is_canonical(*id)).find_map(|id| page.attr(id, AttrName::Href));
    let is_shared = |id| page.attr(id, AttrName::Property) == Some("og:url");
    let shared = || head(page).filter(|id| is_shared(*id)).find_map(|id| page.attr(id, AttrName::Content));
    let Some(address) = canonical.or_else(shared) else { return };
    let Some(clean) = url::clean(address).filter(|a| !url::path(a).is_empty()) else { return };
    let name = outlet::of_host(&url::host(&clean));
    scene.lead(found, 88, Some(name), Scene::hidden("canonical", address, Some(clean.clone())));
}
