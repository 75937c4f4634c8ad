//! A sentence cut off after "and meeting", its object left standing as a sentence of its own.
//!
//! Fires: `It spoke of ending the strike {and meeting. The union's main demand.} Talks went on.`
//! Does not: `It spoke of singing and dancing. The union's main demand was met.`

use super::Mark;
use crate::wording::passage::{Passage, capital};

/// The longest fragment, in words.
const LONGEST: usize = 5;

pub(super) fn find(passage: &Passage<'_>, mark: &mut Mark<'_>) {
    for at in passage.words() {
        let word = passage.word(at);
        if !(word.ends_with("ing")
            && passage.word(at + 1) == "."
            && matches!(passage.before(at, 1), "and" | "or" | "without"))
        {
            continue;
        }
        if let Some(end) = fragment(passage, at + 2) {
            mark("false_stop", passage.range(at - 1, end));
        }
    }
}

/// The end of a short sentence that is an owner and what is owned, and nothing else.
fn fragment(passage: &Passage<'_>, from: usize) -> Option<usize> {
    let end = (from..passage.len().min(from + LONGEST + 1)).find(|&at| passage.word(at) == ".")?;
    let owner = (from..end).find(|&at| passage.word(at).ends_with("'s") || passage.word(at).ends_with("’s"))?;
    let verbless = (owner + 1..end).all(|at| !is_verb(passage.word(at)));
    (passage.runs(from, end) && capital(passage.word(from)) && owner + 1 < end && owner <= from + 2 && verbless)
        .then_some(end + 1)
}

/// Whether a word may be the sentence's verb, by its ending or as an auxiliary.
fn is_verb(word: &str) -> bool {
    const VERBS: &[&str] =
        &["is", "was", "are", "were", "has", "had", "will", "would", "can", "could", "may", "won", "lost"];
    VERBS.contains(&word) || word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss"))
}
