//! In the body the links of a label's own element are what the label says: "Topics" over "Heat" and "Pools", each on a line of its
//! own, an advert under "Paid partner". Not: an element that holds a line of text, too, nor one below a label of sources.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::rule::RuleId;
use std::ops::Range;

const ID: RuleId = RuleId("label_of_links");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

/// A label has no more words than this.
const LABEL: usize = 5;
/// More of its words than this are links, and a line is one.
const LINKED: f32 = 0.9;
/// So many links at most.
const LINKS: usize = 12;
/// So many elements around the label are looked at.
const LEVELS: usize = 4;

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    for at in context.body.clone().filter(|at| context.in_body(*at)) {
        let verdict = &verdicts[at];
        let reading = context.readings.list[at];
        let label = verdict.label == Label::Fold && reading.words <= LABEL && reading.link_share < 0.5;
        let said = || verdict.evidence.first().is_some_and(|e| !e.words.is_empty());
        if !label || !names_links(verdict.kind) || !said() {
            continue;
        }
        let (kind, words) = (verdict.kind, context.blocks[at].range);
        for other in links_below(context, at) {
            if verdicts[other].label != Label::Fold {
                verdicts[other].fold(ID, kind, words);
            }
        }
    }
}

/// The links that fill the smallest element around a label that holds more than it.
fn links_below(context: &Context<'_>, at: usize) -> Range<usize> {
    let found = context.box_of(at, LEVELS).map(|(_, range)| range);
    let found = found.filter(|range| range.start == at && range.end <= context.body.end);
    let linked = |other: usize| context.readings.list[other].link_share > LINKED && !context.is_title(other);
    let links = found.map_or(at..at, |range| at + 1..range.end);
    if links.len() <= LINKS && links.clone().all(linked) { links } else { at..at }
}

/// Whether what stands under a label of this kind are links and nothing of the article's.
fn names_links(kind: BlockKind) -> bool {
    use BlockKind::{Ad, Comments, Follow, Related, Share, Tags};
    matches!(kind, Ad | Comments | Follow | Related | Share | Tags)
}
