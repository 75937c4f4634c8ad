//! A link to the site's front page: its name or logo. Not: a link to one of its pages.

use super::{Judge, Rule};
use crate::boilerplate::site::{host_of, path_of};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("home_link"), judge: Judge::Block(BlockKind::Navigation, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let href = subject.href()?;
    let is_home = !host_of(href).is_empty() && subject.context.site.holds(href) && path_of(href).is_empty();
    is_home.then_some(70)
}
