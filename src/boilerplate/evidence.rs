//! What speaks for and against folding one block: phrases, marks, links, the site's name, its place.

use super::marks::{Mark, Marks};
use super::phrase::{Candidate, PhraseRule, matching};
use super::reading::{Reading, Readings};
use super::rules::{self, Repeats};
use super::site::{Site, host_of};
use super::words::Words;
use crate::kind::BlockKind;
use crate::page::{AttrName, Block, PageSnapshot, PageText, Tag};
use crate::rule::{Evidence, RuleId};
use crate::text::TextRange;

/// What all blocks of a page are judged by.
pub(super) struct Context<'a> {
    pub(super) page: &'a PageSnapshot,
    pub(super) text: &'a PageText,
    pub(super) blocks: &'a [Block],
    pub(super) readings: &'a Readings,
    pub(super) marks: &'a Marks,
    pub(super) site: &'a Site,
    /// What the page's frame says.
    pub(super) repeats: Repeats,
    /// The headline's block.
    pub(super) headline: Option<usize>,
    /// One past the last block of prose in the body.
    pub(super) last_prose: usize,
    /// The body's blocks.
    pub(super) body: std::ops::Range<usize>,
}

impl Context<'_> {
    /// Whether a block is the headline.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.headline == Some(at)
    }
}

/// One past the last block of the body that is the article's prose: no box of a theme, no sentence that a phrase names or
/// that speaks of the site.
pub(super) fn last_prose(context: &Context<'_>) -> usize {
    let mut buffer = Words::default();
    let is_last = |at: &usize| {
        let (block, reading) = (&context.blocks[*at], context.readings.list[*at]);
        if !reading.prose || context.marks.around(context.page, block).any(|m| m.weight >= 45) {
            return false;
        }
        buffer.read(context.text.slice(block.range));
        let text = context.text.slice(block.range);
        let candidate = Candidate { words: &buffer, count: reading.words.max(buffer.len()), text, linked: false };
        context.site.find(&buffer).is_none() && !matching(&candidate).iter().any(|r| r.weight > 0)
    };
    context.body.clone().rev().find(is_last).map_or(context.body.start, |at| at + 1)
}

/// Gathers the evidence on block `at`.
pub(super) fn gather(context: &Context<'_>, at: usize, buffer: &mut Words) -> Vec<Evidence> {
    let block = &context.blocks[at];
    let reading = context.readings.list[at];
    buffer.read(context.text.slice(block.range));
    let mut found = Vec::new();
    let phrases = matching(&Candidate {
        words: buffer,
        count: reading.words.max(buffer.len()),
        text: context.text.slice(block.range),
        linked: reading.link_share > 0.8,
    });
    let phrase = |r: &&PhraseRule| Evidence { rule: r.id, kind: r.kind, weight: r.weight, words: block.range };
    found.extend(phrases.iter().map(phrase));
    found.extend(context.marks.around(context.page, block).take(3).map(|m| marked(&m, reading)));
    found.extend(link(context, at, reading));
    found.extend(link_list(context, at));
    found.extend(card(context, at, reading));
    rules::gather(context, at, buffer, &mut found);
    found.extend(site_name(context, at, reading, buffer));
    found.extend(place(context, at, reading, found.iter().any(|e| e.weight >= 60 && !e.words.is_empty())));
    found.sort_by_key(|e| -e.weight.abs());
    found
}

fn evidence(rule: &'static str, kind: BlockKind, weight: i16, words: TextRange) -> Evidence {
    Evidence { rule: RuleId(rule), kind, weight, words }
}

/// A mark on running text says less than one on a label: wrappers are named loosely.
fn marked(mark: &Mark, reading: Reading) -> Evidence {
    let weight = if reading.prose && mark.weight > 0 { mark.weight * 3 / 4 } else { mark.weight };
    Evidence { rule: mark.rule, kind: mark.kind, weight, words: TextRange::default() }
}

