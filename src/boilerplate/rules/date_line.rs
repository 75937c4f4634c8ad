//! Near the headline a short line with a date or an author's name as markup or numbers tell them: a byline, whatever else
//! stands in it ("admin March 12, 2026 4 minutes read"). Not: a count of readers with a reading time.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{AttrName, NodeId, Tag};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("date_line"), judge: Judge::Block(BlockKind::Byline, judge) };

/// A longer line says more than who and when.
const MOST: usize = 14;
/// It stands at most so many blocks from the headline.
const NEAR: usize = 5;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let near = subject.context.headline.is_some_and(|h| h != subject.at && h.abs_diff(subject.at) <= NEAR);
    if !near {
        return None;
    }
    if subject.reading.words <= MOST && is_time(subject) {
        return Some(-90);
    }
    let other = subject.reading.prose || subject.reading.link_share > 0.9 || subject.context.is_heading(subject.at);
    // A standfirst may stand between the two, no more.
    let headline = subject.context.headline.unwrap_or(0);
    let prose = (headline.min(subject.at)..subject.at).filter(|at| subject.context.readings.list[*at].prose).count();
    if prose > 1 || other || subject.reading.words > MOST {
        return None;
    }
    (has_date(subject) || has_part(subject)).then_some(-90)
}

/// Whether it has a year and a number that can be a day: "12 March 2026", "2026-03-12".
fn has_date(subject: &Subject<'_>) -> bool {
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    let year = |w: &str| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")) && number(w);
    let words = || (0..subject.words.len()).map(|at| subject.words.get(at));
    let day = |w: &str| w.len() <= 2 && w.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    words().any(year) && words().any(day)
}

/// Whether an element inside the block is a date or an author.
fn has_part(subject: &Subject<'_>) -> bool {
    let page = subject.context.page;
    let is_part = |id: NodeId| {
        page.node(id).tag == Tag::Time
            || page.attr(id, AttrName::Rel) == Some("author")
            || page.attr(id, AttrName::ItemProp).is_some_and(|p| matches!(p, "author" | "datePublished"))
    };
    let block = subject.block;
    let around = page.ancestors(block.first).take_while(|id| *id != block.container);
    around.chain((block.first.0..=block.last.0).map(NodeId)).any(is_part)
}

/// Whether nothing stands in it but what HTML marks as a date.
fn is_time(subject: &Subject<'_>) -> bool {
    let page = subject.context.page;
    let time = page.ancestors(subject.block.first).find(|id| page.node(*id).tag == Tag::Time);
    time.is_some_and(|id| subject.block.last < page.end_of(id))
}
