//! At the article's edge a short line with a link to another site whose words are that site's name or address, whatever
//! stands around them: where the text came from. Not: such a link where the article goes on, nor who took a picture.

use super::{Judge, Rule, credited_image};
use crate::boilerplate::site::{host_of, path_of};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{AttrName, Link};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("named_source"), judge: Judge::Block(BlockKind::SourceLink, judge) };

/// So many words stand in front of the link …
const LEAD: std::ops::RangeInclusive<usize> = 1..=9;
/// … and at most so many are a site's name.
const NAME: usize = 4;
/// A line that is one link, and the last of a piece, has at most so many words.
const LONGEST: usize = 12;
/// Letters of a name that may stand inside a host's.
const LETTERS: usize = 4;
/// So many lines on both sides are looked at for others of the kind, which would make a list.
const NEAR: usize = 3;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let [link] = subject.block.links.as_slice() else { return None };
    if subject.in_body() && !subject.is_kept() && ends_a_piece(subject, link) {
        return Some(60);
    }
    let text = subject.text();
    let before = text.get(..(link.words.start() - subject.block.range.start()) as usize)?;
    let fits = LEAD.contains(&before.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count())
        && subject.context.text.slice(link.words).split_whitespace().count() <= NAME
        && text.get(before.len() + link.words.len() as usize..)?.split_whitespace().count() <= NAME;
    let other = || subject.context.is_heading(subject.at) || subject.is_kept() || credited_image::is_of_picture(before);
    // Where to follow somebody is no source.
    let channel = || subject.calls().asked > 0;
    if !fits || !subject.is_edge_line() || other() || channel() || is_one_of_several(subject) {
        return None;
    }
    names_its_host(subject, link).then_some(85)
}

/// Whether other short lines near by lead out as well: sources of the article's own, or where to get what it is about.
fn is_one_of_several(subject: &Subject<'_>) -> bool {
    let context = subject.context;
    let near = subject.at.saturating_sub(NEAR)..(subject.at + NEAR + 1).min(context.body.end);
    let leads_out = |at: usize| {
        let link = context.blocks[at].links.first();
        let href = link.and_then(|link| context.page.attr(link.node, AttrName::Href)).unwrap_or("");
        !host_of(href).is_empty() && !context.site.holds(href)
    };
    let named = |at: usize| context.readings.phrases[at].iter().any(|rule| rule.weight > 0);
    near.into_iter().any(|at| at != subject.at && !context.readings.list[at].prose && leads_out(at) && !named(at))
}

/// Whether a piece ends with a line that is one link, and the link's last words are the name of the site that it leads to:
/// "Read the whole of it in Fjord Times" over the next piece's heading.
fn ends_a_piece(subject: &Subject<'_>, link: &Link) -> bool {
    let (context, next) = (subject.context, subject.at + 1);
    let over = || next >= context.body.end || context.is_heading(next);
    let words = context.text.slice(link.words);
    if subject.href().is_none() || subject.reading.words > LONGEST || subject.reading.ends || !over() {
        return false;
    }
    // Behind each of the last blanks a name may begin.
    words.rmatch_indices(' ').take(NAME).any(|(at, _)| is_host_of(subject, link, words.get(at + 1..).unwrap_or("")))
}

/// Whether a link's words are the name of the site that it leads to: "Fjord Times" at fjordtimes.example.
fn names_its_host(subject: &Subject<'_>, link: &Link) -> bool {
    is_host_of(subject, link, subject.context.text.slice(link.words))
}

/// Whether words are the name of the site that a link leads to.
fn is_host_of(subject: &Subject<'_>, link: &Link, words: &str) -> bool {
    let context = subject.context;
    let href = context.page.attr(link.node, AttrName::Href).unwrap_or("");
    let host = host_of(href).trim_start_matches("www.");
    // The front page of a site is where the site is, not where a text stands.
    if host.is_empty() || context.site.holds(href) || path_of(href).is_empty() {
        return false;
    }
    if words.ends_with(host) && !words.starts_with("http") {
        return true;
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    // A name is written as one, and hardly more than a part of the host's.
    let written =
        words.starts_with('@') || words.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    if !written {
        return false;
    }
    let name = letters(words);
    let is_most =
        |part: &str, whole: &str| part.len() >= LETTERS && part.len() * 3 >= whole.len() * 2 && whole.contains(part);
    host.split('.').map(letters).any(|part| part == name || is_most(&part, &name) || is_most(&name, &part))
}
