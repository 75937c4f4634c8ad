//! The parts of the page's address that signs look at.

use crate::boilerplate::site::host_of;

/// A page's address, taken apart.
#[derive(Debug, Default)]
pub(super) struct Address<'a> {
    /// The host without `www.`; empty where the page stands at no http address.
    pub(super) host: &'a str,
    /// The folders and the last part of the path.
    pub(super) parts: Vec<&'a str>,
}

impl<'a> Address<'a> {
    pub(super) fn of(url: &'a str) -> Self {
        let rest = url.split_once("://").map_or("", |(_, rest)| rest);
        let rest = rest.split('#').next().unwrap_or("");
        let before = rest.split('?').next().unwrap_or("");
        let path = before.split_once('/').map_or("", |(_, path)| path);
        let parts = path.split('/').filter(|part| !part.is_empty()).collect();
        let host = host_of(url);
        Self { host: host.strip_prefix("www.").unwrap_or(host), parts }
    }

    /// The last part of the path.
    pub(super) fn last(&self) -> &'a str {
        self.parts.last().copied().unwrap_or("")
    }

    /// Whether a folder, or the first part of the host, has one of these names.
    pub(super) fn stands_in(&self, names: &[&str]) -> bool {
        let has = |part: &str| names.iter().any(|name| part.eq_ignore_ascii_case(name));
        self.parts.iter().rev().skip(1).any(|part| has(part)) || self.host.split('.').next().is_some_and(has)
    }
}

/// How many hyphens the last part has.
pub(super) fn hyphens(address: &Address<'_>) -> usize {
    address.last().matches(['-', '_']).count()
}

/// Whether the last part is a headline's words or has a long number.
pub(super) fn is_long(address: &Address<'_>) -> bool {
    hyphens(address) >= 3 || address.last().chars().filter(char::is_ascii_digit).count() >= 5
}
