//! The standfirst: the lines under a headline that sum the article up. It is read with the headline and stays on the page; it
//! is no part of the article's body, which mostly says the same again.
//!
//! What a page calls a lead or an intro, or sets as its first paragraph, is the body's.

use super::evidence::Context;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// A standfirst begins at most so many blocks below its headline.
const NEAR: usize = 3;
/// It has at most so many words.
const MOST: usize = 60;
/// So many elements around it are asked what they are called.
const LEVELS: usize = 4;

/// What themes call a standfirst, as the parts of a class name without hyphens.
const NAMES: &[&str] = &[
    "bajada",
    "chapo",
    "dek",
    "deck",
    "description",
    "excerpt",
    "ondertitel",
    "sottotitolo",
    "spot",
    "standfirst",
    "subhead",
    "subheader",
    "subheading",
    "subheadline",
    "subline",
    "subtitle",
    "subtitulo",
    "subtitre",
    "summary",
    "synopsis",
    "untertitel",
    "unterzeile",
];

/// Whether block `at` is the standfirst.
pub(super) fn is_standfirst(context: &Context<'_>, at: usize) -> bool {
    let Some(headline) = context.headline.filter(|h| (h + 1..=h + NEAR).contains(&at)) else { return false };
    let page = context.page;
    let own = |id: &NodeId| context.blocks[headline].first < *id || context.blocks[headline].first >= page.end_of(*id);
    let words = context.readings.list[at].words;
    // The elements that hold it and not the headline, nor much of the article.
    let around = page.ancestors(context.blocks[at].first);
    let mut around = around.take_while(own).take_while(|id| holds_little(context, *id, words)).take(LEVELS);
    words <= MOST && (around.any(|id| is_named(page, id)) || is_in_header(context, headline, at))
}

fn holds_little(context: &Context<'_>, id: NodeId, words: usize) -> bool {
    context.readings.prose_below(context.page, id) as usize <= words * 2
}

/// Whether a class name has a part that names a standfirst.
fn is_named(page: &PageSnapshot, id: NodeId) -> bool {
    let classes = page.attr(id, AttrName::Class).unwrap_or("").split_ascii_whitespace();
    classes.flat_map(parts).any(|part| NAMES.iter().any(|name| part.eq_ignore_ascii_case(name)))
        || matches!(page.attr(id, AttrName::ItemProp), Some("description" | "alternativeHeadline"))
}

/// The parts of a class name, between hyphens, lines and capitals; and what two of them make together ("sub-headline").
fn parts(class: &str) -> impl Iterator<Item = String> + '_ {
    let mut found: Vec<String> = vec![String::new()];
    let mut lower = false;
    for c in class.chars() {
        let bound = !c.is_alphanumeric();
        if bound || c.is_ascii_uppercase() && lower {
            found.push(String::new());
        }
        lower = c.is_ascii_lowercase();
        if !bound && let Some(part) = found.last_mut() {
            part.push(c.to_ascii_lowercase());
        }
    }
    let pairs: Vec<String> = found.windows(2).map(|pair| pair.concat()).collect();
    found.into_iter().chain(pairs)
}

/// Whether it stands in a header together with the headline, and the article does not.
fn is_in_header(context: &Context<'_>, headline: usize, at: usize) -> bool {
    let page = context.page;
    let headline = context.blocks[headline].first;
    let mut around = page.ancestors(context.blocks[at].first);
    let both = around.find(|id| *id <= headline && headline < page.end_of(*id));
    let header = both.into_iter().chain(around).take(2).find(|id| page.node(*id).tag == Tag::Header);
    header.is_some_and(|id| holds_little(context, id, context.readings.list[at].words))
}
