//! What the head's metadata calls the source: `meta name=source`, `original-source`, `syndication-source`. Not: the site.

use super::{Sign, View};
use crate::origin::{address, outlet};
use crate::page::{AttrName, Tag};

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for id in view.elements(Tag::Meta) {
        let key = view.page.attr(id, AttrName::Name).or(view.page.attr(id, AttrName::Property)).unwrap_or("");
        let key = key.to_ascii_lowercase();
        let value = view.page.attr(id, AttrName::Content).unwrap_or("").trim();
        let is_author = key == "author";
        if !is_author && !matches!(key.as_str(), "source" | "original-source" | "syndication-source" | "article:source")
        {
            continue;
        }
        let href = address::plain(value).filter(|u| !is_author && address::is_page(u) && view.site.is_elsewhere(u));
        let named = value.rsplit(['：', ':']).next().unwrap_or(value);
        let outlet = match is_author {
            true => outlet::agency(value, &view.site),
            false if value.contains("://") => None,
            false => outlet::name(named, &view.site),
        };
        if href.is_some() || outlet.is_some() {
            let kind = if is_author { "meta_author" } else { "meta_source" };
            signs.push(Sign { kind, markup: value.to_owned(), href, outlet, weight: 50, ..Sign::default() });
        }
    }
}
