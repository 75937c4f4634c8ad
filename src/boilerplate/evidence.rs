//! What speaks for and against folding one block: phrases, marks, links, the site's name, its place.

use super::marks::{Mark, Marks};
use super::phrase::PhraseRule;
use super::reading::{Reading, Readings};
use super::repeats::Repeats;
use super::rules::{Judge, RULES};
use super::site::Site;
use super::subject::Subject;
use crate::order::sort_by_key;
use crate::page::{Block, PageSnapshot, PageText};
use crate::rule::Evidence;
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
    /// For each block whether it stands in a run of teasers.
    pub(super) cards: Vec<bool>,
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

    /// Whether a block is a heading.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.page.node(self.blocks[at].container).tag.heading().is_some()
    }
}

/// One past the last block of the body that is the article's prose: no box of a theme, no sentence that a phrase names or
/// that speaks of the site.
pub(super) fn last_prose(context: &Context<'_>) -> usize {
    let is_last = |at: &usize| {
        let (block, reading) = (&context.blocks[*at], context.readings.list[*at]);
        if !reading.prose || context.marks.around(context.page, block).any(|m| m.weight >= 45) {
            return false;
        }
        !context.readings.phrases[*at].iter().any(|r| r.weight > 0)
            && context.site.find(context.readings.words(*at)).is_none()
    };
    context.body.clone().rev().find(is_last).map_or(context.body.start, |at| at + 1)
}

/// Gathers the evidence on block `at`, the strongest first.
pub(super) fn gather(context: &Context<'_>, at: usize) -> Vec<Evidence> {
    let (block, reading) = (&context.blocks[at], context.readings.list[at]);
    let phrase = |r: &&PhraseRule| Evidence { rule: r.id, kind: r.kind, weight: r.weight, words: block.range };
    let mut found: Vec<Evidence> = context.readings.phrases[at].iter().map(phrase).collect();
    found.extend(context.marks.around(context.page, block).take(3).map(|m| marked(&m, reading)));
    let mut subject = Subject::new(context, at, found);
    for rule in RULES {
        if let Judge::Block(kind, judge) = rule.judge
            && let Some(weight) = judge(&subject)
        {
            subject.found.push(Evidence { rule: rule.id, kind, weight, words: block.range });
        }
    }
    let mut found = subject.found;
    sort_by_key(&mut found, |e| -e.weight.abs());
    found
}

/// A mark on running text says less than one on a label: wrappers are named loosely.
fn marked(mark: &Mark, reading: Reading) -> Evidence {
    let weight = if reading.prose && mark.weight > 0 { mark.weight * 3 / 4 } else { mark.weight };
    Evidence { rule: mark.rule, kind: mark.kind, weight, words: TextRange::default() }
}
