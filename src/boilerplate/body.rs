//! Where the article stands: the deepest element that holds nearly all of the page's prose.

use super::marks::Marks;
use super::reading::Readings;
use crate::kind::BlockKind;
use crate::page::{Block, NodeId, PageSnapshot};

/// A step down is made into an element that holds at least this share of the prose of the one around it.
const SHARE: f32 = 0.75;

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
pub(super) fn find(page: &PageSnapshot, blocks: &[Block], readings: &mut Readings, marks: &Marks) -> Body {
    let foreign: Vec<bool> =
        blocks.iter().map(|b| marks.around(page, b).any(|m| m.weight >= 45 && is_frame(m.kind))).collect();
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
            let paragraphs = readings.list[blocks].iter().filter(|r| r.prose).count();
            return (paragraphs > 1).then_some(id);
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
