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

/// Where the lines of each cell stand in a text whose lines are sorted by the cells of their first words, of which it has a
/// power of two: the last bits of [`spread`].
#[derive(Debug)]
pub(crate) struct Index(&'static [u32]);

impl Index {
    /// From where each cell's lines begin, and the length of the text.
    pub(crate) const fn new(starts: &'static [u32]) -> Self {
        Self(starts)
    }

    /// The lines that may begin with a word, as bytes of the text.
    pub(crate) fn range(&self, word: &[u8]) -> std::ops::Range<usize> {
        let cell = spread(word) as usize & self.0.len().saturating_sub(2);
        match self.0.get(cell..cell + 2) {
            Some([from, end]) => *from as usize..*end as usize,
            _ => 0..0,
        }
    }
}

/// So many bits tell which words a [`Sieve`] holds back: of 256 words one in sixteen others passes, too.
const HOLES: usize = 4096;

/// A set of words as they are written, told by more of them than [`Starts`] does.
#[derive(Debug)]
pub(crate) struct Sieve([u64; HOLES / 64]);

impl Sieve {
    /// Of no words.
    pub(crate) const fn none() -> Self {
        Self([0; HOLES / 64])
    }

    /// With one more word.
    pub(crate) const fn and(mut self, word: &[u8]) -> Self {
        let hole = spread(word) as usize % HOLES;
        self.0[hole / 64] |= 1 << (hole % 64);
        self
    }

    /// Whether a word may be one of them.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        let hole = spread(word) as usize % HOLES;
        self.0.get(hole / 64).is_some_and(|holes| holes >> (hole % 64) & 1 == 1)
    }
}

/// A number for a word by its first and last eight bytes and its length, spread over all bits.
pub(crate) const fn spread(word: &[u8]) -> u32 {
    let (first, last) = match (word.first_chunk::<8>(), word.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => match (word.first_chunk::<4>(), word.last_chunk::<4>()) {
            (Some(first), Some(last)) => (u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64),
            _ => match word {
                [] => (0, 0),
                [one] => (*one as u64, 0),
                [one, two] => (*one as u64, *two as u64),
                [one, two, three, ..] => (*one as u64 | (*two as u64) << 8, *three as u64),
            },
        },
    };
    // A multiplication carries what differs upwards: the two halves are laid on each other for the last bits.
    let mixed = first.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ last.wrapping_add(word.len() as u64);
    let mixed = mixed.wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed >> 32) as u32 ^ (mixed >> 51) as u32
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
    use super::{Sieve, Starts, cell, spread};

    #[test]
    fn a_set_has_its_words_in_any_case_and_passes_over_others() {
        const STARTS: Starts = Starts::of(&[&["must", "should"], &["didn’t"]]);
        assert!(["must", "Must", "should", "didn’t"].iter().all(|word| STARTS.has(cell(word.as_bytes()))));
        assert!(["mud", "mu", "did", "", "5", "the"].iter().all(|word| !STARTS.has(cell(word.as_bytes()))));
        assert!(Starts::none().and(b"taking").has(cell(b"taking")));
    }

    #[test]
    fn a_sieve_holds_its_words_back_and_lets_most_others_pass() {
        let listed: Vec<String> = (0..256).map(|n| format!("word{n}")).collect();
        let sieve = listed.iter().fold(Sieve::none(), |sieve, word| sieve.and(word.as_bytes()));
        assert!(listed.iter().all(|word| sieve.has(word.as_bytes())));
        let others = (256..1256).filter(|n| sieve.has(format!("word{n}").as_bytes())).count();
        assert!(others < 120, "{others} of 1,000");
    }

    #[test]
    fn words_of_any_length_spread_over_the_cells() {
        let cells = |words: &[String]| {
            let mut cells: Vec<u32> = words.iter().map(|word| spread(word.as_bytes()) % 1024).collect();
            cells.sort_unstable();
            cells.dedup();
            cells.len()
        };
        // Of 1,024 words thrown at random into as many cells, 647 fall into one of their own.
        for form in ["", "a", "abc", "abcdefg", "abcdefghijklmnop"] {
            let words: Vec<String> = (0..1024).map(|n| format!("{form}{n}")).collect();
            assert!(cells(&words) > 500, "{form}: {}", cells(&words));
        }
        assert_ne!(spread(b""), spread(b"a"));
    }
}
