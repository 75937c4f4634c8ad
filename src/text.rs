//! The one range type: everything the engine says, it says of a range of the page's text.

use serde::{Deserialize, Serialize};

/// A range of bytes, `start <= end`, on character bounds of the text that it belongs to (nearly always a
/// [`PageText`](crate::page::PageText)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextRange {
    start: u32,
    end: u32,
}

impl TextRange {
    /// The range from `start` to `end`; an `end` before `start` gives the empty range at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The first byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// One past the last byte.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// Its length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `offset` lies inside (the end is outside).
    pub const fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether all of `other` lies inside.
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that covers both.
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// For slicing: `text.get(range.bytes())`.
    pub const fn bytes(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words of `text` at this range; nothing where the range does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.bytes()).unwrap_or("")
    }

    /// The range without blanks at its edges.
    pub fn trimmed(self, text: &str) -> Self {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len()) as u32;
        Self::new(start, start + words.trim().len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::TextRange;

    #[test]
    fn a_range_never_ends_before_it_starts() {
        assert_eq!(TextRange::new(5, 2), TextRange::new(5, 5));
        assert!(TextRange::new(5, 2).is_empty());
    }

    #[test]
    fn trimming_keeps_to_the_words() {
        let text = "  a word \n";
        assert_eq!(TextRange::new(0, text.len() as u32).trimmed(text).of(text), "a word");
    }

    #[test]
    fn touching_ranges_do_not_overlap() {
        assert!(!TextRange::new(0, 3).overlaps(TextRange::new(3, 5)));
        assert!(TextRange::new(0, 4).overlaps(TextRange::new(3, 5)));
    }
}
