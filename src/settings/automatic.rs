//! Where Unspun works by itself.

use super::{Mode, Settings};
use serde::Serialize;

/// Where Unspun works by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Automatic {
    /// On all sites that are not named.
    pub everywhere: bool,
    /// On these and their parts.
    pub on: Vec<String>,
    /// Not on these and their parts.
    pub off: Vec<String>,
}

impl Settings {
    /// Where Unspun works by itself, should the browser let it.
    pub fn automatic(&self) -> Automatic {
        let named = |wanted: bool| {
            let modes = self.sites.iter().filter_map(|(name, site)| Some((name, site.mode?)));
            modes.filter(|(_, mode)| (*mode == Mode::Automatic) == wanted).map(|(name, _)| name.clone()).collect()
        };
        Automatic { everywhere: self.mode == Mode::Automatic, on: named(true), off: named(false) }
    }
}
