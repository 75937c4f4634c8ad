//! Turns of a conversation: siblings of one name that each show a member of the site, such as posts in a forum.

use super::Seen;
use super::names::{Topic, Topics};
use crate::boilerplate::known::Known;
use crate::order::sort_by;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};
use std::cell::OnceCell;

/// So many siblings of one shape are a repetition.
const FEW: usize = 3;

/// A unit holds so many blocks at least.
const BLOCKS: usize = 2;

/// The words of all turns on the page.
pub(super) fn words(seen: &Seen<'_>) -> f32 {
    let end = seen.page.nodes().len() as u32;
    let (mut at, mut words) = (0, 0);
    let members = OnceCell::new();
    while at < end {
        let id = NodeId(at);
        if seen.readings.below(seen.page, id).len() < FEW * BLOCKS {
            at = seen.page.end_of(id).0;
            continue;
        }
        let units = if seen.page.node(id).tag.is_inline() { Vec::new() } else { units_of(seen, id) };
        let has_member = |unit: &NodeId| {
            let members: &Vec<u32> = members.get_or_init(|| members_of(seen.page));
            members.get(members.partition_point(|m| *m < unit.0)).is_some_and(|m| *m < seen.page.end_of(*unit).0)
        };
        let turns: Vec<NodeId> = units.into_iter().filter(has_member).collect();
        if turns.len() >= FEW {
            let below = |unit| seen.readings.list[seen.readings.below(seen.page, unit)].iter();
            words += turns.into_iter().flat_map(below).map(|r| r.words).sum::<usize>();
            at = seen.page.end_of(id).0;
        } else {
            at += 1;
        }
    }
    words as f32
}

/// The children of `parent` that share the commonest name among them and hold two blocks at least.
fn units_of(seen: &Seen<'_>, parent: NodeId) -> Vec<NodeId> {
    let page = seen.page;
    let mut children: Vec<(Tag, &str, NodeId)> = Vec::new();
    let mut at = parent.0 + 1;
    while at < page.end_of(parent).0 {
        let id = NodeId(at);
        let tag = page.node(id).tag;
        if !tag.is_inline() && tag != Tag::P && tag.heading().is_none() && seen.readings.below(page, id).len() >= BLOCKS
        {
            children.push((tag, first_name(page, id), id));
        }
        at = page.end_of(id).0;
    }
    if children.len() < FEW {
        return Vec::new();
    }
    sort_by(&mut children, Ord::cmp);
    let same = |a: &(Tag, &str, NodeId), b: &(Tag, &str, NodeId)| (a.0, a.1) == (b.0, b.1);
    let largest = children.chunk_by(same).max_by_key(|group| group.len()).unwrap_or(&[]);
    largest.iter().map(|(.., id)| *id).collect()
}

/// An element's first class name without its number (`post-1207`).
fn first_name(page: &PageSnapshot, id: NodeId) -> &str {
    let name = page.attr(id, AttrName::Class).and_then(|names| names.split_ascii_whitespace().next()).unwrap_or("");
    name.split(|c: char| c.is_ascii_digit()).next().unwrap_or("")
}

/// The elements that name a member of the site, as who wrote something: by a picture or a page of their own.
fn members_of(page: &PageSnapshot) -> Vec<u32> {
    let mut known = Known::new();
    let mut member = |id: u32| {
        page.attrs(NodeId(id)).any(|(name, value)| match name {
            AttrName::Class => value.split_ascii_whitespace().any(|name| known.of(name, Topics::of).has(Topic::Member)),
            AttrName::Href => value.rsplit('/').skip(1).take(2).any(is_folder),
            _ => false,
        })
    };
    (0..page.nodes().len() as u32).filter(|id| member(*id)).collect()
}

/// Whether a folder holds members' pages.
fn is_folder(name: &str) -> bool {
    matches!(name, "user" | "users" | "u" | "member" | "members" | "profile")
}
