//! What the page's address says: articles have long names, shops, forums and manuals stand in folders of their own.

use super::{Sign, sign};
use crate::boilerplate::site::host_of;

/// Folders and host parts of manuals.
const MANUAL: &[&str] = &["docs", "doc", "documentation", "reference", "api", "manual", "developer", "man"];
/// Of discussions.
const THREAD: &[&str] = &[
    "forum",
    "forums",
    "thread",
    "threads",
    "topic",
    "topics",
    "questions",
    "community",
    "discussion",
    "t",
    "viewtopic",
];
/// Of shops.
const SHOP: &[&str] = &["product", "products", "shop", "store", "collections", "collection", "cart", "item", "listing"];
/// Of what a company offers.
const SERVICE: &[&str] = &["services", "service", "solutions", "features", "pricing", "tools", "software"];
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

/// Signs from an address.
pub(super) fn signs(url: &str, signs: &mut Vec<Sign>) {
    let host = host_of(url);
    let path = url.split_once("://").map_or("", |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = path.split(['?', '#']).next().unwrap_or("");
    let folders: Vec<&str> = path.split('/').filter(|f| !f.is_empty()).collect();
    let last = folders.last().copied().unwrap_or("");
    let among = |names: &[&str]| {
        let before = folders.iter().rev().skip(1).any(|f| names.contains(f));
        before || host.split('.').next().is_some_and(|h| names.contains(&h))
    };
    let hyphens = last.matches(['-', '_']).count();
    let digits = last.chars().filter(char::is_ascii_digit).count();
    let long = hyphens >= 3 || digits >= 5;
    let year = folders.iter().any(|f| f.len() == 4 && (f.starts_with("20") || f.starts_with("19")));
    sign(signs, !host.is_empty() && folders.is_empty(), "root_address", -13);
    sign(signs, !folders.is_empty() && !long && hyphens <= 1, "short_address", -11);
    sign(signs, long, "long_address", 4);
    sign(signs, year, "year_in_address", 10);
    sign(signs, among(MANUAL), "manual_address", -13);
    sign(signs, among(THREAD), "thread_address", -23);
    sign(signs, among(SHOP), "shop_address", -9);
    sign(signs, among(SERVICE), "service_address", -8);
    sign(signs, among(WRITING), "writing_address", 21);
}
