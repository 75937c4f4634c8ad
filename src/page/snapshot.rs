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
    data: TextRange,
    /// Its attributes: a range of the snapshot's attribute list.
    attrs: (u32, u32),
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
    nodes: Vec<Node>,
    attrs: Vec<(AttrName, TextRange)>,
    strings: String,
    rects: Vec<(NodeId, Rect)>,
    /// One past the last descendant of each node.
    ends: Vec<u32>,
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
        self.attrs(id).find(|(n, _)| *n == name).map(|(_, value)| value)
    }

    /// All attributes of an element that the snapshot carries.
    pub fn attrs(&self, id: NodeId) -> impl Iterator<Item = (AttrName, &str)> + '_ {
        let (start, end) = self.node(id).attrs;
        let list = self.attrs.get(start as usize..end as usize).unwrap_or(&[]);
        list.iter().map(|(name, value)| (*name, value.of(&self.strings)))
    }

    /// From an element's parent up to the root.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(id), |at| (at.0 != 0).then(|| self.node(*at).parent)).skip(1)
    }

    /// One past the last node below `id`: `id.0 + 1..end_of(id).0` are its descendants.
    pub fn end_of(&self, id: NodeId) -> NodeId {
        NodeId(self.ends.get(id.index()).copied().unwrap_or(id.0 + 1))
    }

    /// Where the browser drew an element, if it said so.
    pub fn rect(&self, id: NodeId) -> Option<Rect> {
        self.rects.binary_search_by_key(&id, |(node, _)| *node).ok().map(|at| self.rects[at].1)
    }

    /// The same snapshot without any geometry.
    #[must_use]
    pub fn without_geometry(mut self) -> Self {
        self.rects.clear();
        self
    }

    /// From the columns that the page script sends.
    ///
    /// # Errors
    /// [`Malformed`] says what does not fit: nothing of a message is believed before it was checked.
    pub fn from_columns(columns: &Columns<'_>) -> Result<Self, Malformed> {
        let count = columns.parents.len();
        if count > MAX_NODES || columns.strings.encode_utf16().count() > MAX_TEXT + columns.lengths.len() {
            return Err(Malformed::TooLarge);
        }
        if columns.tags.len() != count || columns.flags.len() != count || columns.data.len() != count {
            return Err(Malformed::Lengths);
        }
        let ranges = string_ranges(columns.strings, columns.lengths)?;
        let string = |at: u32| {
            if at == 0 {
                Ok(TextRange::default())
            } else {
                ranges.get(at as usize - 1).copied().ok_or(Malformed::Index)
            }
        };
        let names: Vec<Tag> = columns.names.iter().map(|name| Tag::from_name(name)).collect();
        let (attrs, mut bounds) = read_attrs(columns, &string)?;
        let mut nodes = Vec::with_capacity(count);
        let mut next = 0_u32;
        let mut open = Vec::new();
        for at in 0..count {
            let parent = columns.parents[at];
            // Document order: the parent is the node before this one or one of its ancestors.
            while open.last().is_some_and(|top| *top != parent) {
                open.pop();
            }
            if at > 0 && open.is_empty() || at == 0 && parent != 0 {
                return Err(Malformed::Order);
            }
            open.push(at as u32);
            let end = bounds.next_end(at, next);
            nodes.push(Node {
                parent: NodeId(parent),
                tag: *names.get(columns.tags[at] as usize).ok_or(Malformed::Index)?,
                flags: Flags(columns.flags[at]),
                data: string(columns.data[at])?,
                attrs: (next, end),
            });
            next = end;
        }
        let rects = read_rects(columns, count)?;
        let ends = ends(&nodes);
        Ok(Self { nodes, attrs, strings: columns.strings.to_owned(), rects, ends, ..Self::default() })
    }
}

