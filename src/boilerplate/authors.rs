//! Who wrote the article, as the page says it in markup.

use super::words::WordStore;
use crate::page::{AttrName, Block, NodeId, PageSnapshot, PageText, Tag};

/// A name has so many words.
const NAME: std::ops::RangeInclusive<usize> = 2..=4;
/// More authors than this are none of one article.
const MOST: usize = 8;

/// A byline that only its words tell stands at most so many blocks below the headline …
const NEAR: usize = 12;
/// … and has at most so many bytes.
const LINE: u32 = 60;

/// Words before a name.
const BY: &[&str] = &["by", "von", "par", "por", "di", "door", "oleh", "от", "yazan", "przez"];

/// Words that agencies and desks have in their names.
const DESKS: &[&str] = &[
    "agence",
    "agencia",
    "agency",
    "agenzia",
    "ajansi",
    "bureau",
    "desk",
    "editor",
    "editorial",
    "editors",
    "news",
    "newsroom",
    "press",
    "presse",
    "redacao",
    "redaccion",
    "redaction",
    "redaktion",
    "redazione",
    "reporter",
    "reporters",
    "service",
    "staff",
    "team",
    "tim",
    "wire",
];

/// Words between names.
const AND: &[&str] = &["and", "und", "y", "et", "e", "en", "i", "ve", "dan", "и", "و"];

/// The authors' names, each as words with a blank between.
pub(super) fn find(page: &PageSnapshot, text: &PageText, blocks: &[Block], headline: Option<usize>) -> Vec<String> {
    let mut names = Names::default();
    for name in (0..page.nodes().len() as u32).filter_map(|at| named(page, NodeId(at))) {
        names.add(&name, false);
    }
    let near = headline.map_or(0..0, |h| h..(h + NEAR).min(blocks.len()));
    for block in blocks.get(near).unwrap_or_default().iter().filter(|b| b.range.len() <= LINE) {
        names.add(text.slice(block.range), true);
    }
    if names.list.len() > MOST { Vec::new() } else { names.list }
}

#[derive(Default)]
struct Names {
    list: Vec<String>,
}

impl Names {
    /// Adds the names in a line, of a `signed` one only those behind a word such as "by".
    fn add(&mut self, line: &str, signed: bool) {
        // An address is a site's name.
        if line.contains('@')
            || line.split_whitespace().any(|word| word.trim_end_matches('.').contains('.') && word.len() > 4)
        {
            return;
        }
        let store = WordStore::whole(line);
        let all = store.of(0);
        let by = BY.contains(&all.get(0));
        if signed && !by {
            return;
        }
        let words: Vec<&str> = (usize::from(by)..all.len()).map(|at| all.get(at)).collect();
        for name in words.split(|word| AND.contains(word)).filter(|name| is_person(name)) {
            let name = name.join(" ");
            if !self.list.contains(&name) {
                self.list.push(name);
            }
        }
    }
}

/// Whether words can be a person's name: no agency's and no desk's.
fn is_person(name: &[&str]) -> bool {
    NAME.contains(&name.len()) && !name.iter().any(|word| DESKS.contains(word))
}

/// The name that an element gives: a meta element, a link to the author, a part of a byline.
fn named(page: &PageSnapshot, id: NodeId) -> Option<String> {
    let node = page.node(id);
    if node.tag == Tag::Text {
        return None;
    }
    if node.tag == Tag::Meta {
        let is_author = page.attr(id, AttrName::Name) == Some("author");
        return is_author.then(|| page.attr(id, AttrName::Content).unwrap_or("").to_owned());
    }
    let end = page.end_of(id).0;
    // A name and little else stands there.
    if end - id.0 > 12 {
        return None;
    }
    let says = page.attrs(id).any(|(name, value)| match name {
        AttrName::Rel | AttrName::ItemProp => value == "author",
        AttrName::Class => is_byline(value),
        _ => false,
    });
    says.then(|| {
        let texts = (id.0..end).map(NodeId).filter(|id| page.node(*id).tag == Tag::Text);
        texts.map(|id| page.data(id)).collect::<Vec<_>>().join(" ")
    })
}

fn is_byline(class: &str) -> bool {
    let parts = class.as_bytes().split(|byte| !byte.is_ascii_alphanumeric());
    parts.into_iter().any(|part| matches!(part, b"author" | b"byline"))
}
