//! Word lists, baked from `rules/lexicon/*.txt` by `build.rs`: one entry a line, optionally a tab and tags.

use crate::starts::{Index, Starts};

/// A baked list. Its entries stand by the cells of their first words, those of one first word together and sorted.
#[derive(Debug)]
pub struct Lexicon {
    /// All entries, each with its tags behind it.
    text: &'static str,
    entries: &'static [Entry],
    at: Index,
}

/// Where an entry stands in the text, and the bytes of its words and of its tags.
#[derive(Debug)]
struct Entry {
    from: u16,
    words: u8,
    tags: u8,
}

impl Lexicon {
    /// The tags of `entry` (an empty string where the list has none), or `None` where the list does not hold it. Entries
    /// are lower case unless the list says otherwise.
    pub fn get(&self, entry: &str) -> Option<&'static str> {
        let first = entry.bytes().position(|byte| byte == b' ').and_then(|end| entry.get(..end));
        self.near(first.unwrap_or(entry))
            .iter()
            .find(|other| other.words(self.text) == entry)
            .map(|other| other.tags(self.text))
    }

    /// Whether the list holds `entry`.
    pub fn has(&self, entry: &str) -> bool {
        self.get(entry).is_some()
    }

    /// The entries whose first word is `word`: the word itself and the phrases that it begins, sorted.
    pub fn starting_with(&self, word: &str) -> Entries {
        let begins = |entry: &Entry| {
            let more = entry.words(self.text).strip_prefix(word);
            more.is_some_and(|more| more.is_empty() || more.starts_with(' '))
        };
        let near = self.near(word);
        let here = near.get(near.iter().position(begins).unwrap_or(near.len())..).unwrap_or(&[]);
        let count = here.iter().take_while(|entry| begins(entry)).count();
        Entries { text: self.text, entries: here.get(..count).unwrap_or(&[]).iter() }
    }

    /// All entries with their tags.
    pub fn iter(&self) -> Entries {
        Entries { text: self.text, entries: self.entries.iter() }
    }

    /// The entries whose first word falls into the cell of `word`.
    fn near(&self, word: &str) -> &'static [Entry] {
        self.entries.get(self.at.range(word.as_bytes())).unwrap_or(&[])
    }

    /// The words that its entries begin with.
    pub(crate) const fn starts(&self) -> Starts {
        let mut starts = Starts::none();
        let mut at = 0;
        while at < self.entries.len() {
            let entry = &self.entries[at];
            let words = self.text.as_bytes().split_at(entry.from as usize).1;
            let mut end = 0;
            while end < entry.words as usize && words[end] != b' ' {
                end += 1;
            }
            starts = starts.and(words.split_at(end).0);
            at += 1;
        }
        starts
    }
}

impl IntoIterator for &Lexicon {
    type Item = (&'static str, &'static str);
    type IntoIter = Entries;

    fn into_iter(self) -> Entries {
        self.iter()
    }
}

impl Entry {
    fn words(&self, text: &'static str) -> &'static str {
        let from = usize::from(self.from);
        text.get(from..from + usize::from(self.words)).unwrap_or("")
    }

    fn tags(&self, text: &'static str) -> &'static str {
        let from = usize::from(self.from) + usize::from(self.words);
        text.get(from..from + usize::from(self.tags)).unwrap_or("")
    }
}

/// Entries with their tags.
#[derive(Clone, Debug)]
pub struct Entries {
    text: &'static str,
    entries: std::slice::Iter<'static, Entry>,
}

impl Entries {
    /// Of no list.
    pub fn none() -> Self {
        Self { text: "", entries: [].iter() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.as_slice().is_empty()
    }
}

impl Iterator for Entries {
    type Item = (&'static str, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        self.entries.next().map(|entry| (entry.words(self.text), entry.tags(self.text)))
    }
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, OUTLETS};

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
    fn the_entries_of_a_first_word_are_sorted() {
        let words: Vec<&str> = OUTLETS.starting_with("new").map(|(words, _)| words).collect();
        assert!(words.len() > 1 && words.is_sorted(), "{words:?}");
    }
}
