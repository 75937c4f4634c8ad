//! Meta elements that name a source or an agency as author.
//!
//! Fires: `<meta name="source" content="Harbour Wire">`.
//! Does not: `<meta name="author" content="Ada Quill">`.

use super::super::scene::Scene;
use super::super::site::head;
use super::super::{Lead, outlet, url};
use crate::page::AttrName;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let page = scene.page;
    for id in head(page) {
        let name =
            page.attr(id, AttrName::Name).or(page.attr(id, AttrName::Property)).unwrap_or("").to_ascii_lowercase();
        let content = page.attr(id, AttrName::Content).unwrap_or("").trim();
        if content.is_empty() {
            continue;
        }
        match name.as_str() {
            "original-source" | "syndication-source" => {
                let Some(address) = url::clean(content).filter(|a| !url::path(a).is_empty()) else { continue };
                let outlet = outlet::of_host(&url::host(&address));
                scene.lead(found, 85, Some(outlet), Scene::hidden("meta_source", content, Some(address)));
            }
            "source" | "article:source" | "dc.source" | "contentsource" | "news_source" => {
                // Some write an address or a whole line there.
                let short = content.chars().count() <= 24 && !content.contains("://");
                let outlet = if short { outlet::name_in(content) } else { None };
                if outlet.is_some() {
                    scene.lead(found, 75, outlet, Scene::hidden("meta_source", content, None));
                }
            }
            "author" | "article:author" | "parsely-author" | "sailthru.author" | "dc.creator" | "byl" | "provider"
            | "article:provider" => {
                if let Some(known) = outlet::whole(content.trim_start_matches("By ")).filter(|k| k.is_agency()) {
                    let evidence = Scene::hidden("meta_author", content, None);
                    scene.lead(found, 62, (!known.is_unnamed()).then(|| known.name.to_owned()), evidence);
                }
            }
            _ => {}
        }
    }
}
