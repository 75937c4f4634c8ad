//! A heading in the body over nothing but folded blocks folds with them; below the article so does a term or a cell that is
//! no sentence. Not: a heading over a paragraph and a folded line.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::page::Tag;
use crate::rule::RuleId;

/// Words of a term, at most.
const TERM: usize = 5;

const ID: RuleId = RuleId("heading_of_folds");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    for at in context.body.clone().rev().filter(|at| context.in_body(*at)) {
        let Some(kind) = verdicts.get(at + 1).filter(|next| next.label == Label::Fold).map(|next| next.kind) else {
            continue;
        };
        if verdicts[at].label == Label::Leave
            && verdicts[at].kind == BlockKind::Text
            && (context.is_heading(at) || is_term(context, at))
            && is_over_folds(context, verdicts, at)
        {
            verdicts[at].fold(ID, kind, context.blocks[at].range);
        }
    }
}

/// Whether a line below the article is a term or a table's cell, and says little.
fn is_term(context: &Context<'_>, at: usize) -> bool {
    let reading = context.readings.list[at];
    let tag = context.page.node(context.blocks[at].container).tag;
    at >= context.last_prose && matches!(tag, Tag::Dt | Tag::Td | Tag::Th) && reading.words <= TERM && !reading.ends
}

/// Whether all that stands below a heading, up to the next, is folded.
fn is_over_folds(context: &Context<'_>, verdicts: &[Verdict], at: usize) -> bool {
    let mut over = (at + 1..context.body.end).take_while(|i| !context.is_heading(*i)).peekable();
    over.peek().is_some() && over.all(|i| verdicts[i].label == Label::Fold)
}
