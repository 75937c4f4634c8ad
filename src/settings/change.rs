//! One change to the settings: what a click asks for. Changes and not whole settings cross between the extension's parts, so
//! that two of them do not undo each other.

use super::{Badge, Engine, Kinds, MOST_PICKS, MOST_SITES, Mode, Pick, Settings, Side, Site, WIDTHS, site};
use crate::kind::BlockKind;
use serde::Serialize;

/// One change; `asked.rs` reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
// Tagged from outside: a tag inside would have serde buffer every value, 40 KB of code.
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the fields are named as in Settings
pub enum Change {
    /// When Unspun works, on a site or where sites have no mode of their own. `mode` missing: as everywhere else.
    Mode { site: Option<String>, mode: Option<Mode> },
    /// Whether a kind is folded, on a site or everywhere.
    Kind { site: Option<String>, kind: String, folds: bool },
    /// Whether it also works by itself in private windows.
    Private { on: bool },
    /// Whether statements are marked in the page by how firmly they are said.
    Marks { on: bool },
    /// Whether the browser's search in the page finds what is folded.
    Find { on: bool },
    /// Whether the page is printed folded.
    Paper { on: bool },
    /// What the number on the button counts.
    Badge { badge: Badge },
    /// Where the overlay stands.
    Side { side: Side },
    /// How wide it is, in CSS pixels.
    Width { width: u32 },
    /// Whether it opens as a handle.
    Small { small: bool },
    /// Where the original of a copy is looked for.
    Search { engine: Engine },
    /// A block is folded on a site from now on.
    Pick { site: String, pick: Pick },
    /// A block is folded no more on a site, nor on those that it belongs to.
    Unpick { site: String, selector: String },
    /// A site has nothing of its own any more.
    Forget { site: String },
    /// All settings at once: those of a file.
    All { text: String },
    /// The defaults.
    Reset {},
}

/// A change that names what does not exist. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoChange;

impl Settings {
    /// Makes a change.
    ///
    /// # Errors
    /// Where it names no site or kind, or brings no settings; then nothing is changed.
    pub fn change(&mut self, change: &Change) -> Result<(), NoChange> {
        match change {
            Change::Mode { site: None, mode } => self.mode = mode.unwrap_or_default(),
            Change::Mode { site: Some(site), mode } => self.on_site(site, |entry| entry.mode = *mode)?,
            Change::Kind { site, kind, folds } => self.change_kind(site.as_deref(), kind, *folds)?,
            Change::Private { on } => self.private = *on,
            Change::Marks { on } => self.marks = *on,
            Change::Find { on } => self.find = *on,
            Change::Paper { on } => self.paper = *on,
            Change::Badge { badge } => self.badge = *badge,
            Change::Side { side } => self.overlay.side = *side,
            Change::Width { width } => self.overlay.width = (*width).clamp(WIDTHS.0, WIDTHS.1),
            Change::Small { small } => self.overlay.small = *small,
            Change::Search { engine } => self.search = *engine,
            Change::Pick { site, pick } if pick.is_sound() => {
                self.on_site(site, |entry| keep(&mut entry.picks, pick))?;
            }
            Change::Pick { .. } => return Err(NoChange),
            Change::Unpick { site, selector } => self.unpick(site, selector)?,
            Change::Forget { site } => drop(self.sites.remove(site)),
            Change::All { text } => *self = Self::read(text).map_err(|_| NoChange)?,
            Change::Reset {} => *self = Self::default(),
        }
        Ok(())
    }

    fn change_kind(&mut self, site: Option<&str>, kind: &str, folds: bool) -> Result<(), NoChange> {
        let kind = BlockKind::named(kind).ok_or(NoChange)?;
        let set = |kinds: &mut Kinds| {
            *kinds = if folds { kinds.without(kind.into()) } else { kinds.and(kind.into()) };
        };
        match site {
            None => set(&mut self.unfolded),
            Some(site) => self.on_site(site, |entry| set(&mut entry.unfolded))?,
        }
        Ok(())
    }

    fn unpick(&mut self, site: &str, selector: &str) -> Result<(), NoChange> {
        for name in site::parts(site) {
            if self.sites.contains_key(name) {
                self.on_site(name, |entry| entry.picks.retain(|pick| pick.selector != selector))?;
            }
        }
        Ok(())
    }

    /// Changes a site's entry; one that says nothing is not kept.
    fn on_site(&mut self, name: &str, change: impl FnOnce(&mut Site)) -> Result<(), NoChange> {
        let full = self.sites.len() >= MOST_SITES && !self.sites.contains_key(name);
        if full || !site::is_name(name) {
            return Err(NoChange);
        }
        let mut entry = self.sites.remove(name).unwrap_or_default();
        change(&mut entry);
        if entry != Site::default() {
            self.sites.insert(name.to_owned(), entry);
        }
        Ok(())
    }
}

/// Keeps a block, in place of what is known of the same one.
fn keep(picks: &mut Vec<Pick>, pick: &Pick) {
    picks.retain(|known| known.selector != pick.selector);
    picks.push(pick.clone());
    let over = picks.len().saturating_sub(MOST_PICKS);
    picks.drain(..over);
}
