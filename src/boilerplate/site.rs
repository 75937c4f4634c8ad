//! The site's own name, as the page gives it.

use super::words::Words;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// The site's name and address.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// Its names, as words run together ("dailyrelay").
    names: Vec<String>,
    /// Its host, without `www.`.
    host: String,
}

impl Site {
    pub(super) fn of(page: &PageSnapshot) -> Self {
        let host = host_of(&page.url).trim_start_matches("www.").to_lowercase();
        let mut names = vec![host.split('.').next().unwrap_or("").replace('-', "")];
        let metas = (0..page.nodes().len() as u32).map(NodeId).take_while(|id| page.node(*id).tag != Tag::Body);
        for id in metas.filter(|id| page.attr(*id, AttrName::Property) == Some("og:site_name")) {
            let mut words = Words::default();
            words.read(page.attr(id, AttrName::Content).unwrap_or(""));
            names.push((0..words.len()).map(|at| words.get(at)).collect());
        }
        names.retain(|n| n.chars().count() >= 4);
        Self { names, host }
    }

    /// Where in a block the site's name stands, in words: (first, one past the last).
    pub(super) fn find(&self, words: &Words) -> Option<(usize, usize)> {
        self.find_from(words, 0)
    }

    /// The same, from a word on.
    pub(super) fn find_from(&self, words: &Words, start: usize) -> Option<(usize, usize)> {
        (start..words.len())
            .find_map(|from| self.names.iter().find_map(|name| at(name, words, from)).map(|to| (from, to)))
    }

    /// Whether an address is on this site.
    pub(super) fn holds(&self, href: &str) -> bool {
        let host = host_of(href).trim_start_matches("www.");
        host.is_empty()
            || self.host.is_empty()
            || host == self.host
            || host.ends_with(&format!(".{}", self.host))
            || self.host.ends_with(&format!(".{host}"))
    }
}

/// One past the last word, if the words from `from` on, run together, are `name`.
fn at(name: &str, words: &Words, from: usize) -> Option<usize> {
    let mut rest = name;
    let mut to = from;
    while !rest.is_empty() && to < words.len() {
        rest = rest.strip_prefix(words.get(to))?;
        to += 1;
    }
    rest.is_empty().then_some(to)
}

/// The host of an http address, in the form that the address has it.
pub(super) fn host_of(url: &str) -> &str {
    let Some((scheme, rest)) = url.split_once("://") else { return "" };
    if !scheme.starts_with("http") {
        return "";
    }
    rest.split(['/', '?', '#', ':']).next().unwrap_or("")
}

/// The path of an http address without slashes at its ends; empty for a site's front page.
pub(super) fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once(['/', '?', '#']).map_or("", |(_, path)| path.trim_matches('/'))
}
