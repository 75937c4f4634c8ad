//! Quotation marks as they come, and what each may do where it stands.

/// A pair of marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// “…”
    Curly,
    /// „…“ and ,,…“
    Low,
    /// "…", also two apostrophes or backticks
    Straight,
    /// «…» or »…«, ‹…› or ›…‹
    Angle,
    /// ‘…’, '…' and ‚…‘
    Single,
}

/// What a mark does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens(Pair),
    Closes(Pair),
    /// Curly in English, the closing half of a low mark in German.
    ClosesLowOrOpens,
    /// Opens where nothing of its kind is open, else closes.
    Either(Pair),
}

/// The mark at the start of `rest` and its length in bytes; `before` is the character in front.
pub(super) fn read(before: Option<char>, rest: &str) -> Option<(Role, usize)> {
    let mut chars = rest.chars();
    let mark = chars.next()?;
    let after = chars.next();
    if let Some((role, length)) = doubled(mark, after, before, chars.next()) {
        return Some((role, length));
    }
    let (free, tight) = (stands_free(before), after.is_some_and(|c| !c.is_whitespace()));
    let role = match mark {
        '“' | '‟' => Role::ClosesLowOrOpens,
        '”' if free && tight && after.is_some_and(char::is_alphanumeric) => Role::Either(Pair::Curly),
        '”' => Role::Closes(Pair::Curly),
        '„' => Role::Opens(Pair::Low),
        '"' | '＂' => straight(free, tight, before),
        '«' | '»' | '‹' | '›' => Role::Either(Pair::Angle),
        '‚' if free => Role::Opens(Pair::Single),
        '‘' | '\'' | '’' | '`' => single(mark, before, after)?,
        _ => return None,
    };
    Some((role, mark.len_utf8()))
}

fn straight(free: bool, tight: bool, before: Option<char>) -> Role {
    match (free, tight) {
        (false, _) if before.is_some() => Role::Closes(Pair::Straight),
        _ => Role::Either(Pair::Straight),
    }
}

/// Marks written as two characters: backticks, apostrophes, commas.
fn doubled(mark: char, after: Option<char>, before: Option<char>, third: Option<char>) -> Option<(Role, usize)> {
    let role = match (mark, after?) {
        ('`', '`') => Role::Opens(Pair::Straight),
        (',', ',') if stands_free(before) && third.is_some_and(char::is_alphanumeric) => Role::Opens(Pair::Low),
        ('\'', '\'') | ('‘', '‘') | ('’', '’') => Role::Either(Pair::Straight),
        _ => return None,
    };
    Some((role, 2 * mark.len_utf8()))
}

/// A single mark, unless it is an apostrophe inside or at the front of a word ("don’t", "’90s").
fn single(mark: char, before: Option<char>, after: Option<char>) -> Option<Role> {
    let word_before = before.is_some_and(char::is_alphanumeric);
    let word_after = after.is_some_and(char::is_alphanumeric);
    if mark != '‘' && word_before && word_after {
        return None;
    }
    match mark {
        '’' if word_after => None,
        '‘' | '\'' | '`' if stands_free(before) && after.is_some_and(|c| !c.is_whitespace()) => {
            (!after.is_some_and(char::is_numeric) || mark == '‘').then_some(Role::Opens(Pair::Single))
        }
        '‘' if word_before => Some(Role::Closes(Pair::Single)),
        '’' | '\'' if !stands_free(before) => Some(Role::Closes(Pair::Single)),
        _ => None,
    }
}

/// Whether nothing that a closing mark could close stands right in front.
fn stands_free(before: Option<char>) -> bool {
    before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '„' | '"' | '‘' | '«' | '»' | '/' | ':')
    })
}
