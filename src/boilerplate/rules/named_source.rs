//! At the article's edge a short line with a link to another site whose words are that site's name or address, whatever
//! stands around them: where the text came from. Not: such a link where the article goes on, nor who took a picture.

use super::{Judge, Rule};
use crate::boilerplate::site::host_of;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{AttrName, Link};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("named_source"), judge: Judge::Block(BlockKind::SourceLink, judge) };

/// A longer line says more than where the text came from.
const MOST: usize = 14;
/// Letters of a name that may stand inside a host's.
const NAME: usize = 4;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let fits = subject.reading.words <= MOST && subject.block.links.len() == 1 && !subject.is_kept();
    if !fits || !subject.is_edge_line() || subject.context.is_heading(subject.at) {
        return None;
    }
    let link = subject.block.links.first()?;
    names_its_host(subject, link).then_some(85)
}

/// Whether a link's words are the name of the site that it leads to: "Fjord Times" at fjordtimes.example.
fn names_its_host(subject: &Subject<'_>, link: &Link) -> bool {
    let context = subject.context;
    let href = context.page.attr(link.node, AttrName::Href).unwrap_or("");
    let host = host_of(href).trim_start_matches("www.");
    if host.is_empty() || context.site.holds(href) {
        return false;
    }
    let words = context.text.slice(link.words);
    if words.contains(host) {
        return true;
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
    };
    let name = letters(words);
    host.split('.').map(letters).any(|part| {
        part == name || part.len() >= NAME && name.contains(&part) || name.len() >= NAME && part.contains(&name)
    })
}
