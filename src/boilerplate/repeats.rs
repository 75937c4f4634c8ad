//! What the page's frame says, to see what the body repeats of it.

use crate::page::{Block, PageText};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The blocks of the frame, by what they say.
#[derive(Default)]
pub(super) struct Repeats {
    /// Hashes of the blocks' words, sorted.
    frame: Vec<u64>,
}

impl Repeats {
    /// Reads all blocks that `is_frame` holds for.
    pub(super) fn of(text: &PageText, blocks: &[Block], is_frame: impl Fn(usize) -> bool) -> Self {
        let frame = blocks.iter().enumerate().filter(|(at, _)| is_frame(*at));
        let mut frame: Vec<u64> = frame.map(|(_, b)| hash(text.slice(b.range))).collect();
        frame.sort_unstable();
        Self { frame }
    }

    /// Whether a block of the frame says this.
    pub(super) fn has(&self, text: &str) -> bool {
        self.frame.binary_search(&hash(text)).is_ok()
    }
}

/// Of letters and digits only, so that case, marks and blanks make no difference.
fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        c.to_ascii_lowercase().hash(&mut hasher);
    }
    hasher.finish()
}
