//! Builds a snapshot without a browser.

use super::names::{AttrName, Tag};
use super::snapshot::{Flags, MAX_NODES, MAX_TEXT, Node, NodeId, PageSnapshot, ends};
use crate::text::TextRange;

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
