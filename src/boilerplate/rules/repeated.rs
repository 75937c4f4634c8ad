//! Words that stand in the body and again in the page's frame: the site's line about itself in its header and below the
//! article. Not: a pull quote, which repeats words of the body inside the body; nor headings, which a table of contents
//! repeats, nor a first paragraph that the frame shows under the article's own teaser.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("repeated"), judge: Judge::Block(BlockKind::Tagline, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    (subject.reading.link_share <= 0.8 && subject.is_repeated()).then_some(85)
}
