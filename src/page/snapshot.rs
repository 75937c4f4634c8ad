//! A page as plain data, in document order, as the page script or the command line's HTML parser took it.

use super::names::{AttrName, Tag};
use crate::text::TextRange;

/// A snapshot holds at most this many nodes; whoever takes it cuts it there.
pub const MAX_NODES: usize = 100_000;
/// A snapshot holds at most this much text, in UTF-16 units; whoever takes it cuts it there.
pub const MAX_TEXT: usize = 2_000_000;

/// A node of a snapshot: its index in document order. The root is node 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct NodeId(pub u32);

impl NodeId {
    /// As an index into the snapshot's nodes.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a snapshot says of a node besides its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// Not rendered: the node and all below it are invisible (or belong to the document's head).
    pub const HIDDEN: u8 = 1;
    /// Blanks and line ends are kept (`white-space: pre` and its kin).
    pub const PRE: u8 = 2;
    /// The reader is typing in it, or has (a form's control that is focused or no longer holds its default).
    pub const EDITED: u8 = 4;
    /// A video or audio element that is playing.
    pub const PLAYING: u8 = 8;
    /// The first node below an open shadow root.
    pub const SHADOW: u8 = 16;

    /// Whether `flag` is set.
    pub const fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

/// An element or text node.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The parent; the root is its own parent. A parent always stands before its children.
    pub parent: NodeId,
    /// The element's name, or [`Tag::Text`].
    pub tag: Tag,
    /// What else is known of it.
    pub flags: Flags,
    /// A text node's data, as a range into the snapshot's strings; empty for elements.
    pub(super) data: TextRange,
    /// Its attributes: a range of the snapshot's attribute list.
    pub(super) attrs: (u32, u32),
}

/// Where the browser drew an element: CSS pixels from the document's top left corner. Optional everywhere; no rule may
/// need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the four are what they are called
pub struct Rect {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

impl Rect {
    /// Whether text in it cannot be seen: text for screen readers alone has a box of a pixel, or one left of the page. What
    /// lies above the page says nothing: it may have been scrolled there.
    pub const fn is_out_of_sight(self) -> bool {
        self.width <= 1 || self.height <= 1 || self.x.saturating_add(self.width) <= 0
    }
}

/// A page as plain data. Nodes stand in document order, open shadow trees flattened with their slots; `<template>`,
/// `<noscript>`, styles and scripts (JSON-LD excepted) are left out.
#[derive(Clone, Debug, Default)]
pub struct PageSnapshot {
    /// Counts the snapshots that a page script has taken; an answer to another epoch is dropped.
    pub epoch: u32,
    /// The document's address.
    pub url: String,
    /// The document's title.
    pub title: String,
    /// The document's declared language (`<html lang>`), empty where it declares none.
    pub lang: String,
    /// Whether the page was larger than [`MAX_NODES`] or [`MAX_TEXT`], so that its end is missing.
    pub cut: bool,
    pub(super) nodes: Vec<Node>,
    pub(super) attrs: Vec<(AttrName, TextRange)>,
    pub(super) strings: String,
    pub(super) rects: Vec<(NodeId, Rect)>,
    /// One past the last descendant of each node.
    pub(super) ends: Vec<u32>,
}

impl PageSnapshot {
    /// All nodes in document order.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// One node; the root where `id` is of another snapshot.
    pub fn node(&self, id: NodeId) -> Node {
        self.nodes.get(id.index()).or(self.nodes.first()).copied().unwrap_or(Node {
            parent: NodeId(0),
            tag: Tag::Html,
            flags: Flags(Flags::HIDDEN),
            data: TextRange::default(),
            attrs: (0, 0),
        })
    }

    /// The data of a text node, as it stands in the document; empty for elements.
    pub fn data(&self, id: NodeId) -> &str {
        self.node(id).data.of(&self.strings)
    }

    /// The value of an attribute, if the element has it and the snapshot carries it. `href` and `src` are absolute.
    pub fn attr(&self, id: NodeId, name: AttrName) -> Option<&str> {
        self.attrs_of(id).iter().find(|(n, _)| *n == name).map(|(_, value)| value.of(&self.strings))
    }

    /// All attributes of an element that the snapshot carries.
    pub fn attrs(&self, id: NodeId) -> impl Iterator<Item = (AttrName, &str)> + '_ {
        self.attrs_of(id).iter().map(|(name, value)| (*name, value.of(&self.strings)))
    }

    fn attrs_of(&self, id: NodeId) -> &[(AttrName, TextRange)] {
        let node = self.nodes.get(id.index()).or(self.nodes.first());
        node.and_then(|node| self.attrs.get(node.attrs.0 as usize..node.attrs.1 as usize)).unwrap_or(&[])
    }

    /// From an element's parent up to the root.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(id), |at| (at.0 != 0).then(|| self.node(*at).parent)).skip(1)
    }

    /// One past the last node below `id`: `id.0 + 1..end_of(id).0` are its descendants.
    pub fn end_of(&self, id: NodeId) -> NodeId {
        NodeId(self.ends.get(id.index()).copied().unwrap_or(id.0 + 1))
    }

    /// Where the browser drew an element, if it said so; it may for elements that hold text themselves.
    pub fn rect(&self, id: NodeId) -> Option<Rect> {
        self.rects.binary_search_by_key(&id, |(node, _)| *node).ok().map(|at| self.rects[at].1)
    }

    /// The same snapshot without any geometry.
    #[must_use]
    pub fn without_geometry(mut self) -> Self {
        self.rects.clear();
        self
    }
}

/// For each node one past its last descendant.
pub(super) fn ends(nodes: &[Node]) -> Vec<u32> {
    let mut ends: Vec<u32> = (1..=nodes.len() as u32).collect();
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent.index();
        ends[parent] = ends[parent].max(ends[at]);
    }
    ends
}
