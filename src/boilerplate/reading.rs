//! What is read of each block before anything is judged: its words, its prose, and how much prose stands where.

use super::phrase::{Candidate, PhraseRule, matching};
use super::words::{LIMIT, WordStore, Words};
use crate::page::{AttrName, Block, NodeId, PageSnapshot, PageText, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A block of so many words reads as prose if it has a sentence's marks …
const SENTENCE: usize = 10;
/// … and one of so many words in any case.
const PARAGRAPH: usize = 25;

/// So many paragraphs that are one link to the same address are no links.
const LINKED: usize = 3;

/// What is read of a block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reading {
    /// Words; two characters of a script without blanks count as one.
    pub(super) words: usize,
    /// Share of its bytes that are links, 0 to 1.
    pub(super) link_share: f32,
    /// Whether it ends as a sentence does.
    pub(super) ends: bool,
    /// Whether it reads as running text.
    pub(super) prose: bool,
}

impl Reading {
    fn of(page: &PageSnapshot, text: &str, block: &Block, words: Words<'_>) -> Self {
        let dense = if text.is_ascii() { 0 } else { text.chars().filter(|c| is_dense(*c)).count() };
        let counted = if words.len() < LIMIT { words.len() } else { text.split_whitespace().count() };
        let count = counted + dense / 2;
        let link_share = block.link_share();
        let ends = text
            .trim_end_matches(['”', '"', '’', '\'', '»', ')', '“'])
            .ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟']);
        let flowing = || ends || text.contains([',', '，', '、', '،', ';']);
        let heading = || page.node(block.container).tag.heading().is_some();
        let prose = link_share < 0.5 && (count >= PARAGRAPH || count >= SENTENCE && flowing()) && !heading();
        Self { words: count, link_share, ends, prose }
    }
}

/// Scripts that part no words.
pub(super) fn is_dense(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}')
}

/// Takes for running text what a copy links whole, sentence by sentence, to one address: there the links say nothing.
fn unlink(page: &PageSnapshot, text: &PageText, blocks: &[Block], list: &mut [Reading]) {
    let is_linked = |(block, reading): (&Block, &Reading)| {
        reading.link_share > 0.9 && reading.ends && reading.words >= SENTENCE && block.links.len() == 1
    };
    let address = |block: &Block| block.links.first().and_then(|link| page.attr(link.node, AttrName::Href));
    // A teaser that stands again and again is one teaser.
    let mut said: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (block, _) in blocks.iter().zip(list.iter()).filter(|pair| is_linked(*pair)) {
        said.entry(address(block).unwrap_or("")).or_default().insert(text.slice(block.range));
    }
    said.retain(|href, texts| href.starts_with("http") && texts.len() >= LINKED);
    for (block, reading) in blocks.iter().zip(list).filter(|(b, r)| is_linked((b, r))) {
        if address(block).is_some_and(|href| said.contains_key(href)) {
            (reading.link_share, reading.prose) = (0.0, true);
        }
    }
}

/// All blocks' readings, and sums over stretches of them.
pub(super) struct Readings {
    pub(super) list: Vec<Reading>,
    /// Each block's words.
    words: WordStore,
    /// The rules whose phrases each block has.
    pub(super) phrases: Vec<Vec<&'static PhraseRule>>,
    /// Words of prose before each block.
    prose_before: Vec<u32>,
    /// The same, a paragraph that stands alone in its element counting less: it is a card's more often than an article's.
    weight_before: Vec<u32>,
    /// The first text node of each block.
    firsts: Vec<u32>,
}

