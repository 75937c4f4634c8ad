//! What the signs look at: the page with the places where an origin is stated.

use crate::boilerplate::{BlockKind, Judgement};
use crate::origin::site::Site;
use crate::page::{Block, NodeId, PageSnapshot, PageText, Tag};
use std::ops::Range;

/// A paragraph of so many bytes (a third as many in scripts without blanks) is prose, not a line about the article.
const PROSE: u32 = 160;

/// So many blocks around the article may speak of it.
const NEAR: usize = 10;

/// The page, and where its article starts and ends.
pub(in crate::origin) struct View<'a> {
    pub(super) page: &'a PageSnapshot,
    pub(super) text: &'a PageText,
    pub(super) blocks: &'a [Block],
    judgement: &'a Judgement,
    pub(super) site: Site,
    first: usize,
    last: usize,
    last_prose: usize,
}

impl<'a> View<'a> {
    pub(in crate::origin) fn of(
        page: &'a PageSnapshot,
        text: &'a PageText,
        blocks: &'a [Block],
        judgement: &'a Judgement,
    ) -> Self {
        let body = &judgement.body;
        let first = body.first().map_or(0, |b| b.index());
        let last = body.last().map_or(0, |b| b.index());
        let long = |at: &usize| blocks.get(*at).is_some_and(|b| b.range.len() >= PROSE);
        let last_prose = body.iter().rev().map(|b| b.index()).find(long).unwrap_or(last);
        Self { page, text, blocks, judgement, site: Site::of(page), first, last, last_prose }
    }

    /// A block's words.
    pub(super) fn words(&self, at: usize) -> &'a str {
        self.blocks.get(at).map_or("", |b| self.text.slice(b.range))
    }

    /// What a block was judged to be.
    pub(super) fn kind(&self, at: usize) -> BlockKind {
        self.judgement.verdicts.get(at).map_or(BlockKind::Other, |v| v.kind)
    }

    /// Whether a block's own words, not only its place or neighbours, make it a source line.
    pub(super) fn is_source_line(&self, at: usize) -> bool {
        let verdict = self.judgement.verdicts.get(at).filter(|v| v.kind == BlockKind::SourceLink);
        verdict.is_some_and(|v| v.evidence.iter().any(|e| matches!(e.rule.0, "source_line" | "appeared_first")))
    }

    /// The lines before the article and its first.
    pub(super) fn before(&self) -> Range<usize> {
        let title = self.judgement.title.map_or(self.first, |b| b.index().min(self.first));
        title.saturating_sub(3)..(self.first + 1).min(self.blocks.len())
    }

    /// The lines that follow the last long paragraph.
    pub(super) fn after(&self) -> Range<usize> {
        let end = (self.last + 1 + NEAR).min(self.blocks.len());
        (self.last_prose + 1).min(end)..end
    }

    /// The article's own paragraphs, from the first.
    pub(super) fn body(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.judgement.body.iter().map(|b| b.index())
    }

    /// All elements of a name, in document order.
    pub(super) fn elements(&self, tag: Tag) -> impl Iterator<Item = NodeId> + '_ {
        (0..self.page.nodes().len() as u32).map(NodeId).filter(move |id| self.page.node(*id).tag == tag)
    }
}
