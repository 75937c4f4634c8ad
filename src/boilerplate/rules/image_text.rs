//! A short text alone with an image in an element that is called one: a caption. Not: a paragraph with an image in it, nor a
//! text beside a picture in an element of another name.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("image_text"), judge: Judge::Block(BlockKind::Caption, judge) };

/// A caption has at most so many words …
const MOST: usize = 40;
/// … and stands with at most so many blocks.
const BLOCKS: usize = 2;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let context = subject.context;
    let named = subject.found.iter().any(|e| e.weight >= 60 && !e.words.is_empty());
    let other = context.is_heading(subject.at) || subject.reading.words > MOST || subject.reading.link_share > 0.5;
    if !subject.in_body() || named || other {
        return None;
    }
    let small = |id: &NodeId| context.readings.below(context.page, *id).len() <= BLOCKS;
    let mut around = context.page.ancestors(subject.block.first).take_while(small).take(4);
    around.any(|id| is_image(context.page, id)).then_some(-60)
}

/// Whether an element is called an image and holds one.
fn is_image(page: &PageSnapshot, id: NodeId) -> bool {
    let named = |name: &str| {
        let parts = name.split(|c: char| !c.is_ascii_alphanumeric());
        parts.into_iter().any(|part| IMAGES.iter().any(|image| part.eq_ignore_ascii_case(image)))
    };
    page.attr(id, AttrName::Class).is_some_and(named)
        && (id.0..page.end_of(id).0).any(|n| matches!(page.node(NodeId(n)).tag, Tag::Img | Tag::Picture))
}

const IMAGES: &[&str] = &["bild", "figure", "foto", "image", "imagen", "imagem", "img", "photo", "picture"];
