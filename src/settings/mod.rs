//! What the reader has chosen: one value with a version, kept in the browser's storage as JSON.
//!
//! A field that is missing has its default, so a new field needs no new version; a field whose meaning changes does. What
//! cannot be read is never overwritten but kept aside ([`Stored`]).

mod asked;
mod automatic;
mod change;
mod kinds;
mod pick;
mod policy;
mod read;
mod search;
mod site;

pub use automatic::{Automatic, EVERYWHERE, pattern};
pub use change::{Change, NoChange};
pub use kinds::Kinds;
pub use pick::{MOST_PICKS, Pick};
pub use policy::Policy;
pub use read::{Stored, Trouble, Why};
pub use search::Engine;
pub use site::{Here, site_of};

use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// The version that is written. Every older one is read ([`Stored::read`]).
pub const VERSION: u32 = 1;

/// So many sites have entries of their own at most.
pub const MOST_SITES: usize = 2_000;

/// The least and the greatest width of the overlay, in CSS pixels.
pub const WIDTHS: (u32, u32) = (280, 720);

/// What the reader has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools)] // each is a choice of its own
pub struct Settings {
    /// [`VERSION`].
    pub version: u32,
    /// When Unspun works where a site has no mode of its own.
    #[serde(default)]
    pub mode: Mode,
    /// Whether it also works by itself in private windows.
    #[serde(default)]
    pub private: bool,
    /// The kinds that are folded nowhere.
    #[serde(default)]
    pub unfolded: Kinds,
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
    #[serde(default)]
    pub badge: Badge,
    /// Where the overlay stands.
    #[serde(default)]
    pub overlay: Overlay,
    /// Where the original of a copy is looked for, should the reader want that.
    #[serde(default)]
    pub search: Engine,
    /// What is different on some sites, by the site's name ([`site_of`]).
    #[serde(default, deserialize_with = "sites")]
    pub sites: BTreeMap<String, Site>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: VERSION,
            mode: Mode::default(),
            private: false,
            unfolded: Kinds::default(),
            marks: false,
            find: false,
            paper: false,
            badge: Badge::default(),
            overlay: Overlay::default(),
            search: Engine::default(),
            sites: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// As JSON, one field a line.
    pub fn to_json(&self) -> String {
        // Strings, numbers and maps with strings as keys: nothing here can fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// When Unspun works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Not at all; a click says so.
    Never,
    /// On the page where its button is clicked.
    #[default]
    Click,
    /// By itself on pages that look like an article.
    Automatic,
}

/// What the number on the button counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Badge {
    /// What was folded.
    #[default]
    Folds,
    /// Who said what.
    Statements,
    /// Nothing: there is no number.
    Nothing,
}

/// Where the overlay stands in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// At which side.
    #[serde(default)]
    pub side: Side,
    /// Its width in CSS pixels, within [`WIDTHS`].
    #[serde(default = "usual_width", deserialize_with = "width")]
    pub width: u32,
    /// Whether it opens as a small handle.
    #[serde(default)]
    pub small: bool,
}

impl Default for Overlay {
    fn default() -> Self {
        Self { side: Side::default(), width: usual_width(), small: false }
    }
}

/// A side of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    #[default]
    Right,
}

/// What is different on one site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// When Unspun works here; as everywhere else where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// Further kinds that are not folded here.
    #[serde(default, skip_serializing_if = "Kinds::is_empty")]
    pub unfolded: Kinds,
    /// The blocks that the reader folded here by hand, the oldest first.
    #[serde(default, deserialize_with = "pick::picks", skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Pick>,
}

fn usual_width() -> u32 {
    380
}

fn width<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let width = u32::deserialize(from)?;
    let fits = (WIDTHS.0..=WIDTHS.1).contains(&width);
    if fits { Ok(width) } else { Err(serde::de::Error::custom("a width that does not fit")) }
}

/// Sites by names that [`site_of`] could have given.
fn sites<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, Site>, D::Error> {
    let sites = BTreeMap::<String, Site>::deserialize(from)?;
    if sites.len() > MOST_SITES {
        return Err(serde::de::Error::custom("too many sites"));
    }
    if sites.keys().any(|name| !site::is_name(name)) {
        return Err(serde::de::Error::custom("no site's name"));
    }
    Ok(sites)
}
