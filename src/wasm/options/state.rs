//! What the options page knows.

use super::message::Kept;
use crate::settings::{EVERYWHERE, Mode, Policy, Settings, Trouble, pattern};

/// What the options page knows.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What the background keeps; nothing until it has said so.
    pub(super) kept: Option<Kept>,
    /// What the reader has chosen.
    pub(super) settings: Settings,
    /// What the reader's organisation sets above that.
    pub(super) policy: Policy,
    /// What the reader looks for among the sites.
    pub(super) search: String,
    /// The site on which automatic mode was asked for from the overlay.
    pub(super) asked: Option<String>,
    /// Whether the next click on "reset" is the second one.
    pub(super) sure: bool,
    /// What came of what was done last.
    pub(super) notice: Option<Notice>,
}

/// What came of what was done last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// The settings of a file hold now.
    Imported,
    /// A file is no settings: why, where, and what stands there.
    Corrupt(Trouble, String),
    /// The defaults hold now.
    Reset,
    /// The browser did not let Unspun in.
    Refused,
    /// It did, on this site or everywhere.
    Allowed(Option<String>),
    /// The change was not taken.
    NotChanged,
}

impl State {
    /// The sites that fit what the reader looks for.
    pub(super) fn sites(&self) -> Vec<&str> {
        let wanted = self.search.trim().to_ascii_lowercase();
        self.settings.sites.keys().map(String::as_str).filter(|name| name.contains(&wanted)).collect()
    }

    /// Whether Unspun may work by itself on a site, as far as the browser lets it; on all where none is named.
    pub(super) fn is_allowed(&self, site: Option<&str>) -> bool {
        let granted = self.kept.as_ref().map_or(&[][..], |kept| &kept.granted);
        let wanted = pattern(site);
        granted.iter().any(|given| *given == wanted || given == EVERYWHERE || given == "<all_urls>")
    }

    /// The sites that are to work by themselves but may not: the reader can still let Unspun in.
    pub(super) fn forbidden(&self) -> Vec<Option<&str>> {
        let mode = self.policy.mode.unwrap_or(self.settings.mode);
        let everywhere = (mode == Mode::Automatic).then_some(None);
        let sites = self
            .settings
            .sites
            .iter()
            .filter(|(name, site)| site.mode == Some(Mode::Automatic) && !self.policy.sets_mode(name));
        let all = everywhere.into_iter().chain(sites.map(|(name, _)| Some(name.as_str())));
        all.filter(|site| !self.policy.forbids_automatic() && !self.is_allowed(*site)).collect()
    }
}
