//! What a command or the context menu asks: the next statement, or who says some words.

use super::message::Ask;
use super::state::State;
use crate::report::StatementView;

/// The statement that answers, among those of the article that is shown; `None` where there is none.
pub(super) fn answer(state: &State, ask: &Ask) -> Option<u32> {
    let statements = &state.view()?.statements;
    match ask {
        Ask::Find(words) => find(statements, words),
        Ask::Pick => None,
        Ask::Step { on } => {
            let shown = (0..).zip(statements).filter(|(_, s)| state.filter.lets(s)).map(|(at, _)| at);
            step(&shown.collect::<Vec<_>>(), state.jumped, *on)
        }
    }
}

/// The next of the statements that are shown, or the one before; at the ends it stays where it is.
fn step(shown: &[u32], from: Option<u32>, on: bool) -> Option<u32> {
    let (first, last) = (shown.first().copied(), shown.last().copied());
    match (from, on) {
        (None, true) => first,
        (None, false) => last,
        (Some(from), true) => shown.iter().copied().find(|at| *at > from).or(last),
        (Some(from), false) => shown.iter().copied().rev().find(|at| *at < from).or(first),
    }
}

/// The statement that holds the words, or, of a longer selection, the first that it holds.
fn find(statements: &[StatementView], words: &str) -> Option<u32> {
    let wanted = plain(words);
    if wanted.is_empty() {
        return None;
    }
    let of = |test: &dyn Fn(&str) -> bool| {
        let found = statements.iter().position(|s| s.parts.iter().any(|part| test(&plain(part))));
        found.and_then(|at| u32::try_from(at).ok())
    };
    of(&|part| part.contains(&wanted)).or_else(|| of(&|part| !part.is_empty() && wanted.contains(part)))
}

/// Words as they are compared: blanks are one blank, quotation marks around them are left out.
fn plain(words: &str) -> String {
    let marks = |c: char| c.is_whitespace() || "“”\"„«»‘’',.".contains(c);
    words.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(marks).to_owned()
}
