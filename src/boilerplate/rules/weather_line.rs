//! A temperature outside the article: "Today 24°C, partly cloudy". Not: a temperature that the article gives.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("weather_line"), judge: Judge::Block(BlockKind::Other, judge) };

/// A longer block says more than the weather.
const MOST: usize = 10;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.in_body() || subject.reading.words > MOST {
        return None;
    }
    let text = subject.text();
    let degrees = text
        .match_indices('°')
        .any(|(at, _)| text.get(..at).is_some_and(|t| t.ends_with(|c: char| c.is_ascii_digit())));
    degrees.then_some(70)
}
