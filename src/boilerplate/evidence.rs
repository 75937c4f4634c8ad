//! What speaks for and against folding one block: phrases, marks, links, the site's name, its place.

use super::calls::Calls;
use super::marks::{Mark, Marks};
use super::phrase::PhraseRule;
use super::reading::{Reading, Readings};
use super::repeats::Repeats;
use super::rules::{FORM_BOX, Judge, RULES};
use super::site::Site;
use super::subject::Subject;
use super::words::Words;
use crate::kind::BlockKind;
use crate::order::sort_by_key;
use crate::page::{Block, NodeId, PageSnapshot, PageText, Tag};
use crate::rule::Evidence;
use crate::text::TextRange;
use std::ops::Range;

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
    /// For each block whether it stands in a run of teasers.
    pub(super) cards: Vec<bool>,
    /// The authors' names.
    pub(super) authors: Vec<String>,
    /// The headline's block.
    pub(super) headline: Option<usize>,
    /// One past the last block of prose in the body.
    pub(super) last_prose: usize,
    /// The body's blocks.
    pub(super) body: std::ops::Range<usize>,
    /// For each block whether it stands among the body's and is none of them.
    pub(super) gaps: Vec<bool>,
}

impl Context<'_> {
    /// Whether a block is one of the body's.
    pub(super) fn in_body(&self, at: usize) -> bool {
        self.body.contains(&at) && !self.gaps[at]
    }

    /// The smallest of the elements around a block that holds more blocks than it, and those; so many are looked at.
    pub(super) fn box_of(&self, at: usize, levels: usize) -> Option<(NodeId, Range<usize>)> {
        let around = self.page.ancestors(self.blocks[at].first).take(levels);
        around.map(|id| (id, self.readings.below(self.page, id))).find(|(_, range)| range.len() > 1)
    }

    /// Whether a block is the headline.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.headline == Some(at)
    }

    /// Whether words begin with the full name of one of the authors.
    pub(super) fn begins_with_author(&self, words: Words<'_>) -> bool {
        self.authors.iter().any(|name| {
            let (first, last) = (name.split(' ').next(), name.rsplit(' ').next().unwrap_or(""));
            // With or without a middle name.
            first == Some(words.get(0)) && (1..=3).any(|at| words.get(at) == last)
        })
    }

    /// Whether a block is a heading.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.page.node(self.blocks[at].container).tag.heading().is_some()
    }
}

/// A longer sentence says more than what readers are called to do, …
const CALL: usize = 30;
/// … and so many words of what they are called to do are rarer in articles.
const CALLED: usize = 2;

/// A paragraph that names the site has so many words, …
pub(super) const PARAGRAPH: usize = 20;
/// … and so many of them show that the article is about it.
pub(super) const ABOUT: usize = 2;

/// One past the last block of the body that is the article's prose: no box of a theme, no sentence that a phrase names, that
/// speaks of the site, or that calls on the reader. Where paragraphs with the site's name stand above that, the article is about
/// whoever runs the site, and may end with such a paragraph.
pub(super) fn last_prose(context: &Context<'_>) -> usize {
    let speaks = |at: &usize| is_prose(context, *at);
    let names = |at: &usize| context.site.find(context.readings.words(*at)).is_some();
    let long = |at: &usize| context.readings.list[*at].words >= PARAGRAPH;
    let strict = context.body.clone().rev().find(|at| speaks(at) && !names(at));
    let strict = strict.map_or(context.body.start, |at| at + 1);
    let own = |at: &usize| speaks(at) && long(at) && names(at);
    let Some(last) = (strict..context.body.end).rev().find(own) else { return strict };
    let about = (context.body.start..strict).filter(own).take(ABOUT).count() == ABOUT;
    if about { last + 1 } else { strict }
}

/// Whether a block is prose with nothing to show that it is none of the article's.
fn is_prose(context: &Context<'_>, at: usize) -> bool {
    let (block, reading) = (&context.blocks[at], context.readings.list[at]);
    if !reading.prose || context.gaps[at] || context.marks.around(context.page, block).any(|m| m.weight >= 45) {
        return false;
    }
    let words = context.readings.words(at);
    let named = context.readings.phrases[at].iter().any(|r| r.weight > 0);
    let called = || reading.words <= CALL && is_call(words);
    !(context.begins_with_author(words) || named || called())
}

/// Whether words call on the reader; one that is about networks names several of them.
fn is_call(words: Words<'_>) -> bool {
    let calls = Calls::of(words);
    calls.strong >= CALLED && calls.strong > calls.networks
}

/// Gathers the evidence on block `at`, the strongest first.
pub(super) fn gather(context: &Context<'_>, at: usize) -> Vec<Evidence> {
    let (block, reading) = (&context.blocks[at], context.readings.list[at]);
    let phrase = |r: &&PhraseRule| Evidence { rule: r.id, kind: r.kind, weight: r.weight, words: block.range };
    // What others posted, and the article shows, calls readers to follow them, not the site.
    let post = context.body.contains(&at) && is_quoted(context.page, block);
    // In a box around a form "By signing up you agree" names no author.
    let form = || context.marks.around(context.page, block).any(|mark| mark.rule == FORM_BOX);
    let counts = |kind: BlockKind| match kind {
        BlockKind::Follow | BlockKind::Share => !post,
        BlockKind::Byline => !form(),
        // "Photos" as a link is a section of the site.
        BlockKind::Caption => !(reading.words <= 2 && reading.link_share > 0.9),
        _ => true,
    };
    let phrases = context.readings.phrases[at].iter().filter(|rule| counts(rule.kind));
    let mut found: Vec<Evidence> = phrases.map(phrase).collect();
    let marks = context.marks.around(context.page, block).filter(|mark| counts(mark.kind));
    found.extend(marks.take(3).map(|m| marked(&m, reading)));
    let mut subject = Subject::new(context, at, found);
    for rule in RULES {
        let judged = match rule.judge {
            Judge::Block(kind, judge) => judge(&subject).map(|weight| (kind, weight)),
            Judge::Kinds(judge) => judge(&subject),
            _ => None,
        };
        if let Some((kind, weight)) = judged {
            subject.found.push(Evidence { rule: rule.id, kind, weight, words: block.range });
        }
    }
    let mut found = subject.found;
    sort_by_key(&mut found, |e| -e.weight.abs());
    found
}

/// A mark on running text says less than one on a label: wrappers are named loosely, small boxes are not.
fn marked(mark: &Mark, reading: Reading) -> Evidence {
    let weight = if reading.prose && mark.weight > 0 && !mark.small { mark.weight * 3 / 4 } else { mark.weight };
    Evidence { rule: mark.rule, kind: mark.kind, weight, words: TextRange::default() }
}

/// Whether a block stands in a quotation that markup sets apart.
pub(super) fn is_quoted(page: &PageSnapshot, block: &Block) -> bool {
    page.ancestors(block.first).take(4).any(|id| page.node(id).tag == Tag::Blockquote)
}
