//! Paragraphs of the article that stand outside the element that holds most of it: an advertisement, a gallery or a notice
//! often parts an article into several elements, and its first paragraph into one of its own.

use super::body::Body;
use super::marks::Marks;
use super::reading::{Readings, group};
use crate::page::{AttrName, Block, NodeId, PageSnapshot, Tag};

/// Between the headline and the body a paragraph of so many words is the article's whatever it looks like.
const LEDE: usize = 20;
/// More of its words as links than this, and a block says where to go.
const LINKED: f32 = 0.4;
/// A line belongs to the paragraphs around it if it stands at most so deep below the element that holds them.
const DEPTH: usize = 4;

/// What joining goes by.
pub(super) struct Joining<'a> {
    pub(super) page: &'a PageSnapshot,
    pub(super) blocks: &'a [Block],
    pub(super) readings: &'a Readings,
    pub(super) marks: &'a Marks,
    pub(super) cards: &'a [bool],
    pub(super) headline: Option<usize>,
}

impl Joining<'_> {
    /// Stretches the body over the paragraphs that belong to it. For each block whether it stands in the stretch and is none
    /// of the article's.
    pub(super) fn stretch(&self, body: &mut Body) -> Vec<bool> {
        let (start, end) = (body.start, body.end);
        let mut joined = vec![false; self.blocks.len()];
        let first = self.headline.filter(|h| *h < start).map_or(0, |h| h + 1);
        for at in (first..start).chain(end..self.end(end)) {
            joined[at] =
                self.is_good(at) && (self.is_lede(at, body) || self.is_beside(at, body) || self.is_parallel(at, body));
        }
        self.join_lines(&mut joined, body);
        let is_joined = |at: &usize| joined[*at];
        body.start = (0..start).find(is_joined).unwrap_or(start);
        body.end = (end..self.blocks.len()).rfind(is_joined).map_or(end, |at| at + 1);
        (0..self.blocks.len()).map(|at| !joined[at] && !(start..end).contains(&at)).collect()
    }

    /// Where the search below the body ends: at the headline of another article.
    fn end(&self, from: usize) -> usize {
        let is_headline = |at: &usize| self.page.node(self.blocks[*at].container).tag == Tag::H1;
        (from..self.blocks.len()).find(is_headline).unwrap_or(self.blocks.len())
    }

    /// Whether a block is running text that nothing speaks against.
    fn is_good(&self, at: usize) -> bool {
        let reading = self.readings.list[at];
        reading.prose
            && reading.link_share < LINKED
            && self.is_unmarked(at)
            && !self.readings.phrases[at].iter().any(|r| r.weight > 0)
    }

    fn is_unmarked(&self, at: usize) -> bool {
        !self.cards[at] && !self.marks.around(self.page, &self.blocks[at]).any(|m| m.weight >= 45 || m.weight <= -45)
    }

    /// Whether a block is a paragraph between the headline and the body.
    fn is_lede(&self, at: usize, body: &Body) -> bool {
        self.headline.is_some_and(|h| h < at) && at < body.start && self.readings.list[at].words >= LEDE
    }

    /// Whether a block is a paragraph beside the body's element, or beside one around it.
    fn is_beside(&self, at: usize, body: &Body) -> bool {
        let (page, container) = (self.page, self.blocks[at].container);
        let around = page.node(container).parent;
        page.node(container).tag == Tag::P
            && page.node(around).tag != Tag::Body
            && around < body.element
            && body.element < page.end_of(around)
    }

    /// Whether a block stands in an element that is written as the body's own, or as one around it, and beside that:
    /// another part of the article.
    fn is_parallel(&self, at: usize, body: &Body) -> bool {
        let page = self.page;
        let around = |id: &NodeId| *id <= body.element && body.element < page.end_of(*id);
        let Some(part) = page.ancestors(self.blocks[at].first).take_while(|id| !around(id)).last() else {
            return false;
        };
        let parent = page.node(part).parent;
        let own = std::iter::once(body.element).chain(page.ancestors(body.element));
        let class = |id: NodeId| page.attr(id, AttrName::Class).unwrap_or("");
        let tag = page.node(part).tag;
        matches!(tag, Tag::Div | Tag::Section)
            && !class(part).is_empty()
            && own
                .take_while(|id| *id != parent)
                .last()
                .is_some_and(|id| page.node(id).tag == tag && class(id) == class(part))
    }

    /// Joins headings, items of lists and short lines that stand among joined paragraphs.
    fn join_lines(&self, joined: &mut [bool], body: &Body) {
        let joins = |at: &usize| joined[*at];
        // A handful, and no set of the standard library's: it sorts what it collects, with a sort of its own.
        let mut groups: Vec<NodeId> =
            (0..joined.len()).filter(joins).map(|at| group(self.page, &self.blocks[at])).collect();
        groups.dedup();
        let (Some(first), Some(last)) = ((0..joined.len()).find(joins), (0..joined.len()).rfind(joins)) else { return };
        let reach = first.min(body.start)..(last + 1).max(body.end);
        for at in reach.filter(|at| !(body.start..body.end).contains(at)) {
            let container = self.blocks[at].container;
            let tag = self.page.node(container).tag;
            let line = tag.heading().is_some()
                || matches!(tag, Tag::P | Tag::Li | Tag::Blockquote | Tag::Pre | Tag::Td | Tag::Dd | Tag::Dt);
            let among = self.page.ancestors(self.blocks[at].first).take(DEPTH).any(|id| groups.contains(&id));
            joined[at] |= line && among && self.is_unmarked(at) && self.headline != Some(at);
        }
    }
}
