//! Running text in the body: the longer, the more it takes to fold it. A sentence that a phrase names, or that speaks of the
//! site, is short. Not: a line of the body that is mostly a link, or a short one after the last paragraph.

use super::{Judge, Rule};
use crate::boilerplate::subject::Place;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("running_text"), judge: Judge::Block(BlockKind::Text, judge) };

fn judge(subject: &Subject<'_>) -> Option<i16> {
    if subject.place()? != Place::Running {
        return None;
    }
    let named = subject.found.iter().any(|e| e.weight >= 60 && !e.words.is_empty());
    Some(match subject.reading.words {
        0..=24 if named => -5,
        0..=24 => -15,
        25..=39 => -25,
        _ => -45,
    })
}
