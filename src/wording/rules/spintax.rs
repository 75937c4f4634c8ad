//! A rewriter's choice of words that nobody made.
//!
//! Fires: `The {{big|large}} plan failed.`
//! Does not: `Home | News | {sport}`

use super::Mark;
use crate::wording::passage::Passage;

/// The longest choice, in tokens.
const LONGEST: usize = 24;

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for from in 0..passage.len() {
        let close = match passage.word(from) {
            "{" => "}",
            "[" => "]",
            _ => continue,
        };
        let Some(to) = (from + 1..passage.len().min(from + LONGEST)).find(|&at| passage.word(at) == close) else {
            continue;
        };
        let choice = (from + 2..to.saturating_sub(1)).any(|at| passage.word(at) == "|");
        let prose = (from + 1..to).all(|at| passage.word(at) == "|" || passage.runs(at, at + 1));
        if choice && prose {
            mark("synonym", passage.range(from, to + 1));
        }
    }
}
