//! Several headlines in one line above the article: a ticker. Not: a menu in one line, whose links are of a word or two.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("ticker_line"), judge: Judge::Block(BlockKind::Other, judge) };

/// Words of a headline, at least.
const HEADLINE: usize = 4;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.at >= subject.context.body.start || subject.reading.link_share <= 0.6 {
        return None;
    }
    let is_headline = |words: &str| words.split_whitespace().nth(HEADLINE - 1).is_some();
    let links = subject.block.links.iter();
    let headlines = links.filter(|link| is_headline(subject.context.text.slice(link.words))).count();
    (headlines >= 2).then_some(75)
}
