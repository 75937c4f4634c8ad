//! What the body looks like: running paragraphs, or cards, posts, labels and calls to act.

use super::Seen;
use super::facts::one;
use super::names::{Topic, is_on};
use crate::boilerplate::site::host_of;
use crate::page::{AttrName, Tag};

/// Sums over the body's blocks; words unless said otherwise.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Blocks.
    pub(super) blocks: f32,
    /// All words.
    pub(super) words: f32,
    /// Words of links.
    pub(super) linked: f32,
    /// Words of prose.
    pub(super) prose: f32,
    /// Blocks of prose.
    pub(super) paragraphs: f32,
    /// Blocks of fewer than five words.
    pub(super) short: f32,
    /// Headings that ask.
    pub(super) questions: f32,
    /// Labels with a year.
    pub(super) dated: f32,
    /// Words of the middle one of the blocks of prose, by length.
    pub(super) paragraph: f32,
    /// Links in prose.
    pub(super) references: f32,
    /// Those of them that lead to other sites.
    pub(super) outward: f32,
    /// Prose of the longest run that no link-only block interrupts.
    pub(super) run: f32,
    /// Words of the prose on the whole page.
    pub(super) page_prose: f32,
    /// Words in repeated units of much prose.
    pub(super) entries: f32,
    /// Words in repeated units that name who wrote each.
    pub(super) turns: f32,
    /// Link-only blocks outside the body that lead into the page's own folder.
    pub(super) siblings: f32,
    /// Whether an element near the headline is named after an author.
    pub(super) byline_at_headline: bool,
    /// Whether a short block near the headline has a year in it.
    pub(super) date_at_headline: bool,
    /// Blocks between the headline and the first paragraph after it.
    pub(super) gap: f32,
}

impl Shape {
    pub(super) fn of(seen: &Seen<'_>) -> Self {
        let mut shape = Self { page_prose: seen.readings.prose() as f32, ..Self::default() };
        let (mut run, mut lengths) = (0.0, Vec::new());
        for at in stretch(seen) {
            let reading = &seen.readings.list[at];
            let words = reading.words as f32;
            shape.blocks += 1.0;
            shape.words += words;
            shape.linked += words * reading.link_share;
            if reading.prose {
                shape.prose += words;
                shape.paragraphs += 1.0;
                run += words;
                lengths.push(reading.words);
                shape.links(seen, at);
            } else {
                shape.label(seen, at);
                if reading.link_share > 0.8 {
                    run = 0.0;
                }
            }
            shape.run = shape.run.max(run);
        }
        lengths.sort_unstable();
        shape.paragraph = lengths.get(lengths.len() / 2).map_or(0.0, |words| *words as f32);
        shape.around_headline(seen);
        shape.siblings = siblings(seen);
        super::units::measure(seen, &mut shape);
        shape
    }

    fn label(&mut self, seen: &Seen<'_>, at: usize) {
        let (reading, block) = (&seen.readings.list[at], &seen.blocks[at]);
        let text = seen.text.slice(block.range);
        let heading = || seen.page.ancestors(block.first).take(4).any(|id| seen.page.node(id).tag.heading().is_some());
        self.short += one(reading.words < 5);
        self.questions += one(text.ends_with(['?', '？', '؟']) && heading());
        self.dated += one(reading.words <= 12 && years(text) > 0);
    }

    /// Counts the links of a block of prose.
    fn links(&mut self, seen: &Seen<'_>, at: usize) {
        let own = host_of(&seen.page.url).trim_start_matches("www.");
        for link in &seen.blocks[at].links {
            let host = host_of(seen.page.attr(link.node, AttrName::Href).unwrap_or("")).trim_start_matches("www.");
            self.references += 1.0;
            self.outward += one(!host.is_empty() && !host.ends_with(own) && !own.ends_with(host));
        }
    }

    fn around_headline(&mut self, seen: &Seen<'_>) {
        let Some(headline) = seen.headline else { return };
        let after = &seen.readings.list[headline + 1..];
        self.gap = after.iter().position(|r| r.prose).unwrap_or(after.len()) as f32;
        let near = headline.saturating_sub(4)..(headline + 9).min(seen.blocks.len());
        self.byline_at_headline = near.clone().any(|at| {
            let names = |id| seen.page.attr(id, AttrName::Class).unwrap_or("").split_ascii_whitespace();
            let author = |id| {
                names(id).any(|name| is_on(name, Topic::Author)) || seen.page.attr(id, AttrName::Rel) == Some("author")
            };
            at != headline
                && seen.readings.list[at].words <= 20
                && seen.page.ancestors(seen.blocks[at].first).take(4).any(author)
        });
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

/// How many years of four digits a text has.
fn years(text: &str) -> usize {
    let year = |n: &&str| n.len() == 4 && (n.starts_with("20") || n.starts_with("19"));
    text.split(|c: char| !c.is_ascii_digit()).filter(year).count()
}

/// Whether a text has a year beside other numbers.
fn has_day(text: &str) -> bool {
    years(text) > 0 && text.chars().filter(char::is_ascii_digit).count() >= 5
}
