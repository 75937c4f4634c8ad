//! The page's own address, given as one on another outlet's host: `link rel=canonical`, `og:url`. Not: another host of the
//! same owner, a site's front.

use super::{Sign, View};
use crate::origin::address::{is_page, plain};
use crate::page::{AttrName, Tag};

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    let page = view.page;
    let links = view.elements(Tag::Link).filter(|id| page.attr(*id, AttrName::Rel) == Some("canonical"));
    let links = links.filter_map(|id| page.attr(id, AttrName::Href));
    let metas = view.elements(Tag::Meta).filter(|id| page.attr(*id, AttrName::Property) == Some("og:url"));
    let metas = metas.filter_map(|id| page.attr(id, AttrName::Content));
    for (kind, weight, href) in links.map(|h| ("canonical", 80, h)).chain(metas.map(|h| ("og_url", 70, h))) {
        let Some(url) = plain(href).filter(|url| is_page(url) && view.site.is_elsewhere(url)) else { continue };
        signs.push(Sign { kind, markup: href.to_owned(), href: Some(url), weight, ..Sign::default() });
    }
}
