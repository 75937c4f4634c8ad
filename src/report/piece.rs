//! The largest parts of a document that hold nothing but text of one verdict.

use super::holding::{Holding, Holdings};
use crate::boilerplate::{BlockKind, Label};
use crate::page::{AttrName, BlockId, Flags, NodeId, PageSnapshot, Tag};

/// An element, or bare text, all of whose visible text is to become the same.
pub(super) struct Piece {
    pub(super) node: NodeId,
    /// What becomes of it: never [`Label::Leave`].
    pub(super) label: Label,
    /// The commonest kind of its blocks.
    pub(super) kind: BlockKind,
    pub(super) blocks: Vec<BlockId>,
    /// Whether text that stays stands between the piece before and this one.
    pub(super) apart: bool,
}

/// Finds a page's pieces, in document order.
pub(super) fn pieces(page: &PageSnapshot, holdings: &Holdings) -> Vec<Piece> {
    let count = page.nodes().len() as u32;
    let frames = frames(page);
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut apart = true;
    while at < count {
        let node = NodeId(at);
        let end = page.end_of(node);
        match holdings.at(node) {
            Holding::Nothing => at = end.0,
            Holding::Only(Label::Leave) => {
                apart = true;
                at = end.0;
            }
            Holding::Mixed if page.node(node).tag == Tag::Text => {
                apart = true;
                at = end.0;
            }
            Holding::Mixed => at += 1,
            Holding::Only(_) if frames.get(node.index()) == Some(&true) => at += 1,
            Holding::Only(_) if is_replaced(page.node(node).tag) => {
                apart = true;
                at = end.0;
            }
            Holding::Only(label) => {
                let blocks = holdings.blocks(node, end);
                let kind = holdings.kind(&blocks);
                let node = if is_line(kind) { narrowed(page, holdings, node) } else { node };
                pieces.push(Piece { node, label, kind, blocks, apart });
                apart = false;
                at = end.0;
            }
        }
    }
    pieces
}

/// What holds the page or its main part: never folded, whatever stands in it.
fn frames(page: &PageSnapshot) -> Vec<bool> {
    let count = page.nodes().len();
    let mut frames = vec![false; count];
    for at in (0..count).rev() {
        let node = NodeId(at as u32);
        let tag = page.node(node).tag;
        frames[at] |=
            matches!(tag, Tag::Html | Tag::Body | Tag::Main) || page.attr(node, AttrName::Role) == Some("main");
        if frames[at] || at == 0 {
            frames[page.node(node).parent.index()] = true;
        }
    }
    frames
}

/// Elements that a browser draws by other means than their content: they have no `::before` to put a placeholder in.
fn is_replaced(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Svg | Tag::Select | Tag::Textarea | Tag::Input | Tag::Img | Tag::Iframe | Tag::Audio | Tag::Video
    )
}

/// Kinds that are a line of text or a bar of buttons. A picture beside such a line is not of its kind; a picture beside a
/// headline of another story, an advertisement or an author's life is.
fn is_line(kind: BlockKind) -> bool {
    use BlockKind::{Legal, Navigation, Share, SourceLink, Tagline, Tags, Ui};
    matches!(kind, Legal | Navigation | Share | SourceLink | Tagline | Tags | Ui)
}

/// The part of an element that leaves out the media beside its text.
fn narrowed(page: &PageSnapshot, holdings: &Holdings, node: NodeId) -> NodeId {
    let mut best = node;
    let mut at = node;
    while let Some((child, beside_media)) = only_child_with_text(page, holdings, at) {
        if page.node(child).tag == Tag::Text || is_replaced(page.node(child).tag) {
            break;
        }
        if beside_media {
            best = child;
        }
        at = child;
    }
    best
}

/// The one child that holds all of an element's text, and whether media stand beside it.
fn only_child_with_text(page: &PageSnapshot, holdings: &Holdings, node: NodeId) -> Option<(NodeId, bool)> {
    let end = page.end_of(node);
    let mut found = None;
    let mut media = false;
    let mut at = NodeId(node.0 + 1);
    while at < end {
        if holdings.at(at) == Holding::Nothing {
            media |= has_media(page, at);
        } else if found.replace(at).is_some() {
            return None;
        }
        at = page.end_of(at);
    }
    found.map(|child| (child, media))
}

/// Whether visible pictures, sound or films stand at or below a node, links' own pictures not counted.
fn has_media(page: &PageSnapshot, node: NodeId) -> bool {
    let end = page.end_of(node);
    let mut at = node;
    while at < end {
        let here = page.node(at);
        if here.tag == Tag::A || here.flags.has(Flags::HIDDEN) {
            at = page.end_of(at);
            continue;
        }
        if matches!(here.tag, Tag::Img | Tag::Picture | Tag::Video | Tag::Audio | Tag::Iframe) {
            return true;
        }
        at = NodeId(at.0 + 1);
    }
    false
}