/// A snapshot as it crosses from the page: one entry a node in `parents`, `tags`, `flags` and `data`.
#[derive(Clone, Debug, Default)]
pub struct Columns<'a> {
    /// The index of each node's parent; 0 for the root.
    pub parents: &'a [u32],
    /// The index of each node's name in `names`.
    pub tags: &'a [u32],
    /// [`Flags`] of each node.
    pub flags: &'a [u8],
    /// For a text node the index of its data in `strings`, counted from 1; 0 for an element.
    pub data: &'a [u32],
    /// The distinct names: element names in lower case, `#text` for text nodes.
    pub names: &'a [String],
    /// Attributes as triples: the node (never falling), the index of the attribute's name in `attr_names`, the index of
    /// its value in `strings`, counted from 1 (0: the empty string).
    pub attrs: &'a [u32],
    /// The distinct attribute names.
    pub attr_names: &'a [String],
    /// All strings, each followed by a line end.
    pub strings: &'a str,
    /// The length of each string in UTF-16 units, its line end not counted.
    pub lengths: &'a [u32],
    /// Geometry as groups of five: node (rising), x, y, width, height. Empty where the page script gave none.
    pub rects: &'a [i32],
}

/// Why columns are no snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Over [`MAX_NODES`] or [`MAX_TEXT`].
    TooLarge,
    /// Columns of different lengths.
    Lengths,
    /// An index that points at nothing.
    Index,
    /// A parent after its child, or attributes out of order.
    Order,
    /// String lengths that do not add up to the strings.
    Strings,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the snapshot is larger than a snapshot may be",
            Self::Lengths => "the snapshot's columns differ in length",
            Self::Index => "the snapshot names an entry that it does not have",
            Self::Order => "the snapshot's nodes are out of order",
            Self::Strings => "the snapshot's strings do not have the lengths that it gives",
        })
    }
}

impl std::error::Error for Malformed {}

/// For each node one past its last descendant.
fn ends(nodes: &[Node]) -> Vec<u32> {
    let mut ends: Vec<u32> = (1..=nodes.len() as u32).collect();
    for at in (1..nodes.len()).rev() {
        let parent = nodes[at].parent.index();
        ends[parent] = ends[parent].max(ends[at]);
    }
    ends
}

/// Byte ranges of strings that are given by their lengths in UTF-16 units.
fn string_ranges(strings: &str, lengths: &[u32]) -> Result<Vec<TextRange>, Malformed> {
    let mut chars = strings.char_indices();
    let mut ranges = Vec::with_capacity(lengths.len());
    let mut start = 0_usize;
    for &length in lengths {
        let mut left = length as usize;
        let end = loop {
            let (at, c) = chars.next().ok_or(Malformed::Strings)?;
            if left == 0 {
                if c != '\n' {
                    return Err(Malformed::Strings);
                }
                break at;
            }
            left = left.checked_sub(c.len_utf16()).ok_or(Malformed::Strings)?;
        };
        ranges.push(TextRange::new(start as u32, end as u32));
        start = end + 1;
    }
    if chars.next().is_some() { Err(Malformed::Strings) } else { Ok(ranges) }
}

/// Walks the attribute triples beside the nodes.
struct Bounds<'a> {
    attrs: &'a [u32],
    kept: Vec<u32>,
}

impl Bounds<'_> {
    /// One past the last kept attribute of node `at`, the first being `from`.
    fn next_end(&mut self, at: usize, from: u32) -> u32 {
        let mut end = from;
        while self.kept.get(end as usize).is_some_and(|triple| self.attrs[*triple as usize] as usize == at) {
            end += 1;
        }
        end
    }
}

type AttrList = Vec<(AttrName, TextRange)>;

