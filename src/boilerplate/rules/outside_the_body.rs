//! What stands outside the body and has no better reason: it is the frame's. Not: the headline and the lines beside it.

use super::{Judge, Rule};
use crate::boilerplate::evidence::Context;
use crate::boilerplate::{Label, Verdict};
use crate::rule::{Evidence, RuleId};
use crate::text::TextRange;

const ID: RuleId = RuleId("outside_the_body");

pub(super) const RULE: Rule = Rule { id: ID, judge: Judge::Page(judge) };

fn judge(_: &Context<'_>, verdicts: &mut [Verdict]) {
    for verdict in verdicts.iter_mut().filter(|v| v.label != Label::Leave && v.evidence.is_empty()) {
        verdict.evidence.push(Evidence { rule: ID, kind: verdict.kind, weight: 60, words: TextRange::default() });
    }
}