/// A block that is one link: a headline of another story, a source line, a button.
fn link(context: &Context<'_>, at: usize, reading: Reading) -> Option<Evidence> {
    let block = &context.blocks[at];
    let link = block.links.first()?;
    if reading.link_share < 0.9 {
        return None;
    }
    let href = context.page.attr(link.node, AttrName::Href).unwrap_or("");
    let outside = !host_of(href).is_empty() && !context.site.holds(href);
    if outside && at >= context.last_prose && reading.words <= 6 {
        return Some(evidence("outside_link", BlockKind::SourceLink, 40, block.range));
    }
    if reading.words >= 4 && !(reading.ends && reading.words >= 14) {
        let weight = if outside { 20 } else { 60 };
        let arrow = |c: char| matches!(c, '«' | '»' | '<' | '>' | '←' | '→' | '‹' | '›');
        if context.text.slice(block.range).starts_with(arrow) || context.text.slice(block.range).ends_with(arrow) {
            return Some(evidence("arrow_link", BlockKind::Navigation, weight, block.range));
        }
        return Some(evidence("headline_link", BlockKind::Related, weight, block.range));
    }
    let kind = if context.body.contains(&at) { BlockKind::Ui } else { BlockKind::Navigation };
    (reading.words < 4).then(|| evidence("short_link", kind, 30, block.range))
}

/// Neighbours that are links as well.
fn link_list(context: &Context<'_>, at: usize) -> Option<Evidence> {
    let linked = |i: usize| context.readings.list.get(i).is_some_and(|r| r.link_share > 0.8);
    let before = (1..=3).take_while(|n| at.checked_sub(*n).is_some_and(linked)).count();
    let after = (1..=3).take_while(|n| linked(at + n)).count();
    (linked(at) && before + after >= 2).then(|| evidence("link_list", BlockKind::Related, 25, context.blocks[at].range))
}

/// The first words of another story, under a headline that is a link.
fn card(context: &Context<'_>, at: usize, reading: Reading) -> Option<Evidence> {
    let headline = |n: usize| {
        let index = at.checked_sub(n);
        index.is_some_and(|i| {
            let r = context.readings.list[i];
            r.link_share > 0.8 && r.words >= 3 && !context.body.contains(&i)
        })
    };
    (at >= context.body.end && reading.words >= 4 && (1..=3).any(headline))
        .then(|| evidence("story_card", BlockKind::Related, 45, context.blocks[at].range))
}

/// The site speaks of itself.
fn site_name(context: &Context<'_>, at: usize, reading: Reading, words: &Words) -> Option<Evidence> {
    let block = &context.blocks[at];
    let (from, to) = context.site.find(words)?;
    let name_first =
        from == 0 && context.text.slice(block.range).contains([':', '-', '–', '|']) && words.len() > to + 3;
    if at < context.last_prose && !name_first {
        return None;
    }
    let weight = if name_first { 40 } else { 30 };
    (reading.words >= 4).then(|| evidence("site_name", BlockKind::Tagline, weight, block.range))
}

/// Where the block stands: after the last prose of the body, or in the middle of it.
fn place(context: &Context<'_>, at: usize, reading: Reading, named: bool) -> Option<Evidence> {
    let block = &context.blocks[at];
    if !context.body.contains(&at) {
        return None;
    }
    if reading.prose && reading.link_share < 0.3 && (at < context.last_prose || reading.words >= 40) {
        // A sentence that a phrase names, or that speaks of the site, is short; the longer, the more it takes.
        let weight = match reading.words {
            0..=24 => {
                if named {
                    -5
                } else {
                    -15
                }
            }
            25..=39 => -25,
            _ => -45,
        };
        return Some(evidence("running_text", BlockKind::Text, weight, block.range));
    }
    let table = context.page.ancestors(block.first).take(4).any(|id| context.page.node(id).tag == Tag::Table);
    if table {
        return Some(evidence("table_cell", BlockKind::Text, -20, block.range));
    }
    (at >= context.last_prose && !reading.prose).then(|| evidence("after_the_body", BlockKind::Other, 20, block.range))
}
