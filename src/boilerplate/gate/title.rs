//! The headline, and the document's title.

use super::Seen;
use crate::boilerplate::reading::is_dense;

/// What is read of the headline, or of the title where there is none.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // each is what one sign rests on
pub(super) struct Title {
    /// Words of the headline; 0 where there is none.
    pub(super) headline: f32,
    /// Whether it is a heading of the first level.
    pub(super) first_level: bool,
    /// Words of the title before what parts it from the site's name.
    pub(super) words: f32,
    /// How many parts the title has.
    pub(super) parts: f32,
    /// Whether a number stands in it.
    pub(super) number: bool,
}

impl Title {
    pub(super) fn of(seen: &Seen<'_>) -> Self {
        let parts = seen.page.title.split(['|', '–', '—', '·', '»']).flat_map(|part| part.split(" - "));
        let first = parts.clone().next().unwrap_or("");
        let block = seen.headline.map(|at| &seen.blocks[at]);
        let text = block.map_or(first, |block| seen.text.slice(block.range));
        let level = |id| seen.page.node(id).tag.heading();
        Self {
            headline: seen.headline.map_or(0.0, |at| seen.readings.list[at].words as f32),
            first_level: block.is_some_and(|b| seen.page.ancestors(b.first).take(4).find_map(level) == Some(1)),
            words: (first.split_whitespace().count() + first.chars().filter(|c| is_dense(*c)).count() / 2) as f32,
            parts: parts.count() as f32,
            number: text.contains(|c: char| c.is_ascii_digit()),
        }
    }
}
