//! All visible text of a page in document order, once, and the way back to the nodes that it came from.

use super::snapshot::{NodeId, PageSnapshot};
use crate::text::TextRange;
use serde::Serialize;

/// A stretch of the text that stands without a change in one text node.
#[derive(Clone, Copy, Debug)]
struct Segment {
    /// Where it starts in the page's text, in bytes.
    start: u32,
    /// The text node.
    node: NodeId,
    /// Where it starts in the node's data, in bytes.
    raw: u32,
}

/// All visible text of a page, in document order. Blanks are collapsed as a browser renders them; every block ends with a
/// line end. All ranges of the engine are ranges of it.
#[derive(Clone, Debug, Default)]
pub struct PageText {
    text: String,
    segments: Vec<Segment>,
}

/// A place in the document: part of one text node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DomRange {
    /// The text node.
    pub node: NodeId,
    /// Where it starts in the node's data, in UTF-16 units.
    pub start: u32,
    /// Where it ends in the node's data, in UTF-16 units.
    pub end: u32,
}

/// Turns bytes of text nodes into UTF-16 units: the only place where these are counted. It goes on from where it was asked
/// last, since a node may hold megabytes and be asked thousands of times, mostly for what comes next.
#[derive(Debug)]
pub struct Units<'a> {
    page: &'a PageSnapshot,
    node: Option<NodeId>,
    byte: usize,
    count: u32,
}

impl<'a> Units<'a> {
    /// Of the page's text nodes.
    pub fn of(page: &'a PageSnapshot) -> Self {
        Self { page, node: None, byte: 0, count: 0 }
    }

    /// The units before a byte of a node's data; `None` where no character begins there.
    fn at(&mut self, node: NodeId, byte: u32) -> Option<u32> {
        let byte = byte as usize;
        if self.node != Some(node) {
            (self.node, self.byte, self.count) = (Some(node), 0, 0);
        }
        let data = self.page.data(node);
        let count = |from: usize, to: usize| Some(data.get(from..to)?.encode_utf16().count() as u32);
        self.count =
            if byte < self.byte { self.count - count(byte, self.byte)? } else { self.count + count(self.byte, byte)? };
        self.byte = byte;
        Some(self.count)
    }
}

impl PageText {
    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The words at `range`.
    pub fn slice(&self, range: TextRange) -> &str {
        range.of(&self.text)
    }

    /// The parts of text nodes that hold `range`, as byte ranges of the nodes' data.
    pub fn raw(&self, range: TextRange) -> Vec<(NodeId, TextRange)> {
        let mut parts: Vec<(NodeId, TextRange)> = Vec::new();
        let first = self.segments.partition_point(|s| s.start <= range.start()).saturating_sub(1);
        for (at, segment) in self.segments.iter().enumerate().skip(first) {
            if segment.start >= range.end() {
                break;
            }
            let end = self.segments.get(at + 1).map_or(self.text.len() as u32, |next| next.start);
            let (start, end) = (range.start().max(segment.start), range.end().min(end));
            // A segment may end with the blank or line end that was put between two; it is no word of the node.
            let words =
                TextRange::new(start, start + TextRange::new(start, end).of(&self.text).trim_end().len() as u32);
            if words.is_empty() {
                continue;
            }
            let shift = |offset: u32| offset - segment.start + segment.raw;
            let part = TextRange::new(shift(words.start()), shift(words.end()));
            match parts.last_mut() {
                Some((node, before)) if *node == segment.node => *before = before.hull(part),
                _ => parts.push((segment.node, part)),
            }
        }
        parts
    }

    /// The range that holds the words of `part`, a byte range of `node`'s data; `None` where it has none. It is what
    /// [`raw`](Self::raw) turns back.
    pub fn find(&self, node: NodeId, part: TextRange) -> Option<TextRange> {
        let key = |s: &Segment| (s.node, s.raw);
        let first = self.segments.partition_point(|s| key(s) <= (node, part.start())).saturating_sub(1);
        let mut found: Option<TextRange> = None;
        for (at, segment) in self.segments.iter().enumerate().skip(first) {
            if key(segment) >= (node, part.end()) {
                break;
            }
            if segment.node != node {
                continue;
            }
            let end = self.segments.get(at + 1).map_or(self.text.len() as u32, |next| next.start);
            let length = TextRange::new(segment.start, end).of(&self.text).trim_end().len() as u32;
            let (from, to) = (part.start().max(segment.raw), part.end().min(segment.raw + length));
            if from < to {
                let shift = |raw: u32| raw - segment.raw + segment.start;
                let words = TextRange::new(shift(from), shift(to));
                found = Some(found.map_or(words, |before| before.hull(words)));
            }
        }
        found
    }

    /// The places in the document that hold `range`, one a text node.
    pub fn locate(&self, units: &mut Units<'_>, range: TextRange) -> Vec<DomRange> {
        let place = |(node, part): (NodeId, TextRange)| {
            Some(DomRange { node, start: units.at(node, part.start())?, end: units.at(node, part.end())? })
        };
        self.raw(range).into_iter().filter_map(place).collect()
    }

    /// How long it is so far, in bytes.
    pub(super) fn len(&self) -> u32 {
        self.text.len() as u32
    }

    /// Puts a blank between two words of a block.
    pub(super) fn push_blank(&mut self) {
        self.text.push(' ');
    }

    /// Ends a block.
    pub(super) fn end_block(&mut self) {
        self.text.push('\n');
    }

    /// Adds words that stand like this at byte `raw` of `node`.
    pub(super) fn push_words(&mut self, node: NodeId, raw: u32, words: &str) {
        let start = self.len();
        let goes_on = |s: &Segment| s.node == node && start - s.start == raw.wrapping_sub(s.raw);
        if !self.segments.last().is_some_and(goes_on) {
            self.segments.push(Segment { start, node, raw });
        }
        self.text.push_str(words);
    }
}
