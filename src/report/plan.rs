//! The fold plan: which nodes of the document the page script folds or dims, and where each statement stands.

use super::Report;
use super::holding::{Holding, Holdings};
use super::piece::{Piece, pieces};
use crate::boilerplate::{BlockKind, Label};
use crate::page::{BlockId, DomRange, NodeId, PageSnapshot, Tag, Units};
use serde::Serialize;

/// What the page script needs of an analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The snapshot's epoch.
    pub epoch: u32,
    /// Whether the page is an article; where it is not, the plan is empty.
    pub is_article: bool,
    /// What to fold, in document order.
    pub folds: Vec<PlannedFold>,
    /// For each statement of the view where its content stands.
    pub passages: Vec<Vec<DomRange>>,
}

/// One fold: neighbours of the same kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedFold {
    /// Its index among the plan's and the view's folds.
    pub id: u32,
    /// Folded or dimmed.
    pub grade: Label,
    /// The commonest kind of its blocks.
    pub kind: BlockKind,
    /// What is folded, in document order; no target lies in another.
    pub targets: Vec<FoldTarget>,
    /// The blocks that it holds.
    #[serde(skip)]
    pub blocks: Vec<BlockId>,
}

/// A part of the document that is folded as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FoldTarget {
    /// A whole element.
    Element {
        /// The element.
        element: NodeId,
    },
    /// Bare text and inline elements that no element holds alone.
    Run {
        /// The element around them.
        parent: NodeId,
        /// The first of them.
        first: NodeId,
        /// The last of them; a sibling of the first, or the first itself.
        last: NodeId,
    },
}

impl Plan {
    /// Plans the folds and passages of a page.
    pub fn of(page: &PageSnapshot, report: &Report) -> Self {
        let is_article = report.judgement.is_article;
        if !is_article {
            return Self { epoch: page.epoch, is_article, folds: Vec::new(), passages: Vec::new() };
        }
        let mut units = Units::of(page);
        let mut passage = |parts: &[crate::text::TextRange]| {
            parts.iter().flat_map(|part| report.text.locate(&mut units, *part)).collect::<Vec<DomRange>>()
        };
        let passages = report.attributions.list.iter().map(|a| passage(a.content.parts())).collect();
        Self { epoch: page.epoch, is_article, folds: folds(page, report), passages }
    }
}

/// Puts neighbouring pieces of one grade and kind together.
fn folds(page: &PageSnapshot, report: &Report) -> Vec<PlannedFold> {
    let holdings = Holdings::of(page, report);
    let pieces = pieces(page, &holdings);
    let mut folds = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let parent = page.node(first.node).parent;
        let joins = |p: &&Piece| {
            !p.apart && p.label == first.label && p.kind == first.kind && page.node(p.node).parent == parent
        };
        let (group, after) = rest.split_at(1 + others.iter().take_while(joins).count());
        let mut blocks: Vec<BlockId> = group.iter().flat_map(|p| p.blocks.iter().copied()).collect();
        blocks.dedup();
        folds.push(PlannedFold {
            id: folds.len() as u32,
            grade: first.label,
            kind: first.kind,
            targets: targets(page, &holdings, group),
            blocks,
        });
        rest = after;
    }
    folds
}

/// The targets of sibling pieces: elements as they are, bare text and the inline elements beside it as runs.
fn targets(page: &PageSnapshot, holdings: &Holdings, group: &[Piece]) -> Vec<FoldTarget> {
    let mut targets = Vec::new();
    let mut rest = group;
    while let Some((first, others)) = rest.split_first() {
        let mut length = 1;
        if may_run(page, first.node) {
            let mut before = first.node;
            let joins = |p: &&Piece| {
                let goes_on = may_run(page, p.node) && only_breaks(page, holdings, page.end_of(before), p.node);
                before = p.node;
                goes_on
            };
            length += others.iter().take_while(joins).count();
        }
        let (run, after) = rest.split_at(length);
        let last = run.last().map_or(first.node, |p| p.node);
        targets.push(target(page, holdings, first.node, last));
        rest = after;
    }
    targets
}

fn target(page: &PageSnapshot, holdings: &Holdings, first: NodeId, last: NodeId) -> FoldTarget {
    if first == last && page.node(first).tag != Tag::Text {
        return FoldTarget::Element { element: first };
    }
    FoldTarget::Run { parent: page.node(first).parent, first, last: with_breaks(page, holdings, last) }
}

/// Whether a node may be moved into a wrapper: bare text, and inline elements without a frame or player, which would load
/// anew.
fn may_run(page: &PageSnapshot, node: NodeId) -> bool {
    let loads = |at: u32| matches!(page.node(NodeId(at)).tag, Tag::Iframe | Tag::Video | Tag::Audio);
    page.node(node).tag.is_inline() && !(node.0 + 1..page.end_of(node).0).any(loads)
}

/// Whether only line breaks and blank text stand from `start` to before `end`, which are siblings.
fn only_breaks(page: &PageSnapshot, holdings: &Holdings, start: NodeId, end: NodeId) -> bool {
    (start.0..end.0).all(|at| is_break(page, holdings, NodeId(at)))
}

fn is_break(page: &PageSnapshot, holdings: &Holdings, node: NodeId) -> bool {
    if holdings.at(node) != Holding::Nothing || page.end_of(node).0 > node.0 + 1 {
        return false;
    }
    match page.node(node).tag {
        Tag::Br | Tag::Wbr => true,
        Tag::Text => page.data(node).trim().is_empty(),
        _ => false,
    }
}

/// The line breaks right after a run go with it, or empty lines would stand in its place.
fn with_breaks(page: &PageSnapshot, holdings: &Holdings, last: NodeId) -> NodeId {
    let end = page.end_of(page.node(last).parent);
    let mut taken = last;
    let mut at = page.end_of(last);
    while at < end && is_break(page, holdings, at) {
        if page.node(at).tag == Tag::Br {
            taken = at;
        }
        at = page.end_of(at);
    }
    taken
}
