//! What the page's address is like.

use super::Entry;
use crate::boilerplate::gate::address::{hyphens, is_long};
use crate::boilerplate::gate::facts::one;

pub(super) static SIGNS: &[Entry] = &[
    // It stands in a manual's folder.
    ("manual_address", |f| one(f.address.stands_in(MANUAL))),
    // It is a site's first page.
    ("root_address", |f| one(!f.address.host.is_empty() && f.address.parts.is_empty())),
    // Its last part is a word or two: a section's name more often than an article's.
    ("short_address", |f| one(!f.address.parts.is_empty() && !is_long(&f.address) && hyphens(&f.address) <= 1)),
    // It stands in a forum's folder.
    ("thread_address", |f| one(f.address.stands_in(THREAD))),
    // It stands in a folder of writing.
    ("writing_address", |f| one(f.address.stands_in(WRITING))),
    // One of its folders is a year.
    ("year_in_address", |f| one(f.address.parts.iter().any(|part| is_year(part)))),
];

fn is_year(part: &str) -> bool {
    part.len() == 4 && (part.starts_with("20") || part.starts_with("19"))
}

/// Folders and host parts of manuals.
const MANUAL: &[&str] = &["docs", "doc", "documentation", "reference", "api", "manual", "developer", "man"];

/// Of discussions.
#[rustfmt::skip]
const THREAD: &[&str] = &["forum", "forums", "comments", "thread", "threads", "topic", "questions", "community", "discussion",
    "t", "viewtopic"];

/// Of writing.
#[rustfmt::skip]
const WRITING: &[&str] = &["news", "blog", "blogs", "article", "articles", "story", "post", "posts", "opinion", "magazine",
    "noticias", "actualites", "nachrichten", "entry", "archives"];
