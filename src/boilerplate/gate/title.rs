//! The headline, and the document's title.

use super::Seen;
use crate::boilerplate::reading::is_dense;

/// What is read of both.
#[derive(Debug, Default)]
pub(super) struct Title {
    /// Words of the headline; 0 where there is none.
    pub(super) headline: f32,
    /// Whether it is a heading of the first level.
    pub(super) first_level: bool,
    /// Words of the title before what parts it from the site's name.
    pub(super) words: f32,
}

impl Title {
    pub(super) fn of(seen: &Seen<'_>) -> Self {
        let title = &seen.page.title;
        let part = title.split(['|', '–', '—', '·', '»']).next().unwrap_or("");
        let part = part.split(" - ").next().unwrap_or("");
        let block = seen.headline.map(|at| &seen.blocks[at]);
        let level = |id| seen.page.node(id).tag.heading();
        Self {
            headline: seen.headline.map_or(0.0, |at| seen.readings.list[at].words as f32),
            first_level: block.is_some_and(|b| seen.page.ancestors(b.first).take(4).find_map(level) == Some(1)),
            words: (part.split_whitespace().count() + part.chars().filter(|c| is_dense(*c)).count() / 2) as f32,
        }
    }
}
