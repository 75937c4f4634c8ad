//! Runs of teasers: sibling elements, each with the headline of another story and its first words.

use super::reading::Readings;
use super::site::{Site, host_of, path_of};
use crate::page::{AttrName, Block, NodeId, PageSnapshot, PageText, Tag};
use std::ops::Range;

/// Words of a headline, at least.
const HEADLINE: usize = 4;
/// A run has at least so many teasers …
const FEWEST: usize = 3;
/// … and a teaser at most so many words.
const WORDS: usize = 80;
/// At most so many blocks of a teaser (a section's name, a date) stand above its headline.
const ABOVE: usize = 2;

/// For each block whether it stands in a run of teasers.
pub(super) fn find(
    page: &PageSnapshot,
    text: &PageText,
    blocks: &[Block],
    readings: &Readings,
    site: &Site,
) -> Vec<bool> {
    let mut found = vec![false; blocks.len()];
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| is_start(page, text, &blocks[*at], site)).collect();
    let around: Vec<NodeId> = starts.windows(2).map(|p| around_both(page, &blocks[p[0]], &blocks[p[1]])).collect();
    let mut at = 0;
    while at < around.len() {
        let length = around[at..].iter().take_while(|id| **id == around[at]).count();
        let cards = starts[at..=at + length].iter();
        let cards: Vec<Range<usize>> =
            cards.filter_map(|start| card(page, blocks, readings, around[at], *start)).collect();
        let signed = cards.iter().filter(|card| has_sign(page, text, blocks, readings, card)).count();
        if cards.len() >= FEWEST && signed * 2 > cards.len() {
            for card in cards {
                found[card].fill(true);
            }
        }
        at += length;
    }
    found
}

/// Whether a block begins with a headline's link to another page of the site.
fn is_start(page: &PageSnapshot, text: &PageText, block: &Block, site: &Site) -> bool {
    let Some(link) = block.links.first().filter(|link| link.words.start() == block.range.start()) else { return false };
    let href = page.attr(link.node, AttrName::Href).unwrap_or("");
    let elsewhere = !host_of(href).is_empty() && path_of(href) != path_of(&page.url);
    elsewhere && site.holds(href) && text.slice(link.words).split_whitespace().nth(HEADLINE - 1).is_some()
}

/// The nearest element around two blocks, the second after the first.
fn around_both(page: &PageSnapshot, first: &Block, second: &Block) -> NodeId {
    page.ancestors(first.first).find(|id| page.end_of(*id) > second.first).unwrap_or(NodeId(0))
}

/// The blocks of the teaser that has its headline at `start`, a child of `around`; none where it holds too much.
fn card(
    page: &PageSnapshot,
    blocks: &[Block],
    readings: &Readings,
    around: NodeId,
    start: usize,
) -> Option<Range<usize>> {
    if matches!(page.node(around).tag, Tag::Table | Tag::Tbody | Tag::Tr) {
        return None;
    }
    let child = page.ancestors(blocks[start].first).take_while(|id| *id != around).last()?;
    let range = readings.below(page, child);
    let words: usize = readings.list.get(range.clone())?.iter().map(|r| r.words).sum();
    (start <= range.start + ABOVE && words <= WORDS).then_some(range)
}

/// What a teaser has and a section of an article has not: first words that break off, or a date of their own.
fn has_sign(page: &PageSnapshot, text: &PageText, blocks: &[Block], readings: &Readings, card: &Range<usize>) -> bool {
    card.clone().any(|at| {
        let words = text.slice(blocks[at].range);
        let breaks_off =
            readings.list[at].prose && (words.ends_with('…') || words.ends_with("...") || words.ends_with("[…]"));
        let dated = page.ancestors(blocks[at].first).take(3).any(|id| page.node(id).tag == Tag::Time);
        breaks_off || dated || readings.list[at].words <= 8 && has_year(words)
    })
}

fn has_year(words: &str) -> bool {
    let is_year = |w: &str| w.len() == 4 && w.starts_with("20") && w.bytes().all(|b| b.is_ascii_digit());
    words.split(|c: char| !c.is_alphanumeric()).any(is_year)
}
