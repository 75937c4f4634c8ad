//! Word lists, baked from `rules/lexicon/*.txt` by `build.rs`: one entry a line, optionally a tab and tags.

use crate::starts::{Index, Sieve, Starts};

/// A baked list. Its entries stand by the cells of their first words, those of one first word together and in order.
#[derive(Debug)]
pub struct Lexicon {
    /// A line for each entry: its words, and behind a tab its tags where it has any.
    text: &'static str,
    at: Index,
}

impl Lexicon {
    pub(crate) const fn new(text: &'static str, at: Index) -> Self {
        Self { text, at }
    }

    /// The tags of `entry` (an empty string where the list has none), or `None` where the list does not hold it. Entries
    /// are lower case unless the list says otherwise.
    pub fn get(&self, entry: &str) -> Option<&'static str> {
        let first = entry.bytes().position(|byte| byte == b' ').and_then(|end| entry.get(..end));
        Entries(self.near(first.unwrap_or(entry))).find(|(words, _)| *words == entry).map(|(_, tags)| tags)
    }

    /// Whether the list holds `entry`.
    pub fn has(&self, entry: &str) -> bool {
        self.get(entry).is_some()
    }

    /// The entries whose first word is `word`: the word itself and the phrases that it begins, in order.
    pub fn starting_with(&self, word: &str) -> Entries {
        let (all, word) = (self.near(word), word.as_bytes());
        let begins = |at: usize| {
            let line = all.as_bytes().get(at..).unwrap_or(&[]);
            line.starts_with(word) && line.get(word.len()).is_some_and(|end| matches!(end, b' ' | b'\t' | b'\n'))
        };
        let mut from = 0;
        while from < all.len() && !begins(from) {
            from = line_end(all.as_bytes(), from) + 1;
        }
        let mut end = from;
        while begins(end) {
            end = line_end(all.as_bytes(), end) + 1;
        }
        Entries(all.get(from..end).unwrap_or(""))
    }

    /// All entries with their tags.
    pub fn iter(&self) -> Entries {
        Entries(self.text)
    }

    /// The lines whose first word falls into the cell of `word`.
    fn near(&self, word: &str) -> &'static str {
        self.text.get(self.at.range(word.as_bytes())).unwrap_or("")
    }

    /// The words that its entries begin with.
    pub(crate) const fn starts(&self) -> Starts {
        let (mut starts, mut rest) = (Starts::none(), self.text.as_bytes());
        while !rest.is_empty() {
            let (word, more) = first_word(rest);
            (starts, rest) = (starts.and(word), more);
        }
        starts
    }

    /// The words that its entries begin with, as they are written there.
    pub(crate) const fn sieve(&self) -> Sieve {
        let (mut sieve, mut rest) = (Sieve::none(), self.text.as_bytes());
        while !rest.is_empty() {
            let (word, more) = first_word(rest);
            (sieve, rest) = (sieve.and(word), more);
        }
        sieve
    }
}

impl IntoIterator for &Lexicon {
    type Item = (&'static str, &'static str);
    type IntoIter = Entries;

    fn into_iter(self) -> Entries {
        self.iter()
    }
}

/// The first word of a list's first line, and the lines behind that.
const fn first_word(lines: &[u8]) -> (&[u8], &[u8]) {
    let mut end = 0;
    while !matches!(lines[end], b' ' | b'\t' | b'\n') {
        end += 1;
    }
    let word = lines.split_at(end).0;
    while lines[end] != b'\n' {
        end += 1;
    }
    (word, lines.split_at(end + 1).1)
}

/// The first byte from `at` on that is a tab or a line end; eight bytes are looked at in one step.
fn mark_from(bytes: &[u8], mut at: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        // Bytes below 11 have their highest bit set by this; the lowest of them is right whatever it borrows from others.
        let eight = u64::from_le_bytes(*eight);
        let found = eight.wrapping_sub(EACH * 11) & !eight & (EACH * 0x80);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or(&[]);
    at + rest.iter().position(|byte| *byte < 11).unwrap_or(rest.len())
}

/// The end of the line that goes on at `at`: a line has one tab at most.
fn line_end(bytes: &[u8], at: usize) -> usize {
    let mark = mark_from(bytes, at);
    if bytes.get(mark) == Some(&b'\t') { mark_from(bytes, mark + 1) } else { mark }
}

/// Entries with their tags.
#[derive(Clone, Debug)]
pub struct Entries(&'static str);

impl Entries {
    /// Of no list.
    pub fn none() -> Self {
        Self("")
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Iterator for Entries {
    type Item = (&'static str, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.0.as_bytes();
        let words = mark_from(bytes, 0);
        let end = if *bytes.get(words)? == b'\t' { mark_from(bytes, words + 1) } else { words };
        let entry = (self.0.get(..words)?, self.0.get(words + 1..end).unwrap_or(""));
        self.0 = self.0.get(end + 1..)?;
        Some(entry)
    }
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, OUTLETS, mark_from};

    #[test]
    fn a_list_answers_for_its_entries_only() {
        assert!(ABBREVIATIONS.has("gov"));
        assert!(!ABBREVIATIONS.has("government"));
    }

    #[test]
    fn every_entry_is_found_by_itself_and_by_its_first_word() {
        for (words, tags) in &OUTLETS {
            assert_eq!(OUTLETS.get(words), Some(tags));
            let first = words.split(' ').next().unwrap_or("");
            assert!(OUTLETS.starting_with(first).any(|(other, _)| other == words), "{words}");
        }
    }

    #[test]
    fn marks_are_found_wherever_they_stand() {
        for before in 0..20 {
            let text = "é".repeat(before / 2) + &"a".repeat(before % 2) + "\tb\u{a0b}\u{10a}c\nd\n";
            let (tab, end) = (text.find('\t').unwrap_or(0), text.find('\n').unwrap_or(0));
            assert_eq!((mark_from(text.as_bytes(), 0), mark_from(text.as_bytes(), tab + 1)), (tab, end), "{text:?}");
        }
        assert_eq!(mark_from(b"no end", 0), 6);
    }

    #[test]
    fn the_entries_of_a_first_word_are_sorted() {
        let words: Vec<&str> = OUTLETS.starting_with("new").map(|(words, _)| words).collect();
        assert!(words.len() > 1 && words.is_sorted(), "{words:?}");
    }
}
