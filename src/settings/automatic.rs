//! Where Unspun works by itself.

use super::{Mode, Settings};
use serde::Serialize;

/// Where Unspun works by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Automatic {
    /// On all sites that are not named.
    pub everywhere: bool,
    /// On these sites and their parts, as match patterns.
    pub on: Vec<String>,
    /// Not on these and their parts, as match patterns.
    pub off: Vec<String>,
}

/// All web pages.
pub const EVERYWHERE: &str = "*://*/*";

/// The addresses of a site and its parts, as a match pattern; of all sites where none is named.
pub fn pattern(site: Option<&str>) -> String {
    let Some(site) = site else { return EVERYWHERE.to_owned() };
    // An address in numbers has no parts, nor has a name without a dot.
    let alone = site.starts_with('[') || site.chars().all(|c| c.is_ascii_digit() || c == '.') || !site.contains('.');
    if alone { format!("*://{site}/*") } else { format!("*://*.{site}/*") }
}

impl Settings {
    /// Where Unspun works by itself, should the browser let it.
    pub fn automatic(&self) -> Automatic {
        let named = |wanted: bool| {
            let modes = self.sites.iter().filter_map(|(name, site)| Some((name, site.mode?)));
            modes
                .filter(|(_, mode)| (*mode == Mode::Automatic) == wanted)
                .map(|(name, _)| pattern(Some(name)))
                .collect()
        };
        Automatic { everywhere: self.mode == Mode::Automatic, on: named(true), off: named(false) }
    }
}
