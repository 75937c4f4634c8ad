//! What holds on one site.

use super::{Badge, Engine, Mode, Overlay, Pick, Settings, Site};
use serde::{Deserialize, Serialize};

/// What holds on the site of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools)] // each is a choice of its own
pub struct Here {
    /// The site's name; empty where a page has none (a file).
    pub site: String,
    /// When Unspun works.
    pub mode: Mode,
    /// When it works where sites have no mode of their own.
    pub usual: Mode,
    /// Whether it works by itself in private windows, too.
    pub private: bool,
    /// The names of the kinds that are not folded.
    pub unfolded: Vec<String>,
    /// Those among them that are folded nowhere.
    pub nowhere: Vec<String>,
    /// Whether statements are marked in the page by how firmly they are said.
    #[serde(default)]
    pub marks: bool,
    /// Whether the browser's search in the page finds what is folded.
    #[serde(default)]
    pub find: bool,
    /// Whether the page is printed folded.
    #[serde(default)]
    pub paper: bool,
    /// What the number on the button counts.
    pub badge: Badge,
    /// Where the overlay stands.
    pub overlay: Overlay,
    /// Where the original of a copy is looked for.
    #[serde(default)]
    pub search: Engine,
    /// The blocks that the reader folded by hand.
    #[serde(default)]
    pub picks: Vec<Pick>,
    /// Whether the reader's organisation says when it works here ([`super::Policy`]).
    #[serde(default)]
    pub managed: bool,
    /// Whether the organisation forbids that it works by itself.
    #[serde(default)]
    pub forbidden: bool,
}

/// The site that an address belongs to: its host, in small letters and without "www.". Nothing for addresses that are not
/// http(s).
pub fn site_of(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    // An IPv6 host has colons of its own.
    let host = if host.starts_with('[') { host.split_inclusive(']').next()? } else { host.split(':').next()? };
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let name = host.strip_prefix("www.").unwrap_or(&host);
    is_name(name).then(|| name.to_owned())
}

/// Whether a site can have this name.
pub(super) fn is_name(name: &str) -> bool {
    // A browser writes other letters as ASCII.
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.' | '_' | '[' | ']' | ':');
    (1..=253).contains(&name.len()) && name.chars().all(fits)
}

impl Settings {
    /// What holds on the site of an address.
    pub fn at(&self, url: &str) -> Here {
        let site = site_of(url).unwrap_or_default();
        let entry = self.entry(&site);
        let more = entry.map(|e| e.unfolded.without(self.unfolded)).unwrap_or_default();
        let nowhere: Vec<String> = self.unfolded.iter().map(|kind| kind.name().to_owned()).collect();
        Here {
            mode: entry.and_then(|e| e.mode).unwrap_or(self.mode),
            usual: self.mode,
            private: self.private,
            unfolded: nowhere.iter().cloned().chain(more.iter().map(|kind| kind.name().to_owned())).collect(),
            nowhere,
            marks: self.marks,
            find: self.find,
            paper: self.paper,
            badge: self.badge,
            overlay: self.overlay,
            search: self.search,
            picks: parts(&site).filter_map(|name| self.sites.get(name)).flat_map(|e| &e.picks).cloned().collect(),
            site,
            managed: false,
            forbidden: false,
        }
    }

    /// The site's entry, or the nearest of those that it belongs to: what is said of a site holds for its parts. One that
    /// has picks alone says nothing.
    fn entry(&self, site: &str) -> Option<&Site> {
        let says = |entry: &&Site| entry.mode.is_some() || !entry.unfolded.is_empty();
        parts(site).find_map(|name| self.sites.get(name).filter(says))
    }
}

/// A site's name, and the names of those that it belongs to.
pub(super) fn parts(site: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(site), |name| name.split_once('.').map(|(_, rest)| rest))
}
