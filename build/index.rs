//! Lists that are looked up by a word's cell.

use crate::starts::{CELLS, spread};
use std::fmt::Write as _;

/// The code of a list of lines, each given with the word that it is looked up by: lines of one word keep their order.
pub(crate) fn code(mut lines: Vec<(String, String)>) -> String {
    let cells = lines.len().next_power_of_two().clamp(16, CELLS);
    let cell = |word: &str| spread(word.as_bytes()) as usize % cells;
    lines.sort_by_key(|(word, _)| (cell(word), word.clone()));
    let mut code = String::from("Index::new(&[0, ");
    let (mut end, mut next) = (0, 0);
    for at in 0..cells {
        while let Some((_, line)) = lines.get(next).filter(|(word, _)| cell(word) == at) {
            end += line.len() + 1;
            next += 1;
        }
        write!(code, "{end}, ").expect("writing to a string");
    }
    let text: String = lines.into_iter().map(|(_, line)| line + "\n").collect();
    format!("Lexicon::new({text:?}, {code}]))")
}
