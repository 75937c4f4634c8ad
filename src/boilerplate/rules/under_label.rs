//! Below the body a label ("3 comments", "Read next") says what the blocks under it are, up to the next label. Not: a block
//! that has a strong reason of its own.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::kind::BlockKind;
use crate::rule::RuleId;
use crate::text::TextRange;

const ID: RuleId = RuleId("under_label");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

/// A label of a section has no more words than this.
const LABEL: usize = 7;
/// Points from which evidence is strong.
const STRONG: i16 = 60;

fn judge(context: &Context<'_>, verdicts: &mut [Verdict]) {
    let mut section: Option<(BlockKind, TextRange)> = None;
    for (at, verdict) in verdicts.iter_mut().enumerate().skip(context.body.end) {
        let first = verdict.evidence.first();
        let named = first.is_some_and(|e| {
            e.weight >= STRONG && (context.is_heading(at) || !e.words.is_empty()) && e.kind == verdict.kind
        });
        if verdict.label == Label::Fold && named && context.readings.list[at].words <= LABEL {
            section = is_section(verdict.kind).then_some((verdict.kind, context.blocks[at].range));
        } else if let Some((kind, words)) = section {
            let unsure = first.is_none_or(|e| e.weight < STRONG || e.rule == super::outside_the_body::RULE.id);
            let is_comment = kind == BlockKind::Comments && verdict.label == Label::Dim;
            if unsure && (verdict.label == Label::Fold || is_comment) {
                verdict.fold(ID, kind, words);
            }
        }
    }
}

/// Kinds that fill a section under a label.
fn is_section(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Comments | BlockKind::Related | BlockKind::AuthorBio | BlockKind::Ad)
}
