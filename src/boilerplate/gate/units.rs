//! Repeated units: siblings of one name that each hold a link and several blocks, such as cards, list entries, posts.

use super::Seen;
use super::names::{Topic, is_on};
use super::shape::Shape;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// So many siblings of one shape are a repetition.
const FEW: usize = 3;
/// A unit with more words of prose is a text of its own.
const CARD: u32 = 40;

/// Adds up the words in the outermost repeated units of the body.
pub(super) fn measure(seen: &Seen<'_>, shape: &mut Shape) {
    let end = seen.page.end_of(seen.body.element).0;
    let mut at = seen.body.element.0;
    while at < end {
        let id = NodeId(at);
        let units = if seen.page.node(id).tag == Tag::Text { Vec::new() } else { units_of(seen, id) };
        if units.len() >= FEW {
            for unit in units {
                let words: usize =
                    seen.readings.list[seen.readings.below(seen.page, unit)].iter().map(|r| r.words).sum();
                let prose = seen.readings.prose_below(seen.page, unit);
                shape.turns += if is_turn(seen.page, unit) { words as f32 } else { 0.0 };
                if prose > CARD {
                    shape.entries += words as f32;
                }
            }
            at = seen.page.end_of(id).0;
        } else {
            at += 1;
        }
    }
}

/// The children of `parent` that share the commonest name among them and read as units.
fn units_of(seen: &Seen<'_>, parent: NodeId) -> Vec<NodeId> {
    let page = seen.page;
    let mut children: Vec<(Tag, &str, NodeId)> = Vec::new();
    let mut at = parent.0 + 1;
    while at < page.end_of(parent).0 {
        let id = NodeId(at);
        let tag = page.node(id).tag;
        if !tag.is_inline() && tag != Tag::P && tag.heading().is_none() && is_unit(seen, id) {
            children.push((tag, first_name(page, id), id));
        }
        at = page.end_of(id).0;
    }
    children.sort();
    let same = |a: &(Tag, &str, NodeId), b: &(Tag, &str, NodeId)| (a.0, a.1) == (b.0, b.1);
    let largest = children.chunk_by(same).max_by_key(|group| group.len()).unwrap_or(&[]);
    largest.iter().map(|(.., id)| *id).collect()
}

/// Whether an element holds two blocks at least, and a link.
fn is_unit(seen: &Seen<'_>, id: NodeId) -> bool {
    let blocks = seen.readings.below(seen.page, id);
    blocks.len() >= 2 && seen.blocks[blocks].iter().any(|b| !b.links.is_empty())
}

/// An element's first class name without its number (`post-1207`).
fn first_name(page: &PageSnapshot, id: NodeId) -> &str {
    let name = page.attr(id, AttrName::Class).and_then(|names| names.split_ascii_whitespace().next()).unwrap_or("");
    name.split(|c: char| c.is_ascii_digit()).next().unwrap_or("")
}

/// Whether a unit names who wrote it: a member of the site with a picture or a page of their own.
fn is_turn(page: &PageSnapshot, unit: NodeId) -> bool {
    (unit.0..page.end_of(unit).0).map(NodeId).any(|id| {
        let names = page.attr(id, AttrName::Class).unwrap_or("");
        names.split_ascii_whitespace().any(|name| is_on(name, Topic::Member))
            || page.attr(id, AttrName::Href).is_some_and(|href| {
                href.rsplit('/')
                    .skip(1)
                    .take(2)
                    .any(|f| matches!(f, "user" | "users" | "u" | "member" | "members" | "profile"))
            })
    })
}
