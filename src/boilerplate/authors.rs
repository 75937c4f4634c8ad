//! Who wrote the article, as the page says it in markup.

use super::words::Words;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// A name has so many words.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;
/// More authors than this are none of one article.
const MOST: usize = 8;

/// The authors' names, each as words with a blank between.
pub(super) fn find(page: &PageSnapshot) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut words = Words::default();
    for at in 0..page.nodes().len() as u32 {
        let Some(name) = named(page, NodeId(at)) else { continue };
        words.read(&name);
        let name: Vec<&str> = (0..words.len()).map(|at| words.get(at)).collect();
        let name = if name.first() == Some(&"by") { &name[1..] } else { &name[..] };
        if NAME.contains(&name.len()) {
            let name = name.join(" ");
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    if names.len() > MOST { Vec::new() } else { names }
}

/// The name that an element gives: a meta element, a link to the author, a part of a byline.
fn named(page: &PageSnapshot, id: NodeId) -> Option<String> {
    let node = page.node(id);
    if node.tag == Tag::Meta {
        let is_author = page.attr(id, AttrName::Name) == Some("author");
        return is_author.then(|| page.attr(id, AttrName::Content).unwrap_or("").to_owned());
    }
    let says = page.attr(id, AttrName::Rel) == Some("author")
        || page.attr(id, AttrName::ItemProp) == Some("author")
        || page.attr(id, AttrName::Class).is_some_and(is_byline);
    let end = page.end_of(id).0;
    // A name and little else stands there.
    (says && end - id.0 <= 12).then(|| {
        let texts = (id.0..end).map(NodeId).filter(|id| page.node(*id).tag == Tag::Text);
        texts.map(|id| page.data(id)).collect::<Vec<_>>().join(" ")
    })
}

fn is_byline(class: &str) -> bool {
    class.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| matches!(part, "author" | "byline"))
}
