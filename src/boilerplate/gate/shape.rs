//! What the body looks like: running paragraphs, or cards, posts, controls and code.

use super::{Sign, sign};
use crate::boilerplate::body::Body;
use crate::boilerplate::reading::Readings;
use crate::page::{Block, NodeId, PageSnapshot, Tag};

/// Signs from the body's blocks and elements.
pub(super) fn signs(
    page: &PageSnapshot,
    blocks: &[Block],
    readings: &Readings,
    body: &Body,
    headline: Option<usize>,
    signs: &mut Vec<Sign>,
) {
    let list = &readings.list[body.start..body.end];
    let words: usize = list.iter().map(|r| r.words).sum();
    let linked: f32 = list.iter().map(|r| r.link_share * r.words as f32).sum();
    let prose = readings.prose_below(page, body.element);
    let paragraphs = list.iter().filter(|r| r.prose).count();
    let short = list.iter().filter(|r| r.words < 5).count() as f32 / list.len().max(1) as f32;
    let link_share = linked / words.max(1) as f32;
    let prose_share = prose as f32 / words.max(1) as f32;
    let heading = |b: &&Block| page.node(b.container).tag.heading().is_some();
    let headings = blocks[body.start..body.end].iter().filter(heading).count();
    let count = Elements::of(page, body.element);
    sign(signs, prose < 80, "prose_under_80", -10);
    sign(signs, (80..160).contains(&prose), "prose_under_160", -6);
    sign(signs, link_share > 0.5, "links_over_half", -7);
    sign(signs, link_share > 0.25 && link_share <= 0.5, "links_over_quarter", -3);
    sign(signs, prose_share > 0.85, "prose_share_over_85", 9);
    sign(signs, short > 0.5, "short_blocks", -9);
    sign(signs, short > 0.25 && short <= 0.5, "some_short_blocks", -7);
    sign(signs, headings * 2 > paragraphs && headings > 3, "many_headings", -1);
    sign(signs, count.controls >= 8, "many_controls", -6);
    sign(signs, count.code >= 4, "much_code", -9);
    sign(signs, (1..4).contains(&count.code), "some_code", -9);
    sign(signs, count.articles >= 3, "many_articles", -4);
    sign(signs, headline.is_none(), "no_headline", -5);
    sign(signs, prose * 4 < readings.prose() * 3, "prose_elsewhere", -13);
}

/// How many elements of some names stand in the body.
#[derive(Default)]
struct Elements {
    controls: usize,
    code: usize,
    articles: usize,
}

impl Elements {
    fn of(page: &PageSnapshot, body: NodeId) -> Self {
        let mut count = Self::default();
        for at in body.0..page.end_of(body).0 {
            match page.node(NodeId(at)).tag {
                Tag::Button | Tag::Select | Tag::Input | Tag::Form | Tag::Textarea => count.controls += 1,
                Tag::Pre | Tag::Code => count.code += 1,
                Tag::Article => count.articles += 1,
                _ => {}
            }
        }
        count
    }
}
