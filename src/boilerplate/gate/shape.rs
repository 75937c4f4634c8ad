//! What the body looks like: running paragraphs, or cards, posts, labels and calls to act.

use super::Seen;
use crate::page::{AttrName, Tag};

/// Words of a button, at most.
const BUTTON: usize = 3;

/// Sums over the body's blocks; words unless said otherwise.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// All words.
    pub(super) words: f32,
    /// Words of links.
    pub(super) linked: f32,
    /// Words of prose.
    pub(super) prose: f32,
    /// Links in prose.
    pub(super) references: f32,
    /// Prose of the longest run that no link-only block interrupts.
    pub(super) run: f32,
    /// Words of the prose on the whole page.
    pub(super) page_prose: f32,
    /// Link-only blocks outside the body that lead into the page's own folder.
    pub(super) siblings: f32,
    /// Blocks of the body that are a link of a word or two.
    pub(super) buttons: f32,
    /// Words on the whole page.
    pub(super) page_words: f32,
    /// Words in turns of a conversation, on the whole page.
    pub(super) turns: f32,
    /// Whether a short block near the headline has a year in it.
    pub(super) date_at_headline: bool,
}

impl Shape {
    pub(super) fn of(seen: &Seen<'_>) -> Self {
        let mut shape = Self { page_prose: seen.readings.prose() as f32, ..Self::default() };
        let mut run = 0.0;
        for at in stretch(seen) {
            let reading = &seen.readings.list[at];
            let words = reading.words as f32;
            shape.words += words;
            shape.linked += words * reading.link_share;
            if reading.prose {
                shape.prose += words;
                run += words;
                shape.references += seen.blocks[at].links.len() as f32;
            } else if reading.link_share > 0.8 {
                run = 0.0;
            }
            shape.run = shape.run.max(run);
            shape.buttons += f32::from(u8::from(reading.link_share > 0.8 && reading.words <= BUTTON));
        }
        shape.around_headline(seen);
        shape.page_words = seen.readings.list.iter().map(|r| r.words as f32).sum();
        shape.turns = super::turns::words(seen);
        shape.siblings = siblings(seen);
        shape
    }

    fn around_headline(&mut self, seen: &Seen<'_>) {
        let Some(headline) = seen.headline else { return };
        let near = headline.saturating_sub(4)..(headline + 9).min(seen.blocks.len());
        self.date_at_headline = near.into_iter().any(|at| {
            let block = &seen.blocks[at];
            let time = seen.page.ancestors(block.first).take(3).any(|id| seen.page.node(id).tag == Tag::Time);
            at != headline && seen.readings.list[at].words <= 20 && (time || has_day(seen.text.slice(block.range)))
        });
    }
}

/// The body's blocks from the first of its prose to the last: on a bare page the body's element holds the frame, too.
pub(super) fn stretch(seen: &Seen<'_>) -> std::ops::Range<usize> {
    let read = &seen.readings.list;
    let mut body = seen.body.start..seen.body.end;
    let from = body.clone().find(|at| read[*at].prose).unwrap_or(body.start);
    let end = body.rfind(|at| read[*at].prose).map_or(seen.body.end, |at| at + 1);
    from..end
}

/// Blocks outside the body that are links to pages of the same folder.
fn siblings(seen: &Seen<'_>) -> f32 {
    let url = seen.page.url.split(['?', '#']).next().unwrap_or("");
    let folder = url.trim_end_matches('/').rsplit_once('/').map_or("", |(folder, _)| folder);
    if folder.matches('/').count() < 3 {
        return 0.0;
    }
    let outside = (0..seen.body.start).chain(seen.body.end..seen.blocks.len());
    let inside_folder = |at: &usize| {
        let block = &seen.blocks[*at];
        let href = block.links.first().and_then(|link| seen.page.attr(link.node, AttrName::Href)).unwrap_or("");
        seen.readings.list[*at].link_share > 0.8 && href.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    };
    outside.filter(inside_folder).count() as f32
}

/// Whether a text has a year of four digits beside other numbers.
fn has_day(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4 && (n.starts_with("20") || n.starts_with("19")))
        && text.chars().filter(char::is_ascii_digit).count() >= 5
}
