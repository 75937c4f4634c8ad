//! A blank before a mark and none after it.
//!
//! Fires: `All the {news .Updated} daily.`, `the {press -secretary}`
//! Does not: `It fell by .5 points.`, `the press - and others`

use super::Mark;
use crate::wording::passage::{Passage, small};

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let sign = at + 1;
        let tight = passage.gap(at) == " " && passage.gap(sign).is_empty() && passage.runs(sign + 1, sign + 2);
        if tight && swapped(passage, at, sign) {
            mark("spacing", passage.range(at, sign + 2));
        }
    }
}

/// Whether blank and mark have changed places between the words `at` and `sign + 1`.
fn swapped(passage: &Passage<'_>, at: usize, sign: usize) -> bool {
    let (word, next) = (passage.word(at), passage.word(sign + 1));
    let letters = next.chars().all(char::is_alphabetic) && next.len() > 1;
    match passage.word(sign) {
        "," | ";" => letters && small(next),
        "." => letters && next.chars().skip(1).all(char::is_lowercase) && !small(next) && small(word),
        // "founded and -run": the second of two compounds with one head.
        "-" if matches!(word, "and" | "or") => false,
        "-" => small(word) && small(next) && word.len() > 2 && next.len() > 2 && passage.word(sign + 2) != "-",
        _ => false,
    }
}
