//! The site speaks of itself: its name before a mark, or anywhere once the article is over. Not: the site's name in a sentence
//! of the article, nor in one that is about the site.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("site_name"), judge: Judge::Block(BlockKind::Tagline, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.is_post() {
        return None;
    }
    let (from, to) = subject.site()?;
    if subject.reading.prose && subject.is_about_its_site() {
        return None;
    }
    let name_first = from == 0 && subject.text().contains([':', '-', '–', '|']) && subject.words.len() > to + 3;
    // "… she told the Island Ledger on Monday.": inside a sentence the name is a source's or a reporter's.
    let inside = from > 0 && to < subject.words.len() && subject.reading.ends;
    if (!subject.after_prose() || inside) && !name_first {
        return None;
    }
    (subject.reading.words >= 4).then_some(if name_first { 40 } else { 30 })
}
