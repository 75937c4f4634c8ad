//! One block under judgement, and what several rules ask of it.

use super::calls::Calls;
use super::evidence::{ABOUT, Context, PARAGRAPH};
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
    edge: OnceCell<bool>,
    calls: OnceCell<Calls>,
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
/// Below a line at the article's end stand at most so many words of running text, which are mostly such lines themselves.
const REST: u32 = 45;
/// An author's name stands at most so many blocks above what is said of them.
const NAME_ABOVE: usize = 3;
/// Parts of addresses of the pages of those who write for a site.
const WRITERS: &[&str] =
    &["author", "authors", "auteur", "autor", "autores", "autore", "by", "contributor", "profile", "writer"];
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

    /// What its words speak of.
    pub(super) fn calls(&self) -> Calls {
        *self.asked.calls.get_or_init(|| Calls::of(self.words))
    }

    /// Its text.
    pub(super) fn text(&self) -> &'a str {
        self.context.text.slice(self.block.range)
    }

    /// Whether it stands among the body's blocks.
    pub(super) fn in_body(&self) -> bool {
        self.context.in_body(self.at)
    }

    /// Whether it stands in a quotation of the article's that markup sets apart, as what others posted does.
    pub(super) fn is_post(&self) -> bool {
        self.in_body() && super::evidence::is_quoted(self.context.page, self.block)
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
        let framed = || self.block.links.first().filter(|_| self.is_framed_headline());
        let href = self.href().or_else(|| self.context.page.attr(framed()?.node, AttrName::Href))?;
        if !self.leads_on_from(href) {
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

    /// Whether its first link leads to another page.
    pub(super) fn leads_on(&self) -> bool {
        let link = self.block.links.first();
        link.and_then(|l| self.context.page.attr(l.node, AttrName::Href)).is_some_and(|href| self.leads_on_from(href))
    }

    /// Whether an address is another page's. Not: an entry of the article's own table of contents, or a heading that opens
    /// what stands below it.
    fn leads_on_from(&self, href: &str) -> bool {
        let (page, fragment) = href.split_once('#').unwrap_or((href, ""));
        let script = href.starts_with("javascript:");
        if page.len() == href.len() && !script {
            return true;
        }
        let here = page.is_empty() || self.context.site.holds(page) && path_of(page) == path_of(&self.context.page.url);
        let mut around = self.context.page.ancestors(self.block.first).take(4);
        let heading = around.any(|id| self.context.page.node(id).tag.heading().is_some());
        let entry = here && !fragment.is_empty() && (heading || self.reading.words >= HEADLINE);
        !(entry || heading && (here || script))
    }

    /// Whether the article is about whoever runs the site, as a company's blog is: its name stands in several other paragraphs,
    /// with the article going on below.
    pub(super) fn is_about_its_site(&self) -> bool {
        let context = self.context;
        let names = |at: &usize| {
            let reading = context.readings.list[*at];
            *at != self.at
                && reading.words >= PARAGRAPH
                && context.in_body(*at)
                && context.site.find(context.readings.words(*at)).is_some()
        };
        (context.body.start..context.last_prose).filter(names).take(ABOUT).count() == ABOUT && !self.after_prose()
    }

    /// Whether it is a paragraph about the author above or below the article's text: at most the body's first paragraph
    /// stands above it, or it stands after the last.
    pub(super) fn is_about_the_author(&self) -> bool {
        let context = self.context;
        let before = || (context.body.start..self.at).filter(|at| context.readings.list[*at].prose).take(2).count();
        let edge = || before() <= 1 || self.prose_below(3) <= 2 || self.after_prose();
        let named = || self.is_under_its_name() || self.is_over_its_page();
        self.reading.prose && (context.begins_with_author(self.words) && edge() || named())
    }

    /// Whether it has an author's full name.
    pub(super) fn has_author(&self) -> bool {
        let words = self.words;
        self.context.authors.iter().any(|name| {
            let name: Vec<&str> = name.split(' ').collect();
            (0..words.len()).any(|from| name.iter().enumerate().all(|(at, part)| words.get(from + at) == *part))
        })
    }

    /// Whether it is one of the body's last paragraphs and begins with the name that stands above it as a link to a page of
    /// the site's.
    fn is_under_its_name(&self) -> bool {
        let context = self.context;
        let name = |at: usize| {
            let (block, reading) = (&context.blocks[at], context.readings.list[at]);
            let link = block.links.first().and_then(|l| context.page.attr(l.node, AttrName::Href));
            let own = link.is_some_and(|href| !host_of(href).is_empty() && context.site.holds(href));
            own && (2..=4).contains(&reading.words)
                && reading.link_share >= 0.9
                && self.text().starts_with(context.text.slice(block.range))
        };
        (self.at.saturating_sub(NAME_ABOVE)..self.at).any(name) && self.prose_below(2) <= 1
    }

    /// Whether it is one of the body's last paragraphs and the line below it is a link to the page of somebody who writes
    /// there, with the name in it that it begins with: "Ida writes about …" over "More by Ida".
    fn is_over_its_page(&self) -> bool {
        let context = self.context;
        // Far above the last paragraph nothing need be asked.
        let Some(block) = context.blocks.get(self.at + 1).filter(|_| self.at + NAME_ABOVE >= context.last_prose) else {
            return false;
        };
        let href = block.links.first().and_then(|link| context.page.attr(link.node, AttrName::Href)).unwrap_or("");
        let writers = path_of(href).split('/').any(|part| WRITERS.contains(&part));
        let (name, words) = (self.words.get(0), context.readings.words(self.at + 1));
        writers && self.prose_below(2) <= 1 && (0..words.len()).any(|at| words.get(at) == name)
    }

    /// Whether it is a line of the body's without a quotation, above the article's first paragraph or below its last.
    pub(super) fn is_edge_line(&self) -> bool {
        *self.asked.edge.get_or_init(|| self.stands_at_an_edge())
    }

    fn stands_at_an_edge(&self) -> bool {
        let (context, readings) = (self.context, self.context.readings);
        let body = &context.body;
        let edge =
            readings.prose_between(self.at + 1, body.end) <= REST || readings.prose_between(body.start, self.at) == 0;
        edge && self.is_own_line()
    }

    /// Whether it is a line of the body's without a quotation.
    pub(super) fn is_own_line(&self) -> bool {
        self.in_body()
            && !self.context.is_title(self.at)
            && !self.text().contains(['“', '”', '"', '«', '»', '„'])
            && !self.is_post()
    }

    /// Whether something that was found keeps it: a caption, a byline, a credit line.
    pub(super) fn is_kept(&self) -> bool {
        self.found.iter().any(|e| e.weight <= -60)
    }

    /// How many paragraphs of the body stand below it, of which no more than `most` are counted.
    pub(super) fn prose_below(&self, most: usize) -> usize {
        let context = self.context;
        let is_prose = |at: &usize| context.readings.list[*at].prose && context.in_body(*at);
        (self.at + 1..context.body.end).filter(is_prose).take(most).count()
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

    /// Whether it is one link of a headline's length with nothing but marks around it: "+++ Snow closes the road +++".
    fn is_framed_headline(&self) -> bool {
        let [link] = self.block.links.as_slice() else { return false };
        if self.reading.link_share == 0.0 || self.reading.words < HEADLINE || self.text().contains("://") {
            return false;
        }
        let (text, at) = (self.text(), (link.words.start() - self.block.range.start()) as usize);
        let sides = [text.get(..at), text.get(at + link.words.len() as usize..)];
        sides.iter().all(|side| !side.unwrap_or("").contains(char::is_alphanumeric))
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
