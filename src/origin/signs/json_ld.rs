//! JSON-LD that names another outlet's article (`isBasedOn`), or an agency as author or publisher. Not: the site's own
//! company as publisher, a person.

use super::{Sign, View};
use crate::origin::{address, outlet};
use crate::page::{AttrName, NodeId, Tag};
use serde_json::Value;

/// Metadata nested deeper than this is not the article's.
const DEEPEST: usize = 4;

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for id in view.elements(Tag::Script) {
        if view.page.attr(id, AttrName::Type) != Some("application/ld+json") {
            continue;
        }
        let data = view.page.data(NodeId(id.0 + 1)).trim();
        if let Ok(value) = serde_json::from_str::<Value>(data) {
            article(view, &value, 0, signs);
        }
    }
    for id in (0..view.page.nodes().len() as u32).map(NodeId) {
        if view.page.attr(id, AttrName::ItemProp).is_some_and(|p| p.eq_ignore_ascii_case("isBasedOn")) {
            let href = view.page.attr(id, AttrName::Href).or(view.page.attr(id, AttrName::Content));
            based_on(view, href.unwrap_or(""), None, signs);
        }
    }
}

fn article(view: &View<'_>, value: &Value, depth: usize, signs: &mut Vec<Sign>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|v| article(view, v, depth + 1, signs)),
        Value::Object(map) => {
            if let Some(graph) = map.get("@graph") {
                article(view, graph, depth + 1, signs);
            }
            if is_article(map.get("@type")) {
                properties(view, value, signs);
            }
        }
        _ => {}
    }
}

fn is_article(kind: Option<&Value>) -> bool {
    match kind {
        Some(Value::String(s)) => s.ends_with("Article") || s.ends_with("Posting") || s == "WebPage",
        Some(Value::Array(list)) => list.iter().any(|v| is_article(Some(v))),
        _ => false,
    }
}

fn properties(view: &View<'_>, value: &Value, signs: &mut Vec<Sign>) {
    for key in ["isBasedOn", "isBasedOnUrl"] {
        each(&value[key], |v| {
            let url = v.as_str().or(v["url"].as_str()).or(v["@id"].as_str()).unwrap_or("");
            let publisher = v["publisher"]["name"].as_str().and_then(|n| outlet::name(n, &view.site));
            based_on(view, url, publisher, signs);
        });
    }
    for (key, kind) in [("author", "ld_author"), ("publisher", "ld_publisher"), ("creator", "ld_author")] {
        each(&value[key], |v| name(view, v, kind, outlet::agency, signs));
    }
    each(&value["sourceOrganization"], |v| name(view, v, "ld_source", outlet::name, signs));
}

fn each(value: &Value, mut look: impl FnMut(&Value)) {
    match value {
        Value::Array(list) => list.iter().for_each(look),
        Value::Null => {}
        one => look(one),
    }
}

type Reading = fn(&str, &crate::origin::site::Site) -> Option<String>;

fn name(view: &View<'_>, value: &Value, kind: &'static str, read: Reading, signs: &mut Vec<Sign>) {
    let words = value.as_str().or(value["name"].as_str()).unwrap_or("");
    if let Some(outlet) = read(words, &view.site) {
        signs.push(Sign { kind, markup: words.to_owned(), outlet: Some(outlet), weight: 45, ..Sign::default() });
    }
}

fn based_on(view: &View<'_>, href: &str, outlet: Option<String>, signs: &mut Vec<Sign>) {
    let Some(url) = address::plain(href).filter(|u| address::is_page(u) && view.site.is_elsewhere(u)) else { return };
    signs.push(Sign {
        kind: "is_based_on",
        markup: href.to_owned(),
        href: Some(url),
        outlet,
        weight: 85,
        ..Sign::default()
    });
}
