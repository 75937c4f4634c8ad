//! Which words a rule begins at, told by a word's first and last letter and its length: nearly all words of a text are passed
//! over without comparing them with a list.

/// How many cells words fall into: a power of two.
pub(crate) const CELLS: usize = 1024;

/// A set of cells, one bit a cell.
#[derive(Debug)]
pub(crate) struct Starts([u64; CELLS / 64]);

impl Starts {
    /// Of the words of some lists.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut starts = Self::none();
        let mut list = 0;
        while list < lists.len() {
            let mut word = 0;
            while word < lists[list].len() {
                starts = starts.and(lists[list][word].as_bytes());
                word += 1;
            }
            list += 1;
        }
        starts
    }

    /// Of no words.
    pub(crate) const fn none() -> Self {
        Self([0; CELLS / 64])
    }

    /// With one more word.
    pub(crate) const fn and(mut self, word: &[u8]) -> Self {
        let cell = cell(word);
        self.0[(cell / 64) as usize] |= 1 << (cell % 64);
        self
    }

    /// Whether a word of this cell may be one of them.
    pub(crate) const fn has(&self, cell: u16) -> bool {
        self.0[(cell / 64) as usize] >> (cell % 64) & 1 == 1
    }
}

/// Where the lines of each cell stand in a text whose lines are sorted by the cells of their first words. A short text has
/// fewer cells: a power of two, each for several of the others.
#[derive(Debug)]
pub(crate) struct Index(&'static [u32]);

impl Index {
    /// From where each cell's lines begin, and the length of the text.
    pub(crate) const fn new(starts: &'static [u32]) -> Self {
        Self(starts)
    }

    /// The lines that may begin with a word, as bytes of the text.
    pub(crate) fn range(&self, word: &[u8]) -> std::ops::Range<usize> {
        let cell = cell(word) as usize & self.0.len().saturating_sub(2);
        match self.0.get(cell..cell + 2) {
            Some([from, end]) => *from as usize..*end as usize,
            _ => 0..0,
        }
    }
}

/// The cell that a word falls into, whatever its case.
pub(crate) const fn cell(word: &[u8]) -> u16 {
    if word.is_empty() {
        return 0;
    }
    let (first, last) = (word[0] as usize & 31, word[word.len() - 1] as usize & 31);
    ((first * 32 + last) ^ (word.len() * 37)) as u16 % CELLS as u16
}

#[cfg(test)]
mod tests {
    use super::{Starts, cell};

    #[test]
    fn a_set_has_its_words_in_any_case_and_passes_over_others() {
        const STARTS: Starts = Starts::of(&[&["must", "should"], &["didn’t"]]);
        assert!(["must", "Must", "should", "didn’t"].iter().all(|word| STARTS.has(cell(word.as_bytes()))));
        assert!(["mud", "mu", "did", "", "5", "the"].iter().all(|word| !STARTS.has(cell(word.as_bytes()))));
        assert!(Starts::none().and(b"taking").has(cell(b"taking")));
    }
}
