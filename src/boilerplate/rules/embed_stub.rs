//! What is left of somebody else's post or film where it is not shown: "View this post on Instagram", "A post shared by Anna Berg
//! (@annaberg)". Not: a sentence, a heading, nor the name below a post that the article quotes.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::lexicon::EMBEDS;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("embed_stub"), judge: Judge::Block(BlockKind::Other, judge) };

/// A line to look at it has at most so many words, of which so many are no words for that, …
const LINE: usize = 8;
const OTHER: usize = 3;
/// … and one that says whose it is, so many.
const SIGNED: usize = 14;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let (words, text) = (subject.words, subject.text());
    if words.len() > SIGNED || !subject.in_body() {
        return None;
    }
    let handle = text.contains("(@");
    if words.len() > SIGNED
        || words.len() > LINE && !handle
        || !subject.in_body()
        || subject.reading.ends && !text.ends_with(')')
    {
        return None;
    }
    if subject.context.is_heading(subject.at) || subject.is_kept() {
        return None;
    }
    let has = |at: usize, tag: char| EMBEDS.get(words.get(at)).is_some_and(|tags| tags.contains(tag));
    let any = |tag: char| (0..words.len()).any(|at| has(at, tag));
    if !handle && !any('n') {
        return None;
    }
    let other = (0..words.len()).filter(|at| !EMBEDS.has(words.get(*at))).count();
    let looks = || has(0, 'v') || words.len().checked_sub(1).is_some_and(|last| has(last, 'v'));
    let to_look = words.len() <= LINE && other <= OTHER && any('n') && looks();
    (to_look || handle && any('o')).then_some(75)
}
