//! What the page's frame says, to see what the body repeats of it.

use crate::order::sort_by;
use crate::page::{Block, PageText};

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
        sort_by(&mut frame, Ord::cmp);
        Self { frame }
    }

    /// Whether a block of the frame says this.
    pub(super) fn has(&self, text: &str) -> bool {
        self.frame.binary_search(&hash(text)).is_ok()
    }
}

/// Of letters and digits only, so that case, marks and blanks make no difference (FNV-1a, a character at a time).
fn hash(text: &str) -> u64 {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, c| {
        (hash ^ u64::from(c.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}
