//! In the body the links of a label's own element are what the label says: "Topics" over "Heat" and "Pools", each on a line of its
//! own. Not: a link in an element beside the label's, nor one below a label of sources.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::rule::RuleId;

const ID: RuleId = RuleId("label_of_links");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

/// A label has no more words than this.
const LABEL: usize = 5;
/// More of its words than this are links, and a line is one.
const LINKED: f32 = 0.9;

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    for at in context.body.clone().filter(|at| context.in_body(*at)) {
        let verdict = &verdicts[at];
        let reading = context.readings.list[at];
        let label = verdict.label == Label::Fold && reading.words <= LABEL && reading.link_share < 0.5;
        let said = || verdict.evidence.first().is_some_and(|e| !e.words.is_empty());
        if !label || !names_links(verdict.kind) || !said() {
            continue;
        }
        let (kind, words, container) = (verdict.kind, context.blocks[at].range, context.blocks[at].container);
        let own = |other: &usize| context.blocks[*other].container == container;
        let linked = |other: &usize| context.readings.list[*other].link_share > LINKED;
        for other in (at + 1..context.body.end).take_while(|other| own(other) && linked(other)) {
            if verdicts[other].label != Label::Fold {
                verdicts[other].fold(ID, kind, words);
            }
        }
    }
}

/// Whether what stands under a label of this kind are links and nothing of the article's.
fn names_links(kind: BlockKind) -> bool {
    use BlockKind::{Comments, Follow, Related, Share, Tags};
    matches!(kind, Comments | Follow | Related | Share | Tags)
}
