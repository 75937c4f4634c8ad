//! Which of the blocks that stay are the article's text: what other stages read, and what the command line gives as `text`.
//!
//! The text is what a reader would read aloud as the article: its paragraphs, subheadings, lists, quotations and credits.
//! What stays on the page and is none of it: the headline and its standfirst, bylines and dates, captions, and the entries of
//! the article's own table of contents, which say its subheadings twice.

use super::evidence::Context;
use super::site::path_of;
use super::standfirst::is_standfirst;
use super::{Label, Verdict};
use crate::kind::BlockKind;
use crate::page::AttrName;

/// Whether the verdict on block `at` leaves it to the article's text.
pub(super) fn holds(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let verdict = &verdicts[at];
    verdict.label == Label::Leave
        && matches!(verdict.kind, BlockKind::Text | BlockKind::Credit)
        && (context.in_body(at) || is_lede(context, at))
        && !is_standfirst(context, verdicts, at)
        && !is_contents_entry(context, at)
}

/// A first paragraph often stands with the headline, outside the element that holds the article.
fn is_lede(context: &Context<'_>, at: usize) -> bool {
    context.headline.is_some_and(|h| h < at && at < context.body.start) && context.readings.list[at].prose
}

/// Whether a block is one link to a place on the same page, and no heading.
fn is_contents_entry(context: &Context<'_>, at: usize) -> bool {
    let block = &context.blocks[at];
    let link = block.links.first().filter(|_| block.link_share() >= 0.9 && !context.is_heading(at));
    let href = link.and_then(|link| context.page.attr(link.node, AttrName::Href)).unwrap_or("");
    let (page, place) = href.split_once('#').unwrap_or((href, ""));
    !place.is_empty() && (page.is_empty() || context.site.holds(page) && path_of(page) == path_of(&context.page.url))
}