fn read_attrs<'a>(
    columns: &Columns<'a>,
    string: &impl Fn(u32) -> Result<TextRange, Malformed>,
) -> Result<(AttrList, Bounds<'a>), Malformed> {
    let names: Vec<Option<AttrName>> = columns.attr_names.iter().map(|name| AttrName::kept(name)).collect();
    let mut attrs = Vec::with_capacity(columns.attrs.len() / 3);
    let mut kept = Vec::with_capacity(columns.attrs.len() / 3);
    let mut last = 0;
    if !columns.attrs.len().is_multiple_of(3) {
        return Err(Malformed::Lengths);
    }
    for (number, triple) in columns.attrs.chunks_exact(3).enumerate() {
        if triple[0] < last || triple[0] as usize >= columns.parents.len() {
            return Err(Malformed::Order);
        }
        last = triple[0];
        if let Some(name) = *names.get(triple[1] as usize).ok_or(Malformed::Index)? {
            attrs.push((name, string(triple[2])?));
            kept.push(number as u32 * 3);
        }
    }
    Ok((attrs, Bounds { attrs: columns.attrs, kept }))
}

fn read_rects(columns: &Columns<'_>, count: usize) -> Result<Vec<(NodeId, Rect)>, Malformed> {
    if !columns.rects.len().is_multiple_of(5) {
        return Err(Malformed::Lengths);
    }
    let mut rects: Vec<(NodeId, Rect)> = Vec::with_capacity(columns.rects.len() / 5);
    for group in columns.rects.chunks_exact(5) {
        let node = u32::try_from(group[0]).ok().filter(|n| (*n as usize) < count).ok_or(Malformed::Index)?;
        if rects.last().is_some_and(|(before, _)| before.0 >= node) {
            return Err(Malformed::Order);
        }
        rects.push((NodeId(node), Rect { x: group[1], y: group[2], width: group[3], height: group[4] }));
    }
    Ok(rects)
}

/// Builds a snapshot node by node, in document order; the command line and the tests use it.
#[derive(Debug, Default)]
pub struct Builder {
    page: PageSnapshot,
    open: Vec<NodeId>,
}

impl Builder {
    /// A builder for a page at `url` with `title`.
    pub fn new(url: &str, title: &str, lang: &str) -> Self {
        let page = PageSnapshot { url: url.into(), title: title.into(), lang: lang.into(), ..PageSnapshot::default() };
        Self { page, open: Vec::new() }
    }

    /// Opens an element below the one that is open. The first element opened is the root.
    pub fn open<'a>(&mut self, tag: Tag, flags: Flags, attrs: impl IntoIterator<Item = (AttrName, &'a str)>) -> NodeId {
        let from = self.page.attrs.len() as u32;
        for (name, value) in attrs {
            let range = self.string(value);
            self.page.attrs.push((name, range));
        }
        let id = self.push(tag, flags, TextRange::default(), (from, self.page.attrs.len() as u32));
        self.open.push(id);
        id
    }

    /// Adds a text node below the element that is open.
    pub fn text(&mut self, data: &str, flags: Flags) -> NodeId {
        let range = self.string(data);
        let none = self.page.attrs.len() as u32;
        self.push(Tag::Text, flags, range, (none, none))
    }

    /// Closes the element that is open.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// Whether the snapshot has reached its limits, so that whoever builds it must stop (and set `cut`).
    pub fn is_full(&self) -> bool {
        self.page.nodes.len() >= MAX_NODES || self.page.strings.len() >= MAX_TEXT
    }

    /// The snapshot.
    pub fn finish(mut self, cut: bool) -> PageSnapshot {
        self.page.cut = cut;
        self.page.ends = ends(&self.page.nodes);
        self.page
    }

    fn push(&mut self, tag: Tag, flags: Flags, data: TextRange, attrs: (u32, u32)) -> NodeId {
        let id = NodeId(self.page.nodes.len() as u32);
        self.page.nodes.push(Node { parent: self.open.last().copied().unwrap_or_default(), tag, flags, data, attrs });
        id
    }

    fn string(&mut self, value: &str) -> TextRange {
        let start = self.page.strings.len() as u32;
        self.page.strings.push_str(value);
        TextRange::new(start, self.page.strings.len() as u32)
    }
}
