//! Above the article's first paragraph or below its last a line that is nothing but an address on another site: where the text
//! came from. Not: an address that the article gives where it goes on.

use super::{Judge, Rule};
use crate::boilerplate::site::{host_of, path_of};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("bare_address"), judge: Judge::Block(BlockKind::SourceLink, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let text = subject.text();
    let address = text.starts_with("http") && !text.contains(char::is_whitespace) && !path_of(text).is_empty();
    let elsewhere = || !host_of(text).is_empty() && !subject.context.site.holds(text);
    (address && elsewhere() && subject.is_edge_line() && !subject.is_kept()).then_some(85)
}
