//! Above the article's first paragraph or below its last a line that is nothing but an address on another site: where the text
//! came from. Not: an address that the article gives where it goes on, nor one of several.

use super::{Judge, Rule};
use crate::boilerplate::site::{host_of, path_of};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("bare_address"), judge: Judge::Block(BlockKind::SourceLink, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let (context, text) = (subject.context, subject.text());
    if !is_address(text) || context.site.holds(text) || !subject.is_edge_line() || subject.is_kept() {
        return None;
    }
    let is_other = |at: &usize| *at != subject.at && is_address(context.text.slice(context.blocks[*at].range));
    (!context.body.clone().any(|at| is_other(&at))).then_some(85)
}

/// Whether a text is the address of a page, and nothing else.
fn is_address(text: &str) -> bool {
    text.starts_with("http")
        && !text.contains(char::is_whitespace)
        && !host_of(text).is_empty()
        && !path_of(text).is_empty()
}
