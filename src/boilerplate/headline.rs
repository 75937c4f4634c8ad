//! The article's headline: the block most like the document's title.

use super::body::Body;
use super::reading::Readings;
use super::words::{WordStore, Words};
use crate::page::{AttrName, Block, PageSnapshot};
use crate::starts::{Starts, cell};

/// No block that is less like the document's title than this is its headline, whatever markup says.
const LEAST: f32 = 0.1;

/// The least likeness to the document's title that says so by itself.
const ALIKE: f32 = 0.5;

/// The least likeness of a block that no markup calls a heading.
const SAME: f32 = 0.7;

/// The index of the headline's block.
pub(super) fn find(page: &PageSnapshot, blocks: &[Block], readings: &Readings, body: &Body) -> Option<usize> {
    let title = WordStore::whole(&page.title);
    let title = title.of(0);
    let starts = (0..title.len()).fold(Starts::none(), |starts, at| starts.and(title.get(at).as_bytes()));
    let mut best: Option<(f32, usize)> = None;
    for (at, block) in blocks.iter().enumerate().take(body.end.max(body.start + 1)) {
        let words = readings.words(at);
        let alike = likeness(words, title, &starts);
        if alike <= LEAST {
            continue;
        }
        let level = page.ancestors(block.first).take(4).find_map(|id| page.node(id).tag.heading());
        let named = page.ancestors(block.first).take(3).any(|id| is_headline(page, id));
        let marked = level.is_some() || named;
        if !marked && block.link_share() > 0.2 {
            continue;
        }
        let near = if at >= body.start { 0.1 } else { 0.2 * at as f32 / body.start.max(1) as f32 };
        let rank = match level {
            Some(1) => 0.3,
            Some(2) => 0.1,
            _ => 0.0,
        };
        let whole_link = if block.link_share() > 0.9 { -0.15 } else { 0.0 };
        if !marked && alike < SAME {
            continue;
        }
        if alike >= ALIKE || named && alike > 0.2 || level == Some(1) && words.len() >= 4 {
            let score = alike + rank + near + whole_link;
            if best.is_none_or(|(other, _)| score > other) {
                best = Some((score, at));
            }
        }
    }
    best.map(|(_, at)| at)
}

fn is_headline(page: &PageSnapshot, id: crate::page::NodeId) -> bool {
    page.attr(id, AttrName::ItemProp) == Some("headline")
        || page.attr(id, AttrName::Class).is_some_and(|c| {
            c.split_ascii_whitespace().any(|c| matches!(c, "entry-title" | "post-title" | "article-title" | "headline"))
        })
}

/// Share of the block's words that the title has, weighed with how much of the title they are. `cells`: of the title's words.
fn likeness(words: Words<'_>, title: Words<'_>, cells: &Starts) -> f32 {
    if words.len() == 0 || title.len() == 0 {
        return 0.0;
    }
    let has = |w: &[u8]| cells.has(cell(w)) && (0..title.len()).any(|at| title.bytes(at) == w);
    let both = (0..words.len()).filter(|at| has(words.bytes(*at))).count() as f32;
    both / words.len() as f32 * (both / title.len() as f32).sqrt()
}
