//! Between paragraphs a small element of its own that ends with a link to another page of the site, with a line or two over it
//! and no sentence of the article's: "More from the Wire" over a story's name, what a letter offers over "Join". Not: an element
//! with a heading, a picture's caption or a list in it.

use super::{Judge, Rule};
use crate::boilerplate::calls::Calls;
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::page::{AttrName, Tag};
use crate::rule::RuleId;
use std::ops::Range;

const ID: RuleId = RuleId("box_over_link");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

/// Words of all its lines, at most; and its lines.
const WORDS: usize = 24;
const LINES: usize = 4;
/// A shorter link is no story's name.
const NAME: usize = 3;
/// So many elements around a link are looked at.
const LEVELS: usize = 4;

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    for at in context.body.clone().filter(|at| leads_on(context, *at)) {
        let Some(range) = own_box(context, at).filter(|range| fits(context, verdicts, range)) else { continue };
        let kind = kind_of(context, &range);
        for line in range {
            if verdicts[line].label != Label::Fold {
                verdicts[line].fold(ID, kind, context.blocks[at].range);
            }
        }
    }
}

/// Whether a block of the body is one link to another page of the site.
fn leads_on(context: &Context<'_>, at: usize) -> bool {
    let [link] = context.blocks[at].links.as_slice() else { return false };
    let href = context.page.attr(link.node, AttrName::Href).unwrap_or("");
    context.in_body(at)
        && context.readings.list[at].link_share > 0.9
        && !href.is_empty()
        && !href.starts_with(['#', 'j'])
        && context.site.holds(href)
}

/// The blocks of the smallest element that holds more than the link, where the link is its last.
fn own_box(context: &Context<'_>, at: usize) -> Option<Range<usize>> {
    let (id, range) = context.box_of(at, LEVELS)?;
    let boxed = matches!(context.page.node(id).tag, Tag::Div | Tag::Section | Tag::Aside | Tag::Table);
    (boxed && range.end == at + 1).then_some(range)
}

/// Whether a box stands between paragraphs and holds nothing of the article's.
fn fits(context: &Context<'_>, verdicts: &[Verdict], range: &Range<usize>) -> bool {
    let prose = |at: usize| {
        let stays = verdicts.get(at).is_some_and(|verdict| verdict.label == Label::Leave);
        context.body.contains(&at) && context.readings.list[at].prose && stays
    };
    let line = |at: usize| {
        let text = context.text.slice(context.blocks[at].range);
        let kept = verdicts[at].label == Label::Leave && verdicts[at].kind != BlockKind::Text;
        let list = context.page.ancestors(context.blocks[at].first).take(LEVELS);
        context.in_body(at)
            && !kept
            && !context.is_title(at)
            && !context.is_heading(at)
            && !text.contains(['“', '”', '"', '«', '»', '„', ':'])
            && !list.into_iter().any(|id| matches!(context.page.node(id).tag, Tag::Li | Tag::Dd | Tag::Figure))
    };
    let words: usize = range.clone().map(|at| context.readings.list[at].words).sum();
    range.len() <= LINES
        && words <= WORDS
        && range.clone().all(line)
        && range.start > 0
        && prose(range.start - 1)
        && prose(range.end)
}

/// What a box is: other stories where the link is a story's name, else what its words offer.
fn kind_of(context: &Context<'_>, range: &Range<usize>) -> BlockKind {
    let calls = range.clone().map(|at| Calls::of(context.readings.words(at))).find(|calls| calls.asked > 0);
    match calls {
        _ if context.readings.list[range.end - 1].words >= NAME => BlockKind::Related,
        Some(calls) => calls.kind(),
        None => BlockKind::Related,
    }
}
