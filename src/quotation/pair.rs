//! Pairing the marks of one paragraph.

use super::Quotation;
use super::marks::{Pair, Role, read};
use crate::text::TextRange;

/// A mark that is open.
struct Open {
    pair: Pair,
    start: usize,
    content: usize,
}

/// Finds the quotations of a paragraph; a double mark that is never closed runs to its end.
pub(super) fn paragraph(text: &str, range: TextRange, number: u32, found: &mut Vec<Quotation>) {
    let words = range.of(text);
    let mut open: Vec<Open> = Vec::new();
    let (mut at, mut before) = (0, None);
    let mut push = |open: &Open, depth: usize, content_end: usize, end: usize| {
        let base = range.start();
        found.push(Quotation {
            content: TextRange::new(base + open.content as u32, base + content_end as u32),
            outer: TextRange::new(base + open.start as u32, base + end as u32),
            paragraph: number,
            depth: depth.min(255) as u8,
            continues: false,
        });
    };
    while let Some(c) = words[at..].chars().next() {
        let Some((role, length)) = read(before, &words[at..]) else {
            at += c.len_utf8();
            before = Some(c);
            continue;
        };
        let end = at + length;
        match act(role, &open, &words[end..], before) {
            Act::Open(pair) => open.push(Open { pair, start: at, content: end }),
            Act::Close(index) => {
                open.truncate(index + 1);
                if let Some(closed) = open.pop() {
                    push(&closed, open.len(), at, end);
                }
            }
            Act::Pass => {}
        }
        before = words[..end].chars().next_back();
        at = end;
    }
    open.retain(|o| o.pair != Pair::Single);
    if let Some(first) = open.first() {
        push(first, 0, words.len(), words.len());
    }
}

enum Act {
    Open(Pair),
    Close(usize),
    Pass,
}

fn act(role: Role, open: &[Open], rest: &str, before: Option<char>) -> Act {
    let is_open = |pair: Pair| open.iter().rposition(|o| o.pair == pair);
    match role {
        Role::Opens(Pair::Single) if !closes_later(rest) => Act::Pass,
        Role::Opens(pair) | Role::Either(pair) if is_open(pair).is_none() => Act::Open(pair),
        Role::Opens(_) => Act::Pass,
        Role::Either(pair) => is_open(pair).map_or(Act::Pass, Act::Close),
        Role::ClosesLowOrOpens => match (is_open(Pair::Low), is_open(Pair::Curly)) {
            (Some(at), _) => Act::Close(at),
            // The mark is repeated where a quotation goes on; a second one that stands free opens nothing new.
            (None, Some(at)) if before.is_some_and(|c| !c.is_whitespace()) => Act::Close(at),
            (None, Some(_)) => Act::Pass,
            (None, None) => Act::Open(Pair::Curly),
        },
        Role::Closes(Pair::Single) => match is_open(Pair::Single) {
            Some(at)
                if before != Some('s') || rest.starts_with([',', '.', ';', '?', '!', ':']) || !closes_later(rest) =>
            {
                Act::Close(at)
            }
            _ => Act::Pass,
        },
        Role::Closes(pair) => {
            let other = if pair == Pair::Curly {
                [Pair::Curly, Pair::Low, Pair::Straight]
            } else {
                [pair, Pair::Low, Pair::Curly]
            };
            let opened_late =
                pair == Pair::Straight && before == Some(',') && rest.starts_with(' ') && rest.contains('"');
            let nothing = if opened_late { Act::Open(pair) } else { Act::Pass };
            other.into_iter().find_map(is_open).map_or(nothing, Act::Close)
        }
    }
}

/// How far a single mark's partner may stand, in bytes.
const SINGLE_REACH: usize = 400;

/// Whether a closing single mark stands ahead that is no apostrophe inside a word.
fn closes_later(rest: &str) -> bool {
    let mut before = None;
    for (at, c) in rest.char_indices() {
        if matches!(c, '’' | '\'' | '‘') && before.is_some_and(|b: char| !b.is_whitespace()) {
            let next = rest[at + c.len_utf8()..].chars().next();
            if !next.is_some_and(char::is_alphanumeric) {
                return true;
            }
        }
        if at > SINGLE_REACH || matches!(c, '“' | '"' | '‘') {
            return false;
        }
        before = Some(c);
    }
    false
}
