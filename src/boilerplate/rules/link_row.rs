//! A line of several short links and hardly anything else: buttons, tags, sections. Not: a sentence with links in it, nor a list of
//! headlines.

use super::{Judge, Rule};
use crate::boilerplate::site::path_of;
use crate::boilerplate::subject::{Place, Subject};
use crate::kind::BlockKind;
use crate::page::{AttrName, Link};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("link_row"), judge: Judge::Block(BlockKind::Navigation, judge) };

/// So many links at least.
const FEWEST: usize = 3;
/// Words of each, on the average, at most.
const BRIEF: usize = 3;

/// Words in front of them, at most.
const LEAD: usize = 3;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let links = subject.block.links.len();
    let heading = subject.context.is_heading(subject.at);
    let row = subject.in_body()
        && links >= FEWEST
        && (subject.reading.link_share >= 0.8 || (subject.after_prose() || acts_here(subject)) && is_led_in(subject))
        && subject.reading.words <= BRIEF * links;
    let other = heading || subject.reading.ends || subject.place() == Some(Place::Table);
    // What names it says what sort of links they are.
    let named = subject.found.iter().any(|e| e.weight >= 60);
    (row && !other).then_some(if named { 10 } else { 60 })
}

/// Whether its links lead to no other page, as buttons for the size of type do.
fn acts_here(subject: &Subject<'_>) -> bool {
    let address = |link: &Link| subject.context.page.attr(link.node, AttrName::Href).unwrap_or("");
    let here = |page: &str| page.is_empty() || path_of(page) == path_of(&subject.context.page.url);
    let acts = |href: &str| href.starts_with("javascript:") || href.split_once('#').is_some_and(|(page, _)| here(page));
    subject.block.links.iter().map(address).all(acts)
}

/// Whether a few words stand in front of the links and nothing but marks between them: "Filed under boats, schools, crafts".
fn is_led_in(subject: &Subject<'_>) -> bool {
    let (text, from) = (subject.text(), subject.block.range.start());
    let mut end = subject.block.links.first().map_or(0, |link| (link.words.start() - from) as usize);
    let lead = text.get(..end).unwrap_or("").split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
    let mut bare = true;
    for link in &subject.block.links {
        let (start, stop) = ((link.words.start() - from) as usize, (link.words.end() - from) as usize);
        bare &= text.get(end..start).is_some_and(|between| !between.contains(char::is_alphanumeric));
        end = stop;
    }
    lead <= LEAD && bare && !text.get(end..).unwrap_or("").contains(char::is_alphanumeric)
}
