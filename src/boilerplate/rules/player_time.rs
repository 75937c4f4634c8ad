//! A player's clock: "Listen to this article 00:00 / 03:41". Not: a time of day.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("player_time"), judge: Judge::Block(BlockKind::Other, judge) };

/// A longer block says more than a player.
const MOST: usize = 12;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.reading.words > MOST {
        return None;
    }
    let text = subject.text();
    let mut sides = text.split('/').map(str::trim);
    let (before, after) = (sides.next()?, sides.next()?);
    let clock = |word: Option<&str>| word.is_some_and(is_clock);
    let shows = clock(before.split_whitespace().last()) && clock(after.split_whitespace().next());
    shows.then_some(75)
}

/// "03:41".
fn is_clock(word: &str) -> bool {
    word.split_once(':').is_some_and(|(minutes, seconds)| {
        let digits = |s: &str| !s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit());
        digits(minutes) && digits(seconds)
    })
}