impl Readings {
    pub(super) fn of(page: &PageSnapshot, text: &PageText, blocks: &[Block]) -> Self {
        let mut store = WordStore::new(text.as_str());
        let mut phrases = Vec::with_capacity(blocks.len());
        let read = |(at, block): (usize, &Block)| {
            let range = block.range.bytes();
            store.read(text.as_str(), range.start, range.end);
            let (words, text) = (store.of(at), text.slice(block.range));
            let reading = Reading::of(page, text, block, words);
            let (count, linked) = (reading.words.max(words.len()), reading.link_share > 0.8);
            phrases.push(matching(&Candidate { words, count, text, linked, part: false }));
            reading
        };
        let mut list: Vec<Reading> = blocks.iter().enumerate().map(read).collect();
        unlink(page, text, blocks, &mut list);
        let apart = apart(page);
        let prose = |at: usize| list[at].prose && !apart[blocks[at].container.index()];
        let prose_before = sums((0..list.len()).map(|at| if prose(at) { list[at].words as u32 } else { 0 }));
        Self {
            words: store,
            phrases,
            weight_before: Vec::new(),
            prose_before,
            firsts: blocks.iter().map(|b| b.first.0).collect(),
            list,
        }
    }

    /// The words of a block.
    pub(super) fn words(&self, at: usize) -> Words<'_> {
        self.words.of(at)
    }

    /// The blocks below an element, as a range of indices.
    pub(super) fn below(&self, page: &PageSnapshot, element: NodeId) -> std::ops::Range<usize> {
        let end = page.end_of(element).0;
        self.firsts.partition_point(|f| *f < element.0)..self.firsts.partition_point(|f| *f < end)
    }

    /// Words of prose below an element.
    pub(super) fn prose_below(&self, page: &PageSnapshot, element: NodeId) -> u32 {
        let range = self.below(page, element);
        self.prose_before[range.end] - self.prose_before[range.start]
    }

    /// Words of prose from one block to before another.
    pub(super) fn prose_between(&self, start: usize, end: usize) -> u32 {
        let at = |block: usize| self.prose_before.get(block).copied().unwrap_or(0);
        at(end).saturating_sub(at(start))
    }

    /// Words of prose on the page.
    pub(super) fn prose(&self) -> u32 {
        self.prose_before.last().copied().unwrap_or(0)
    }

    /// The weight of the prose below an element, for finding the body.
    pub(super) fn weight_below(&self, page: &PageSnapshot, element: NodeId) -> u32 {
        let range = self.below(page, element);
        self.weight_before[range.end] - self.weight_before[range.start]
    }

    /// Takes the prose of blocks that are known to be none of the article out of the sums, and weighs the rest.
    pub(super) fn without(&mut self, page: &PageSnapshot, blocks: &[Block], foreign: &[bool]) {
        let prose = |at: usize| if self.list[at].prose && !foreign[at] { self.list[at].words as u32 } else { 0 };
        let mut together: BTreeMap<NodeId, u32> = BTreeMap::new();
        for (at, block) in blocks.iter().enumerate().filter(|(at, _)| prose(*at) > 0) {
            *together.entry(group(page, block)).or_default() += u32::from(prose(at) > 0);
        }
        let weight = |at: usize| match together.get(&group(page, &blocks[at])) {
            Some(2..) => 4 * prose(at),
            _ => prose(at),
        };
        self.prose_before = sums((0..blocks.len()).map(prose));
        self.weight_before = sums((0..blocks.len()).map(weight));
    }
}

/// The element whose paragraphs a block is one of.
pub(super) fn group(page: &PageSnapshot, block: &Block) -> NodeId {
    if page.node(block.container).tag == Tag::P { page.node(block.container).parent } else { block.container }
}

/// `sums[i]` is the sum of the first `i`.
fn sums(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut total = 0;
    let mut sums = vec![0];
    sums.extend(numbers.map(|n| {
        total += n;
        total
    }));
    sums
}

/// Of each node, whether it stands apart from running text by what HTML says of it or of an element around it. In one pass: asked
/// block by block, what stands deep would be climbed out of again and again.
fn apart(page: &PageSnapshot) -> Vec<bool> {
    let mut apart: Vec<bool> = Vec::with_capacity(page.nodes().len());
    for node in page.nodes() {
        let around = apart.get(node.parent.index()).copied().unwrap_or(false);
        apart.push(around || matches!(node.tag, Tag::Nav | Tag::Footer | Tag::Button | Tag::Select));
    }
    apart
}
