//! Lists that are looked up by a word's cell.

use crate::starts::{CELLS, cell};
use std::fmt::Write as _;

/// How many cells a list of so many entries is parted into: a power of two.
pub(crate) fn cells(entries: usize) -> usize {
    entries.next_power_of_two().clamp(16, CELLS)
}

/// The cell of a word in a list of so many entries.
pub(crate) fn cell_in(entries: usize, word: &str) -> usize {
    usize::from(cell(word.as_bytes())) % cells(entries)
}

/// The code of the index of a list that is sorted by the cells of its entries' words.
pub(crate) fn code<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    let of: Vec<usize> = words.iter().map(|word| cell_in(words.len(), word)).collect();
    let mut code = String::from("Index::new(&[");
    for cell in 0..=cells(words.len()) {
        write!(code, "{}, ", of.partition_point(|other| *other < cell)).expect("writing to a string");
    }
    code + "])"
}
