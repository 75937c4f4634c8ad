//! The site itself, under all the names that the page gives it: none of them is an origin.

use super::address::{host, label};
use super::outlet::folded;
use crate::page::{AttrName, NodeId, PageSnapshot, Tag};

/// Networks where readers share: a link there is nobody's article.
const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "x",
    "t",
    "linkedin",
    "pinterest",
    "reddit",
    "whatsapp",
    "wa",
    "telegram",
    "youtube",
    "youtu",
    "instagram",
    "tiktok",
    "tumblr",
    "google",
    "apple",
    "amazon",
    "spotify",
    "flipboard",
    "weibo",
    "bit",
    "disqus",
];

/// The site's names and host.
#[derive(Debug, Default)]
pub(super) struct Site {
    host: String,
    /// Its names, letters and digits only, in lower case.
    names: Vec<String>,
}

impl Site {
    pub(super) fn of(page: &PageSnapshot) -> Self {
        let host = host(&page.url).unwrap_or_default();
        let mut names = vec![folded(label(&host))];
        let head = (0..page.nodes().len() as u32).map(NodeId).take_while(|id| page.node(*id).tag != Tag::Body);
        for id in head.filter(|id| page.node(*id).tag == Tag::Meta) {
            let key = page.attr(id, AttrName::Property).or(page.attr(id, AttrName::Name)).unwrap_or("");
            if matches!(key, "og:site_name" | "application-name" | "apple-mobile-web-app-title") {
                names.push(folded(page.attr(id, AttrName::Content).unwrap_or("")));
            }
        }
        // "Headline - Section - Site": what follows the first mark may be the site.
        names.extend(page.title.split(['|', '_', '–', '—', '-', '·']).skip(1).map(folded));
        names.retain(|n| n.chars().count() >= 2);
        Self { host, names }
    }

    /// Whether a name is the site's.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let name = folded(name);
        let name = name.strip_prefix("the").filter(|n| n.len() > 3).unwrap_or(&name);
        let inside = |long: &str, short: &str| {
            short.chars().count() >= if short.is_ascii() { 4 } else { 3 } && long.contains(short)
        };
        self.names.iter().any(|own| own == name || inside(own, name) || inside(name, own))
            || self.host.split('.').any(|part| part == name)
    }

    /// Whether a label ("apnews") is this site's.
    pub(super) fn is_labelled(&self, other: &str) -> bool {
        label(&self.host) == other
    }

    /// Whether an address leads to another outlet's host.
    pub(super) fn is_elsewhere(&self, url: &str) -> bool {
        let Some(other) = host(url) else { return false };
        if self.host.is_empty() {
            return false;
        }
        let (theirs, ours) = (label(&other), label(&self.host));
        let akin = |a: &str, b: &str| a == b || b.len() >= 4 && a.contains(b);
        !akin(theirs, ours) && !akin(ours, theirs) && !NETWORKS.contains(&theirs)
    }
}
