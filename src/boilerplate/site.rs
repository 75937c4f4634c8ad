//! The site's own name, as the page gives it.

use super::words::{WordStore, Words};
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
        let host = bare_host_of(&page.url).to_lowercase();
        let mut names = vec![host.split('.').next().unwrap_or("").replace('-', "")];
        let metas = (0..page.nodes().len() as u32).map(NodeId).take_while(|id| page.node(*id).tag != Tag::Body);
        for id in metas.filter(|id| page.attr(*id, AttrName::Property) == Some("og:site_name")) {
            let store = WordStore::whole(page.attr(id, AttrName::Content).unwrap_or(""));
            let words = store.of(0);
            names.push((0..words.len()).map(|at| words.get(at)).collect());
        }
        names.retain(|n| n.chars().count() >= 4);
        Self { names, host }
    }

    /// Where in a block the site's name stands, in words: (first, one past the last).
    pub(super) fn find(&self, words: Words<'_>) -> Option<(usize, usize)> {
        self.find_from(words, 0)
    }

    /// The same, from a word on.
    pub(super) fn find_from(&self, words: Words<'_>, start: usize) -> Option<(usize, usize)> {
        (start..words.len())
            .find_map(|from| self.names.iter().find_map(|name| at(name, words, from)).map(|to| (from, to)))
    }

    /// Whether an address is on this site.
    pub(super) fn holds(&self, href: &str) -> bool {
        let host = bare_host_of(href);
        host.is_empty()
            || self.host.is_empty()
            || host == self.host
            || is_under(host, &self.host)
            || is_under(&self.host, host)
    }
}

/// One past the last word, if the words from `from` on, run together, are `name`.
fn at(name: &str, words: Words<'_>, from: usize) -> Option<usize> {
    let mut rest = name.as_bytes();
    let mut to = from;
    while !rest.is_empty() && to < words.len() {
        let word = words.bytes(to);
        if rest.first() != word.first() {
            return None;
        }
        rest = rest.strip_prefix(word)?;
        to += 1;
    }
    rest.is_empty().then_some(to)
}

/// Whether a host is a part of another ("news.example.org" of "example.org").
fn is_under(host: &str, other: &str) -> bool {
    host.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'))
}

/// What stands behind `://`.
fn behind_scheme(url: &str) -> Option<&str> {
    let plain = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    plain.or_else(|| url.split_once("://").map(|(_, rest)| rest))
}

/// The host of an http address, in the form that the address has it.
pub(super) fn host_of(url: &str) -> &str {
    let Some(rest) = behind_scheme(url).filter(|_| url.starts_with("http")) else { return "" };
    let end = rest.bytes().position(|b| matches!(b, b'/' | b'?' | b'#' | b':'));
    rest.get(..end.unwrap_or(rest.len())).unwrap_or("")
}

/// The host without `www.`.
fn bare_host_of(url: &str) -> &str {
    let mut host = host_of(url);
    // No searcher, as `trim_start_matches` would make one for each address.
    while let Some(rest) = host.strip_prefix("www.") {
        host = rest;
    }
    host
}

/// The path of an http address without slashes at its ends; empty for a site's front page.
pub(super) fn path_of(url: &str) -> &str {
    let rest = behind_scheme(url).unwrap_or("");
    let path = rest.bytes().position(|b| matches!(b, b'/' | b'?' | b'#'));
    path.and_then(|at| rest.get(at + 1..)).unwrap_or("").trim_matches('/')
}
