//! What an organisation sets for its readers: it wins over what they chose, and their own choices stay stored beneath it.
//!
//! `{ "mode": "click", "automatic": false, "off": ["intranet.example"], "unfolded": ["legal"] }`, every field optional.

use super::site::{self, parts};
use super::{Here, Kinds, Mode, Settings, Trouble, site_of};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

/// What an organisation sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// When Unspun works, on all sites but those of [`Policy::off`].
    #[serde(default)]
    pub mode: Option<Mode>,
    /// Whether it may work by itself at all; it may where nothing is said.
    #[serde(default)]
    pub automatic: Option<bool>,
    /// The sites on which it is switched off, with their parts.
    #[serde(default, deserialize_with = "names")]
    pub off: BTreeSet<String>,
    /// The kinds that are folded nowhere, whatever else the reader leaves.
    #[serde(default)]
    pub unfolded: Kinds,
}

impl Policy {
    /// From the browser's JSON; an empty text is no policy.
    ///
    /// # Errors
    /// Where a field or a value is none that can stand there; then nothing of it holds.
    pub fn read(text: &str) -> Result<Self, Trouble> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        serde_json::from_str(text).map_err(|error| Trouble::from(&error))
    }

    /// Whether the organisation says when Unspun works on a site.
    pub fn sets_mode(&self, site: &str) -> bool {
        self.mode.is_some() || self.is_off(site)
    }

    /// Whether it is switched off on a site or on one that the site is part of.
    pub fn is_off(&self, site: &str) -> bool {
        parts(site).any(|name| self.off.contains(name))
    }

    /// Whether Unspun may not work by itself.
    pub fn forbids_automatic(&self) -> bool {
        self.automatic == Some(false)
    }

    /// What holds at an address.
    pub fn at(&self, settings: Settings, url: &str) -> Here {
        let managed = self.sets_mode(&site_of(url).unwrap_or_default());
        Here { managed, forbidden: self.forbids_automatic(), ..settings.under(self).at(url) }
    }

    fn allowed(&self, mode: Mode) -> Mode {
        if mode == Mode::Automatic && self.forbids_automatic() { Mode::Click } else { mode }
    }
}

impl Settings {
    /// What holds of them under a policy.
    #[must_use]
    pub fn under(mut self, policy: &Policy) -> Self {
        self.mode = policy.allowed(policy.mode.unwrap_or(self.mode));
        self.unfolded = self.unfolded.and(policy.unfolded);
        for (name, site) in &mut self.sites {
            let own = site.mode.filter(|_| policy.mode.is_none()).map(|mode| policy.allowed(mode));
            site.mode = if policy.is_off(name) { Some(Mode::Never) } else { own };
        }
        for name in &policy.off {
            self.sites.entry(name.clone()).or_default().mode = Some(Mode::Never);
        }
        self
    }
}

fn names<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeSet<String>, D::Error> {
    let names = BTreeSet::<String>::deserialize(from)?;
    if names.iter().all(|name| site::is_name(name)) {
        Ok(names)
    } else {
        Err(serde::de::Error::custom("no site's name"))
    }
}
