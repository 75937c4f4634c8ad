//! A line that leads to the original: "Source link", "The post … appeared first on Harbour Wire." Not: an outbound link in
//! the article, a line that leads to the site itself.

use super::{Sign, View};
use crate::boilerplate::BlockKind;
use crate::origin::{address, outlet};

/// Words after which the outlet stands, the most telling first.
const MARKS: &[&str] = &[
    "appeared first on ",
    "first appeared on ",
    "appeared first in ",
    "erschien zuerst auf ",
    "se publicó primero en ",
    "apareció primero en ",
    "est apparu en premier sur ",
    "apareceu primeiro em ",
    "originally published at ",
    "originally published by ",
    "originally published on ",
    "originally published in ",
    "originally appeared on ",
    "originally appeared in ",
    "originally appeared at ",
    "first published on ",
    "first published in ",
    "first published by ",
    "republished from ",
    "original article on ",
    "original article at ",
    "original story on ",
    "read more at ",
    "read more on ",
    "source: ",
    "quelle: ",
    "fuente: ",
    "fonte: ",
    "via ",
];

/// Those of the marks that state a copy wherever they stand and even without a link.
const STATED: usize = 19;

pub(super) fn find(view: &View<'_>, signs: &mut Vec<Sign>) {
    for at in 0..view.blocks.len() {
        let near = view.after().contains(&at) || view.before().contains(&at);
        let judged = view.kind(at) == BlockKind::SourceLink;
        if (near || judged) && view.blocks[at].range.len() <= 600 {
            signs.extend(line(view, at, view.after().contains(&at)));
        }
    }
}

fn line(view: &View<'_>, at: usize, after: bool) -> Option<Sign> {
    let (words, block) = (view.words(at), &view.blocks[at]);
    let href =
        |link: &crate::page::Link| view.page.attr(link.node, crate::page::AttrName::Href).and_then(address::plain);
    let outside: Vec<String> = block.links.iter().filter_map(href).filter(|u| view.site.is_elsewhere(u)).collect();
    let linked = !outside.is_empty();
    let article = outside.iter().filter(|u| address::is_page(u)).max_by_key(|u| address::depth(u)).cloned();
    let lower = words.to_ascii_lowercase();
    let mark = MARKS.iter().position(|m| lower.contains(m));
    let stated = mark.is_some_and(|m| m < STATED);
    let named = mark.and_then(|m| lower.rfind(MARKS[m]).and_then(|from| words.get(from + MARKS[m].len()..)));
    let outlet = named.and_then(|n| {
        outlet::name(n.split(['.', ',', '(']).next().filter(|f| f.contains(' ')).unwrap_or(n), &view.site)
    });
    // A whole-line source is a line of its own, behind the article; a link elsewhere is no proof.
    let short = words.split_whitespace().count() <= 14;
    let via = linked && words.split_whitespace().count() <= 5 && lower.starts_with("via ");
    let judged = via || view.is_source_line(at) && short;
    let proves = match (stated, linked) {
        (true, _) => linked || outlet.is_some(),
        (false, true) => judged && after && article.is_some(),
        (false, false) => judged && after && outlet.is_some() && !lower.starts_with("read more"),
    };
    let weight = if article.is_some() { 90 } else { 60 };
    proves.then(|| Sign { kind: "source_link", words: block.range, href: article, outlet, weight, ..Sign::default() })
}
