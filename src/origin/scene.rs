//! A page as the rules see it: its site, where the article's body lies, and what has been found.

use super::outlet;
use super::site::Site;
use super::url;
use super::{Lead, OriginEvidence};
use crate::article::ArticleText;
use crate::boilerplate::Judgement;
use crate::kind::BlockKind;
use crate::page::{AttrName, Block, PageSnapshot, PageText, Tag};
use crate::rule::RuleId;
use crate::text::TextRange;

/// A rule does not know its name: whoever called it signs what it found.
const UNNAMED: RuleId = RuleId("");

/// What the rules read.
pub(super) struct Scene<'a> {
    pub(super) page: &'a PageSnapshot,
    pub(super) text: &'a PageText,
    pub(super) blocks: &'a [Block],
    pub(super) judgement: &'a Judgement,
    pub(super) article: &'a ArticleText,
    pub(super) site: Site,
    /// The first and the last block of the article's body, as indices.
    pub(super) body: (usize, usize),
    /// The headline's words of four letters and more, lower case.
    pub(super) headline: Vec<String>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        page: &'a PageSnapshot,
        text: &'a PageText,
        blocks: &'a [Block],
        judgement: &'a Judgement,
        article: &'a ArticleText,
    ) -> Self {
        let body = (judgement.body.first().map_or(0, |b| b.index()), judgement.body.last().map_or(0, |b| b.index()));
        let title = article.title.map_or(page.title.as_str(), |range| text.slice(range));
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= 4);
        let headline = words.map(str::to_lowercase).collect();
        Self { page, text, blocks, judgement, article, site: Site::of(page), body, headline }
    }

    /// A block's words.
    pub(super) fn words(&self, block: &Block) -> &'a str {
        self.text.slice(block.range)
    }

    /// What the block is taken for.
    pub(super) fn kind(&self, block: &Block) -> BlockKind {
        self.judgement.verdicts.get(block.id.index()).map_or(BlockKind::Text, |v| v.kind)
    }

    /// Whether a block is or lies in a picture's caption.
    pub(super) fn is_caption(&self, block: &Block) -> bool {
        self.kind(block) == BlockKind::Caption || self.is_figure(block)
    }

    /// Whether a block lies in a figure.
    pub(super) fn is_figure(&self, block: &Block) -> bool {
        let is = |tag: Tag| matches!(tag, Tag::Figure | Tag::Figcaption | Tag::Picture);
        let page = self.page;
        is(page.node(block.container).tag) || page.ancestors(block.container).take(4).any(|id| is(page.node(id).tag))
    }

    /// Blocks of few words around the body: from a little before the headline's text to a little behind its end.
    pub(super) fn near(&self) -> impl Iterator<Item = &'a Block> {
        let from = self.judgement.title.map_or(self.body.0, |t| t.index().min(self.body.0)).saturating_sub(4);
        self.blocks.iter().skip(from).take(self.body.1 + 12 - from.min(self.body.1))
    }

    /// The addresses of a block's links that lead to other sites, cleaned.
    pub(super) fn outside(&self, block: &Block) -> Vec<String> {
        let href = |link: &crate::page::Link| self.page.attr(link.node, AttrName::Href).and_then(url::clean);
        let mut found: Vec<String> = block.links.iter().filter_map(href).collect();
        found.retain(|address| !self.site.owns(address) && !outlet::is_carrier(&url::host(address)));
        found.dedup();
        found
    }

    /// Whether an address seems to be that of an article with this headline.
    pub(super) fn is_about(&self, address: &str) -> bool {
        // What a query carries is often the page that the reader comes from.
        let path = url::path(address).split('?').next().unwrap_or("").to_lowercase();
        let slug: Vec<&str> = path.split(|c: char| !c.is_alphanumeric()).collect();
        let shared = self.headline.iter().filter(|word| slug.contains(&word.as_str())).count();
        shared >= 3 || shared >= 2 && shared * 2 >= self.headline.len()
    }

    /// Whether an address carries the headline nearly whole: enough for a link that nothing else says is the source.
    pub(super) fn is_headline(&self, address: &str) -> bool {
        let path = url::path(address).split('?').next().unwrap_or("").to_lowercase();
        let slug: Vec<&str> = path.split(|c: char| !c.is_alphanumeric()).collect();
        let shared = self.headline.iter().filter(|word| slug.contains(&word.as_str())).count();
        shared >= 4 && shared * 10 >= self.headline.len() * 7
    }

    /// Adds what a rule found, unless it is the site itself.
    pub(super) fn lead(&self, found: &mut Vec<Lead>, weight: u8, outlet: Option<String>, evidence: OriginEvidence) {
        let own_name = outlet.as_deref().is_some_and(|name| self.site.is_named(name));
        let own_link = evidence.href.as_deref().is_some_and(|href| self.site.owns(href));
        if !own_name && !own_link {
            found.push(Lead { weight, outlet, evidence });
        }
    }

    /// Evidence in the page's words.
    pub(super) fn shown(kind: &'static str, words: TextRange, href: Option<String>) -> OriginEvidence {
        OriginEvidence { kind, words, markup: String::new(), href, rule: UNNAMED }
    }

    /// Evidence in markup.
    pub(super) fn hidden(kind: &'static str, markup: &str, href: Option<String>) -> OriginEvidence {
        let markup: String = markup.chars().take(300).collect();
        OriginEvidence { kind, words: TextRange::default(), markup, href, rule: UNNAMED }
    }
}
