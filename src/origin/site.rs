//! The site that the page stands on: whatever is its own is no origin.

use super::outlet::{self, Known};
use super::url;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// The site's hosts and names.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// The host of the page, or of its canonical address where the page's own is not known.
    pub(super) host: String,
    /// Names, letters and digits only, lower case.
    names: Vec<String>,
}

impl Site {
    pub(super) fn of(page: &PageSnapshot) -> Self {
        let mut host = url::host(&page.url);
        let cached = host.ends_with("ampproject.org")
            || matches!(host.as_str(), "web.archive.org" | "webcache.googleusercontent.com");
        let mut names = Vec::new();
        for id in head(page) {
            let content = page.attr(id, AttrName::Content).unwrap_or("");
            match (page.attr(id, AttrName::Property).or(page.attr(id, AttrName::Name)), page.attr(id, AttrName::Rel)) {
                (Some("og:site_name" | "application-name" | "apple-mobile-web-app-title"), _) => {
                    names.push(plain(content));
                }
                (Some("og:url"), _) if host.is_empty() || cached => host = url::host(content),
                (_, Some("canonical")) if host.is_empty() || cached => {
                    host = url::host(page.attr(id, AttrName::Href).unwrap_or(""));
                }
                _ => {}
            }
        }
        // A title ends, seldom begins, with the site's name.
        let parts: Vec<&str> = page
            .title
            .split(['|', '_', '–', '—', '»', '·'])
            .flat_map(|p| p.split(" - "))
            .filter_map(|p| if p.contains(outlet::is_cjk) { p.rsplit('-').next() } else { Some(p) })
            .collect();
        names.extend(parts.last().filter(|_| parts.len() > 1).map(|part| plain(part)));
        names.push(url::brand(&host).replace('-', ""));
        names.retain(|name| name.chars().count() >= 2);
        Self { host, names }
    }

    /// Whether an address is on this site, on another host of its, or on no site at all.
    pub(super) fn owns(&self, address: &str) -> bool {
        let host = url::host(address);
        if host.is_empty() || self.host.is_empty() {
            return true;
        }
        let (ours, theirs) = (url::brand(&self.host), url::brand(&host));
        let (short, long) = if ours.len() < theirs.len() { (ours, theirs) } else { (theirs, ours) };
        self.host.ends_with(&format!(".{host}"))
            || url::domain(&host) == url::domain(&self.host)
            || ours == theirs
            || short.len() >= 4 && long.contains(short)
    }

    /// Whether a name is the site's own.
    pub(super) fn is_named(&self, name: &str) -> bool {
        let wanted = plain(name);
        let without = wanted.strip_prefix("the").unwrap_or(&wanted);
        let alike = |own: &String| {
            let own = own.strip_prefix("the").unwrap_or(own);
            own == without
                || own.len() >= 3 && without.starts_with(own)
                || without.len() >= 3 && own.starts_with(without)
        };
        wanted.is_empty() || self.names.iter().any(alike) || outlet::whole(name).is_some_and(|known| self.is(known))
    }

    /// Whether the site is that outlet's.
    pub(super) fn is(&self, known: Known) -> bool {
        known.owns(&self.host)
    }
}

/// The nodes before the body.
pub(super) fn head(page: &PageSnapshot) -> impl Iterator<Item = NodeId> + '_ {
    (0..page.nodes().len() as u32).map(NodeId).take_while(|id| page.node(*id).tag != Tag::Body)
}

/// A name as its letters and digits in lower case.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
