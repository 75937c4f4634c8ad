//! Structured data: what the article is based on, and an agency as publisher, source or author.
//!
//! Fires: `{"@type":"NewsArticle","isBasedOn":"https://harbourwire.example/news/bridge-closed"}`.
//! Does not: `{"@type":"ImageObject","sourceOrganization":"Harbour Pictures"}`.

use super::super::json::Value;
use super::super::scene::Scene;
use super::super::{Lead, outlet, url};
use crate::page::{NodeId, Tag};

/// Larger scripts are catalogues, no articles; in bytes.
const LONGEST: usize = 200_000;
/// Graphs are shallow.
const DEEPEST: usize = 4;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    let page = scene.page;
    for (at, node) in page.nodes().iter().enumerate().filter(|(_, node)| node.tag == Tag::Script) {
        let id = NodeId(at as u32);
        let data = (id.0 + 1..page.end_of(id).0).map(|child| page.data(NodeId(child))).find(|data| !data.is_empty());
        let data = data.filter(|data| data.len() <= LONGEST && node.tag == Tag::Script);
        if let Some(value) = data.and_then(|data| Value::read(data.trim())) {
            walk(scene, &value, 0, found);
        }
    }
}

fn walk(scene: &Scene<'_>, value: &Value, depth: usize, found: &mut Vec<Lead>) {
    match value {
        Value::List(list) if depth < DEEPEST => list.iter().for_each(|one| walk(scene, one, depth + 1, found)),
        Value::Object(_) if depth < DEEPEST => {
            if is_article(value) {
                read(scene, value, found);
            }
            if let Some(graph) = value.get("@graph").or_else(|| value.get("mainEntity")) {
                walk(scene, graph, depth + 1, found);
            }
        }
        _ => {}
    }
}

fn is_article(object: &Value) -> bool {
    let named = |value: &Value| {
        value.as_str().is_some_and(|name| name.ends_with("Article") || name.ends_with("Posting") || name == "Report")
    };
    object.get("@type").is_some_and(|kind| kind.each().iter().any(named))
}

fn read(scene: &Scene<'_>, object: &Value, found: &mut Vec<Lead>) {
    for based in ["isBasedOn", "isBasedOnUrl"].iter().filter_map(|key| object.get(key)).flat_map(Value::each) {
        let address = text(based, &["url", "@id"]).and_then(url::clean).filter(|a| !url::path(a).is_empty());
        if let Some(address) = address {
            let name = text(based, &["name"])
                .filter(|_| matches!(based, Value::Object(_)))
                .and_then(outlet::whole)
                .map(|k| k.name.to_owned());
            let name = name.unwrap_or_else(|| outlet::of_host(&url::host(&address)));
            scene.lead(found, 95, Some(name), Scene::hidden("is_based_on", &address, Some(address.clone())));
        }
    }
    for (key, kind, weight) in [
        ("publisher", "ld_publisher", 65),
        ("sourceOrganization", "ld_source", 66),
        ("provider", "ld_provider", 64),
        ("author", "ld_author", 62),
        ("creator", "ld_author", 61),
    ] {
        let names = object.get(key).into_iter().flat_map(Value::each).filter_map(|one| text(one, &["name"]));
        for name in names {
            if let Some(known) = agency(name) {
                scene.lead(
                    found,
                    weight,
                    (!known.is_unnamed()).then(|| known.name.to_owned()),
                    Scene::hidden(kind, name, None),
                );
            }
        }
    }
}

/// An agency that is the name, or that the name's end or its post gives ("Ada Quill, Associated Press", "AP Writer").
fn agency(name: &str) -> Option<outlet::Known> {
    let name = name.trim().trim_start_matches("By ").trim();
    let post = name.rsplit_once(", ").map(|(_, post)| post.trim());
    let is = |known: &outlet::Known| known.is_agency();
    outlet::whole(name).filter(is).or_else(|| outlet::at_start(post?).map(|(known, _)| known).filter(is))
}

/// A value's own text, or the first of some of its fields.
fn text<'v>(value: &'v Value, keys: &[&str]) -> Option<&'v str> {
    value.as_str().or_else(|| keys.iter().find_map(|key| value.get(key)?.as_str()))
}
