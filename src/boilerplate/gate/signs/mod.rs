//! The gate's signs, one file each, by name.

mod anchors;
mod authored;
mod byline_at_headline;
mod code;
mod date_at_headline;
mod dated;
mod entries;
mod figures;
mod filed;
mod gap;
mod headings;
mod length;
mod link_share;
mod list_by_software;
mod manual_address;
mod no_headline;
mod og_article;
mod page_by_software;
mod password;
mod phones;
mod post_by_software;
mod posts;
mod prose_elsewhere;
mod prose_share;
mod root_address;
mod run_length;
mod says_article;
mod says_business;
mod says_listing;
mod says_product;
mod says_thread;
mod says_video;
mod sharers;
mod shop;
mod short_address;
mod short_blocks;
mod siblings;
mod thread_address;
mod times;
mod turns;
mod writing_address;
mod year_in_address;

use super::facts::Facts;

/// How far a sign holds on a page, 0 to 1.
type Value = fn(&Facts<'_>) -> f32;

/// All signs, sorted by name.
pub(super) static SIGNS: &[(&str, Value)] = &[
    ("anchors", anchors::value),
    ("authored", authored::value),
    ("byline_at_headline", byline_at_headline::value),
    ("code", code::value),
    ("date_at_headline", date_at_headline::value),
    ("dated", dated::value),
    ("entries", entries::value),
    ("figures", figures::value),
    ("filed", filed::value),
    ("gap", gap::value),
    ("headings", headings::value),
    ("length", length::value),
    ("link_share", link_share::value),
    ("list_by_software", list_by_software::value),
    ("manual_address", manual_address::value),
    ("no_headline", no_headline::value),
    ("og_article", og_article::value),
    ("page_by_software", page_by_software::value),
    ("password", password::value),
    ("phones", phones::value),
    ("post_by_software", post_by_software::value),
    ("posts", posts::value),
    ("prose_elsewhere", prose_elsewhere::value),
    ("prose_share", prose_share::value),
    ("root_address", root_address::value),
    ("run_length", run_length::value),
    ("says_article", says_article::value),
    ("says_business", says_business::value),
    ("says_listing", says_listing::value),
    ("says_product", says_product::value),
    ("says_thread", says_thread::value),
    ("says_video", says_video::value),
    ("sharers", sharers::value),
    ("shop", shop::value),
    ("short_address", short_address::value),
    ("short_blocks", short_blocks::value),
    ("siblings", siblings::value),
    ("thread_address", thread_address::value),
    ("times", times::value),
    ("turns", turns::value),
    ("writing_address", writing_address::value),
    ("year_in_address", year_in_address::value),
];
