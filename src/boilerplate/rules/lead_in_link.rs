//! A few words, and behind them a link of a headline's length to another page of the site, which ends the line and is set off
//! by a mark, bold, or its capital: "Also in the paper: Snow closes the road". Not: a sentence whose end is linked, nor an entry
//! of a list.

use super::{Judge, Rule};
use crate::boilerplate::subject::Subject;
use crate::kind::BlockKind;
use crate::page::{NodeId, Tag};
use crate::rule::RuleId;

pub(super) const RULE: Rule = Rule { id: RuleId("lead_in_link"), judge: Judge::Block(BlockKind::Related, judge) };

/// Words of the lead-in, at most.
const LEAD: usize = 5;
/// Words of a headline, at least.
const HEADLINE: usize = 4;

fn judge(subject: &Subject<'_>) -> Option<i16> {
    let [link] = subject.block.links.as_slice() else { return None };
    let text = subject.text();
    let at = (link.words.start() - subject.block.range.start()) as usize;
    let (lead, rest) = (text.get(..at)?, text.get(at + link.words.len() as usize..)?);
    let headline = subject.context.text.slice(link.words);
    let fits = subject.in_body()
        && (1..=LEAD).contains(&lead.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count())
        && !rest.contains(char::is_alphanumeric)
        && headline.split_whitespace().count() >= HEADLINE
        && !headline.ends_with('.')
        && !rest.starts_with('.');
    if !fits || subject.leads_out() || !subject.leads_on() || subject.context.is_heading(subject.at) || is_item(subject)
    {
        return None;
    }
    (is_set_off(lead) || is_bold(subject, link.node) || begins(headline)).then_some(75)
}

/// Whether a mark stands between the lead-in and the link.
fn is_set_off(lead: &str) -> bool {
    lead.trim_end().ends_with([':', '：', '|', '–', '—', '-', '>', '»', '→', '►', '▶', '▸', '👉', '➡', '\u{fe0f}'])
}

/// Whether a headline begins behind the lead-in: no small letter goes on with a sentence.
fn begins(headline: &str) -> bool {
    headline.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

/// Whether the lead-in begins in bold or italics, and the link is none of it.
fn is_bold(subject: &Subject<'_>, link: NodeId) -> bool {
    let (page, block) = (subject.context.page, subject.block);
    let inside = page.ancestors(block.first).take_while(|id| *id != block.container);
    let mut set = inside.filter(|id| matches!(page.node(*id).tag, Tag::B | Tag::Strong | Tag::Em | Tag::I | Tag::Mark));
    set.any(|id| page.end_of(id) <= link)
}

/// Whether it is a list's entry or a table's cell.
fn is_item(subject: &Subject<'_>) -> bool {
    let page = subject.context.page;
    page.ancestors(subject.block.first)
        .take(4)
        .any(|id| matches!(page.node(id).tag, Tag::Li | Tag::Td | Tag::Th | Tag::Dd))
}
