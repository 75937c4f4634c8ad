//! Boxes around a field for an address or a number: what they say is an offer to write to the reader, or a form to write with.

use super::marks::Mark;
use super::reading::Readings;
use super::rules::FORM_BOX;
use crate::kind::BlockKind;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};
use std::collections::BTreeMap;

/// A box has at most so many words …
const WORDS: usize = 130;
/// … and at most this share of the page's prose: in a very short article the box around the form is the article's.
const SHARE: f32 = 0.2;

/// Words of a link to a story, at least.
const STORY: usize = 4;

/// Points for folding: more than the longest running text speaks against it.
const WEIGHT: i16 = 110;

/// The boxes, by the outermost element that is one.
pub(super) fn find(page: &PageSnapshot, readings: &Readings) -> BTreeMap<NodeId, Mark> {
    let fields = (0..page.nodes().len() as u32).map(NodeId).filter(|id| is_field(page, *id));
    let mut boxes = BTreeMap::new();
    for field in fields {
        let around = page.ancestors(field).take_while(|id| is_box(page, readings, *id)).last();
        if let Some(id) = around.filter(|id| !readings.below(page, *id).is_empty()) {
            // A field for a whole text beside it is for a comment.
            let writes = (id.0..page.end_of(id).0).any(|n| page.node(NodeId(n)).tag == Tag::Textarea);
            let kind = if writes { BlockKind::Comments } else { BlockKind::Newsletter };
            boxes.insert(id, Mark { rule: FORM_BOX, kind, weight: WEIGHT, small: true });
        }
    }
    boxes
}

fn is_field(page: &PageSnapshot, id: NodeId) -> bool {
    page.node(id).tag == Tag::Input && matches!(page.attr(id, AttrName::Type), Some("email" | "tel"))
}

fn is_box(page: &PageSnapshot, readings: &Readings, id: NodeId) -> bool {
    let tag = page.node(id).tag;
    if matches!(tag, Tag::Body | Tag::Main | Tag::Article | Tag::Html) {
        return false;
    }
    let below = readings.list.get(readings.below(page, id)).unwrap_or_default();
    let words: usize = below.iter().map(|r| r.words).sum();
    // A column of the page has links to stories beside the form.
    if below.iter().any(|r| r.link_share > 0.8 && r.words >= STORY) {
        return false;
    }
    let headline = (id.0..page.end_of(id).0).any(|n| page.node(NodeId(n)).tag == Tag::H1);
    words <= WORDS && readings.prose_below(page, id) as f32 <= readings.prose() as f32 * SHARE && !headline
}
