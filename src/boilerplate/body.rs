//! Where the article stands: the deepest element that holds nearly all of the page's prose.

use super::marks::Marks;
use super::reading::Readings;
use crate::kind::BlockKind;
use crate::page::{Block, NodeId, PageSnapshot};

/// A step down is made into an element that holds at least this share of the prose of the one around it.
const SHARE: f32 = 0.75;

/// Words of prose that follow a headline at least.
const LEAST: u32 = 60;

/// The element that holds the article, and its blocks from the first to the last of its prose.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub(super) element: NodeId,
    /// The first block below the element.
    pub(super) start: usize,
    /// One past the last block below the element.
    pub(super) end: usize,
}

/// Finds the body; an empty one where the page has no prose.
pub(super) fn find(
    page: &PageSnapshot,
    blocks: &[Block],
    readings: &mut Readings,
    marks: &Marks,
    cards: &[bool],
) -> Body {
    let marked = |b: &Block| marks.around(page, b).any(|m| m.weight >= 45 && is_frame(m.kind));
    let foreign: Vec<bool> = blocks.iter().zip(cards).map(|(b, card)| *card || marked(b)).collect();
    readings.without(page, blocks, &foreign);
    let mut element = NodeId(0);
    if readings.prose() == 0 {
        return Body { element, start: 0, end: 0 };
    }
    while let Some(child) = step(page, readings, element) {
        element = child;
    }
    let range = readings.below(page, element);
    Body { element, start: range.start, end: range.end }
}

impl Body {
    /// Leaves out what stands before the headline, where that is a heading inside the body and the article follows it.
    pub(super) fn start_at(
        &mut self,
        page: &PageSnapshot,
        blocks: &[Block],
        readings: &Readings,
        headline: Option<usize>,
    ) {
        let Some(at) = headline.filter(|at| (self.start..self.end).contains(at)) else { return };
        let level = |b: &Block| page.node(b.container).tag.heading();
        let heading = match level(&blocks[at]) {
            Some(2) => !blocks.iter().any(|b| level(b) == Some(1)),
            level => level == Some(1),
        };
        let (before, after) = (readings.prose_between(self.start, at), readings.prose_between(at, self.end));
        if heading && (before == 0 || after >= LEAST && after > before / 2) {
            self.start = at;
        }
    }
}

/// The child that holds nearly all prose of `element`, unless that is a single paragraph.
fn step(page: &PageSnapshot, readings: &Readings, element: NodeId) -> Option<NodeId> {
    let whole = readings.weight_below(page, element);
    let mut child = element.0 + 1;
    let end = page.end_of(element).0;
    while child < end {
        let id = NodeId(child);
        let share = readings.weight_below(page, id) as f32 / whole.max(1) as f32;
        if share >= SHARE {
            let blocks = readings.below(page, id);
            // The second is enough: to count them all at every step down is to read a deep page's blocks once for each.
            return readings.list[blocks].iter().filter(|r| r.prose).nth(1).map(|_| id);
        }
        child = page.end_of(id).0;
    }
    None
}

/// Kinds whose prose is never the article's.
fn is_frame(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Comments
            | BlockKind::Related
            | BlockKind::Cookie
            | BlockKind::Legal
            | BlockKind::Navigation
            | BlockKind::AuthorBio
            | BlockKind::Newsletter
            | BlockKind::Paywall
    )
}
