//! One link, and in front of it a label that says what it is, however the two are set: "Advert" and a shop's link in one line.
//! Not: a sentence whose end is linked, nor a link behind words that are no label.

use super::{Judge, Rule};
use crate::boilerplate::phrase::{Candidate, matching};
use crate::boilerplate::subject::Subject;
use crate::boilerplate::words::WordStore;
use crate::kind::BlockKind;
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("labelled_link"), judge: Judge::Kinds(judge) };

/// Words of a label, at most.
const LABEL: usize = 4;
/// Words of a headline or an offer, at least.
const FEWEST: usize = 3;
/// Points from which a phrase is sure.
const SURE: i16 = 60;

fn judge(subject: &Subject<'_>) -> Option<(BlockKind, i16)> {
    let [link] = subject.block.links.as_slice() else { return None };
    let text = subject.text();
    let at = (link.words.start() - subject.block.range.start()) as usize;
    let (lead, rest) = (text.get(..at)?, text.get(at + link.words.len() as usize..)?);
    let linked = subject.context.text.slice(link.words);
    let other = rest.contains(char::is_alphanumeric) || linked.ends_with('.') || subject.context.is_heading(subject.at);
    if at == 0 || other || !subject.in_body() || linked.chars().filter(|c| c.is_alphanumeric()).take(8).count() < 8 {
        return None;
    }
    let store = WordStore::whole(lead);
    let words = store.of(0);
    let long = words.len() > LABEL || subject.reading.words < FEWEST;
    if words.len() == 0 || long {
        return None;
    }
    let label = Candidate { words, count: words.len(), text: lead, linked: false, part: false };
    let sections = |kind| matches!(kind, BlockKind::Ad | BlockKind::Related);
    matching(&label).into_iter().find(|rule| rule.weight >= SURE && sections(rule.kind)).map(|rule| (rule.kind, 75))
}
