//! In the body a line whose links all open a network's form for passing the page on, and hardly anything else. Not: a sentence
//! with such a link in it.

use super::{Judge, Rule};
use crate::boilerplate::gate::is_sharer;
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{AttrName, Link};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("share_links"), judge: Judge::Block(BlockKind::Share, judge) };

/// A longer line says more than that.
const MOST: usize = 15;
/// More of it as links than this.
const LINKED: f32 = 0.6;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let reading = subject.reading;
    if !subject.in_body()
        || reading.words > MOST
        || reading.link_share < LINKED
        || subject.context.is_heading(subject.at)
    {
        return None;
    }
    let address = |link: &Link| subject.context.page.attr(link.node, AttrName::Href).unwrap_or("");
    subject.block.links.iter().all(|link| is_sharer(address(link))).then_some(75)
}
