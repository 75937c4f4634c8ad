//! What holds on one site.

use super::{Mode, Settings, Site};
use crate::kind::BlockKind;
use serde::Serialize;
use std::collections::BTreeSet;

/// What holds on the site of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Here {
    /// The site's name; empty where a page has none (a file).
    pub site: String,
    /// When Unspun works.
    pub mode: Mode,
    /// What is not folded.
    pub unfolded: BTreeSet<BlockKind>,
}

/// The site that an address belongs to: its host, in small letters and without "www.". Nothing for addresses that are not
/// http(s).
pub fn site_of(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    // An IPv6 host has colons of its own.
    let host = if host.starts_with('[') { host.split_inclusive(']').next()? } else { host.split(':').next()? };
    let host = host.trim_end_matches('.').to_lowercase();
    let name = host.strip_prefix("www.").unwrap_or(&host);
    is_name(name).then(|| name.to_owned())
}

/// Whether a site can have this name.
pub(super) fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '-' | '.' | '_' | '[' | ']' | ':');
    (1..=253).contains(&name.len()) && name.chars().all(fits)
}

impl Settings {
    /// What holds on the site of an address.
    pub fn at(&self, url: &str) -> Here {
        let site = site_of(url).unwrap_or_default();
        let entry = self.entry(&site);
        let mode = entry.and_then(|e| e.mode).unwrap_or(self.mode);
        let more = entry.map(|e| e.unfolded.iter().copied());
        let unfolded = self.unfolded.iter().copied().chain(more.into_iter().flatten()).collect();
        Here { site, mode, unfolded }
    }

    /// The site's entry, or the nearest of those that it belongs to: what is said of a site holds for its parts.
    fn entry(&self, site: &str) -> Option<&Site> {
        let parts = std::iter::successors(Some(site), |name| name.split_once('.').map(|(_, rest)| rest));
        parts.filter_map(|name| self.sites.get(name)).next()
    }
}
