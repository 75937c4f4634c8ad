//! Word lists, baked from `rules/lexicon/*.txt` by `build.rs`: one entry a line, optionally a tab and tags.

/// A baked list, sorted by entry.
#[derive(Debug)]
pub struct Lexicon {
    entries: &'static [(&'static str, &'static str)],
}

impl Lexicon {
    /// The tags of `word` (an empty string where the list has none), or `None` where the list does not hold it. Entries
    /// are lower case unless the list says otherwise.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        self.entries.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok().map(|at| self.entries[at].1)
    }

    /// Whether the list holds `word`.
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// The entries whose first word is `word`: the word itself and the phrases that it begins, sorted.
    pub fn starting_with(&self, word: &str) -> &'static [(&'static str, &'static str)] {
        let rest = &self.entries[self.entries.partition_point(|(entry, _)| *entry < word)..];
        let begins =
            |entry: &str| entry.strip_prefix(word).is_some_and(|more| more.is_empty() || more.starts_with(' '));
        &rest[..rest.iter().take_while(|(entry, _)| begins(entry)).count()]
    }

    /// The entries with their tags, sorted by entry.
    pub const fn entries(&self) -> &'static [(&'static str, &'static str)] {
        self.entries
    }

    /// All entries with their tags, sorted by entry.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.entries.iter().copied()
    }
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

#[cfg(test)]
mod tests {
    use super::ABBREVIATIONS;

    #[test]
    fn a_list_answers_for_its_entries_only() {
        assert!(ABBREVIATIONS.has("gov"));
        assert!(!ABBREVIATIONS.has("government"));
    }
}
