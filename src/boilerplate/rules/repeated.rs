//! Words that stand in the body and again in the page's frame: the site's line about itself in its header and below the
//! article. Not: a pull quote, which repeats words of the body inside the body; nor headings, which a table of contents
//! repeats, nor a first paragraph that the frame shows under the article's own teaser.

use crate::boilerplate::evidence::Context;
use crate::boilerplate::words::Words;
use crate::kind::BlockKind;
use crate::page::{Block, PageText};
use crate::rule::{Evidence, RuleId};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Fewer words than this say too little to be a repetition.
const LEAST: usize = 5;

/// The blocks of the frame, by what they say.
#[derive(Default)]
pub(in crate::boilerplate) struct Repeats {
    /// Hashes of the blocks' words, sorted.
    frame: Vec<u64>,
}

impl Repeats {
    /// Reads all blocks that `is_frame` holds for.
    pub(in crate::boilerplate) fn of(text: &PageText, blocks: &[Block], is_frame: impl Fn(usize) -> bool) -> Self {
        let frame = blocks.iter().enumerate().filter(|(at, _)| is_frame(*at));
        let mut frame: Vec<u64> = frame.map(|(_, b)| hash(text.slice(b.range))).collect();
        frame.sort_unstable();
        Self { frame }
    }
}

pub(super) fn rule(context: &Context<'_>, at: usize, words: &Words) -> Option<Evidence> {
    let (block, reading) = (&context.blocks[at], context.readings.list[at]);
    if !context.body.contains(&at) || context.is_title(at) || reading.words < LEAST {
        return None;
    }
    let heading = context.page.node(block.container).tag.heading().is_some();
    if heading || at < context.last_prose && context.site.find(words).is_none() {
        return None;
    }
    let repeated = context.repeats.frame.binary_search(&hash(context.text.slice(block.range))).is_ok();
    repeated.then_some(Evidence {
        rule: RuleId("repeated"),
        kind: if reading.link_share > 0.8 { BlockKind::Related } else { BlockKind::Tagline },
        weight: 85,
        words: block.range,
    })
}

/// Of letters and digits only, so that case, marks and blanks make no difference.
fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        c.to_ascii_lowercase().hash(&mut hasher);
    }
    hasher.finish()
}
