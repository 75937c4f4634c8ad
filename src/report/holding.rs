//! What the visible text below each node is to become: the ground on which folds are planned.

use super::Report;
use crate::boilerplate::{BlockKind, Label};
use crate::order::sort_by;
use crate::page::{BlockId, Flags, NodeId, PageSnapshot, Rect};

/// What becomes of the visible text at or below a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holding {
    /// It has none.
    Nothing,
    /// The same for all of it.
    Only(Label),
    /// Not the same for all of it.
    Mixed,
}

impl Holding {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, it) | (it, Self::Nothing) => it,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        }
    }
}

/// Whether the browser said that text cannot be seen where it drew it. It is asked only of what would be folded, so that
/// geometry takes folds away and never gives one.
fn is_out_of_sight(page: &PageSnapshot, text: NodeId) -> bool {
    page.rect(page.node(text).parent).is_some_and(Rect::is_out_of_sight)
}

/// What every node of a page holds.
pub(super) struct Holdings {
    nodes: Vec<Holding>,
    /// The text nodes that blocks stand in, rising.
    texts: Vec<(NodeId, BlockId)>,
    kinds: Vec<BlockKind>,
}

impl Holdings {
    /// Gathers the verdicts from the text nodes up. A node that the reader uses (typing, playing) counts as kept text;
    /// boilerplate that nobody sees as none: a fold of its own would put a line where there was nothing.
    pub(super) fn of(page: &PageSnapshot, report: &Report) -> Self {
        let count = page.nodes().len();
        let mut nodes = vec![Holding::Nothing; count];
        let mut texts = Vec::new();
        for block in &report.blocks {
            let label = report.judgement.verdicts.get(block.id.index()).map_or(Label::Leave, |v| v.label);
            for (node, _) in report.text.raw(block.range) {
                if label != Label::Leave && is_out_of_sight(page, node) {
                    continue;
                }
                if let Some(holding) = nodes.get_mut(node.index()) {
                    *holding = holding.and(Holding::Only(label));
                    texts.push((node, block.id));
                }
            }
        }
        for (holding, node) in nodes.iter_mut().zip(page.nodes()) {
            if node.flags.has(Flags::EDITED) || node.flags.has(Flags::PLAYING) {
                *holding = holding.and(Holding::Only(Label::Leave));
            }
        }
        for at in (1..count).rev() {
            let parent = page.node(NodeId(at as u32)).parent.index();
            nodes[parent] = nodes[parent].and(nodes[at]);
        }
        sort_by(&mut texts, Ord::cmp);
        texts.dedup();
        let kinds = report.judgement.verdicts.iter().map(|v| v.kind).collect();
        Self { nodes, texts, kinds }
    }

    /// What `node` holds.
    pub(super) fn at(&self, node: NodeId) -> Holding {
        self.nodes.get(node.index()).copied().unwrap_or(Holding::Nothing)
    }

    /// The blocks with text in the nodes from `start` to before `end`, in document order.
    pub(super) fn blocks(&self, start: NodeId, end: NodeId) -> Vec<BlockId> {
        let from = self.texts.partition_point(|(node, _)| *node < start);
        let to = self.texts.partition_point(|(node, _)| *node < end);
        let mut blocks: Vec<BlockId> =
            self.texts.get(from..to).unwrap_or(&[]).iter().map(|(_, block)| *block).collect();
        blocks.dedup();
        blocks
    }

    /// The commonest kind among blocks; of equally common ones the first.
    pub(super) fn kind(&self, blocks: &[BlockId]) -> BlockKind {
        let kind = |id: &BlockId| self.kinds.get(id.index()).copied();
        let times = |kind: BlockKind| blocks.iter().filter(|id| self.kinds.get(id.index()) == Some(&kind)).count();
        let mut best: Option<(usize, BlockKind)> = None;
        let mut seen: Vec<BlockKind> = Vec::new();
        for kind in blocks.iter().filter_map(kind) {
            if !seen.contains(&kind) {
                seen.push(kind);
                let count = times(kind);
                if best.is_none_or(|(most, _)| count > most) {
                    best = Some((count, kind));
                }
            }
        }
        best.map_or(BlockKind::Other, |(_, kind)| kind)
    }
}
