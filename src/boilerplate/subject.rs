//! One block under judgement, and what several rules ask of it.

use super::evidence::Context;
use super::reading::Reading;
use super::site::{host_of, path_of};
use super::words::Words;
use crate::page::{AttrName, Block, Tag};
use crate::rule::Evidence;
use std::cell::OnceCell;

/// Answers that are given once.
#[derive(Default)]
struct Asked {
    link: OnceCell<Option<LinkShape>>,
    site: OnceCell<Option<(usize, usize)>>,
}

/// A block under judgement.
pub(super) struct Subject<'a> {
    pub(super) context: &'a Context<'a>,
    /// Its index.
    pub(super) at: usize,
    pub(super) block: &'a Block,
    pub(super) reading: Reading,
    pub(super) words: Words<'a>,
    /// What has been found so far.
    pub(super) found: Vec<Evidence>,
    /// What several rules ask, once one has asked it.
    asked: Asked,
}

/// What kind of link a block is that is one link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkShape {
    /// To another site, short, below the article.
    Outside,
    /// As long as a headline.
    Headline,
    /// One to three words.
    Short,
}

/// What place a block has in the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Prose before the last paragraph, or long.
    Running,
    /// A table's cell.
    Table,
    /// After the last paragraph and no prose.
    After,
}

/// Words of a headline, at least.
const HEADLINE: usize = 4;
/// Words of a short link to another site, at most.
const BRIEF: usize = 6;
/// A link of so many words that ends as a sentence does is one.
const SENTENCE: usize = 14;
/// Prose of so many words is the article's wherever in the body it stands.
const LONG: usize = 40;
/// Fewer words than this say too little to be a repetition.
const REPEATED: usize = 5;

impl<'a> Subject<'a> {
    /// Block `at` of a page, with what is found so far.
    pub(super) fn new(context: &'a Context<'a>, at: usize, found: Vec<Evidence>) -> Self {
        let (block, reading) = (&context.blocks[at], context.readings.list[at]);
        Self { context, at, block, reading, words: context.readings.words(at), found, asked: Asked::default() }
    }

    /// Where the site's name stands in it, in words: (first, one past the last).
    pub(super) fn site(&self) -> Option<(usize, usize)> {
        *self.asked.site.get_or_init(|| self.context.site.find(self.words))
    }

    /// Its text.
    pub(super) fn text(&self) -> &'a str {
        self.context.text.slice(self.block.range)
    }

    /// Whether it stands among the body's blocks.
    pub(super) fn in_body(&self) -> bool {
        self.context.body.contains(&self.at)
    }

    /// Whether it stands after the last paragraph of the article.
    pub(super) fn after_prose(&self) -> bool {
        self.at >= self.context.last_prose
    }

    /// Whether its first link leads to another site.
    pub(super) fn leads_out(&self) -> bool {
        let href = self.block.links.first().and_then(|l| self.context.page.attr(l.node, AttrName::Href)).unwrap_or("");
        !host_of(href).is_empty() && !self.context.site.holds(href)
    }

    /// What kind of link it is, if it is one link and no sentence.
    pub(super) fn link(&self) -> Option<LinkShape> {
        *self.asked.link.get_or_init(|| self.link_shape())
    }

    fn link_shape(&self) -> Option<LinkShape> {
        let href = self.href()?;
        // An entry of the article's own table of contents.
        let fragment = href.split_once('#').map_or("", |(_, fragment)| fragment);
        if !fragment.is_empty() && self.context.site.holds(href) && path_of(href) == path_of(&self.context.page.url) {
            return None;
        }
        let words = self.reading.words;
        if self.after_prose() && words <= BRIEF && self.leads_out() {
            return Some(LinkShape::Outside);
        }
        match words {
            0..HEADLINE => Some(LinkShape::Short),
            _ if self.reading.ends && words >= SENTENCE => None,
            _ => Some(LinkShape::Headline),
        }
    }

    /// Points of a headline's link: one to another site may be the article's reference.
    pub(super) fn headline_weight(&self) -> i16 {
        if self.leads_out() { 20 } else { 60 }
    }

    /// Whether an arrow at its outer edge points away from it. One that points at it is a list's bullet.
    pub(super) fn has_arrow(&self) -> bool {
        self.text().starts_with(['«', '<', '←', '‹']) || self.text().ends_with(['»', '>', '→', '›'])
    }

    /// Whether it is one link, and where that leads.
    pub(super) fn href(&self) -> Option<&'a str> {
        let link = self.block.links.first().filter(|_| self.reading.link_share >= 0.9)?;
        self.context.page.attr(link.node, AttrName::Href)
    }

    /// What place it has in the body; none for what has no say there.
    pub(super) fn place(&self) -> Option<Place> {
        if !self.in_body() {
            return None;
        }
        let reading = self.reading;
        if reading.prose && reading.link_share < 0.3 && (!self.after_prose() || reading.words >= LONG) {
            return Some(Place::Running);
        }
        let page = self.context.page;
        if page.ancestors(self.block.first).take(4).any(|id| page.node(id).tag == Tag::Table) {
            return Some(Place::Table);
        }
        (self.after_prose() && !reading.prose).then_some(Place::After)
    }

    /// Whether the page's frame says the same, and it is the site's or stands after the article.
    pub(super) fn is_repeated(&self) -> bool {
        self.in_body()
            && !self.context.is_title(self.at)
            && self.reading.words >= REPEATED
            && !self.context.is_heading(self.at)
            && (self.after_prose() || self.site().is_some())
            && self.context.repeats.has(self.text())
    }
}
