//! The standfirst: the lines under a headline that sum the article up. It is read with the headline and stays on the page; it
//! is no part of the article's body, which mostly says the same again.
//!
//! What a page calls a lead or an intro, or sets as its first paragraph, is the body's.

use super::evidence::Context;
use super::reading::group;
use super::{Label, Verdict};
use crate::kind::BlockKind;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// A standfirst begins at most so many blocks below its headline.
const NEAR: usize = 12;
/// It has at most so many words.
const MOST: usize = 60;
/// So many elements around it are asked what they are called.
const LEVELS: usize = 4;

/// The byline stands at most so many blocks below it.
const HEAD: usize = 4;
/// Fewer words than this are a label.
const SENTENCE: usize = 8;

/// What themes call an article's first paragraph.
const FIRST_PARAGRAPHS: &[&str] = &["anlauf", "intro", "introduction", "lead", "lede", "perex", "vorspann"];

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
pub(super) fn is_standfirst(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let Some(headline) = context.headline.filter(|h| (h + 1..=h + NEAR).contains(&at)) else { return false };
    let is_paragraph = |i: usize| context.readings.list[i].prose && verdicts[i].kind == BlockKind::Text;
    let words = context.readings.list[at].words;
    if words > MOST || (headline + 1..at).any(is_paragraph) {
        return false;
    }
    let page = context.page;
    let own = |id: &NodeId| context.blocks[headline].first < *id || context.blocks[headline].first >= page.end_of(*id);
    // The elements that hold it and not the headline, nor much of the article.
    let around = page.ancestors(context.blocks[at].first).take_while(own);
    let around: Vec<NodeId> = around.take_while(|id| holds_little(context, *id, words)).take(LEVELS).collect();
    let called = |names| around.iter().any(|id| is_named(page, *id, names));
    let alone = holds_little(context, group(page, &context.blocks[at]), words);
    let below = context.readings.prose_between(at + 1, context.body.end) as usize;
    below >= 2 * words
        && (called(NAMES)
            || !called(FIRST_PARAGRAPHS)
                && (is_in_header(context, headline, at)
                    || at == headline + 1 && alone && is_above_byline(context, verdicts, at)))
}

/// Whether it is a sentence between the headline and the byline, the date or the buttons for sharing.
fn is_above_byline(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let next = verdicts.get(at + 1..).unwrap_or_default().iter().take(HEAD);
    let heads = |v: &Verdict| matches!(v.kind, BlockKind::Byline | BlockKind::Share | BlockKind::AuthorBio);
    let above = next.take_while(|v| v.label != Label::Leave || v.kind != BlockKind::Text).any(heads);
    above && !context.is_heading(at) && context.readings.list[at].words >= SENTENCE
}

fn holds_little(context: &Context<'_>, id: NodeId, words: usize) -> bool {
    context.readings.prose_below(context.page, id) as usize <= words * 2
}

/// Whether a class name has a part that names a standfirst.
fn is_named(page: &PageSnapshot, id: NodeId, names: &[&str]) -> bool {
    let values = [AttrName::Class, AttrName::Id].into_iter().filter_map(|name| page.attr(id, name));
    let classes = values.flat_map(str::split_ascii_whitespace);
    classes.flat_map(parts).any(|part| names.iter().any(|name| part.eq_ignore_ascii_case(name)))
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
