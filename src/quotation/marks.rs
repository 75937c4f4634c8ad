//! Quotation marks as they come: curly, straight, single, guillemets both ways, German low-high, backticks.

use crate::text::TextRange;

/// A quotation inside one paragraph, in bytes of the paragraph.
pub(super) struct Pair {
    pub(super) content: TextRange,
    pub(super) outer: TextRange,
    pub(super) depth: u8,
}

/// A mark that is open: what closes it, and where it stands.
struct Open {
    closes: &'static [char],
    start: u32,
    content: u32,
    single: bool,
}

/// Reads one paragraph's quotations; says whether one was left open.
pub(super) fn read(text: &str, mut found: impl FnMut(Pair)) -> bool {
    let mut open: Vec<Open> = Vec::new();
    let mut before = None;
    let mut skip_until = 0;
    for (at, c) in text.char_indices() {
        if at < skip_until {
            before = Some(c);
            continue;
        }
        let rest = &text[at + c.len_utf8()..];
        let doubled = matches!(c, '`' | '\'' | ',') && rest.starts_with(c);
        let width = if doubled { 2 } else { c.len_utf8() };
        let after = text[at + width..].chars().next();
        let closing =
            open.iter().rposition(|o| o.closes.contains(&c) && (!o.single || ends_single(text, at, c, before, after)));
        if let Some(level) = closing.filter(|_| !opens_anyway(c, before, after)) {
            let opened = &open[level];
            found(pair(opened, at as u32, (at + width) as u32, level));
            open.truncate(level);
            skip_until = at + width;
        } else if let Some(closes) = opener(text, at, c, doubled, before, after) {
            let single = matches!(c, '‘' | '\'' | '‚' | '`') && !doubled;
            open.push(Open { closes, start: at as u32, content: (at + width) as u32, single });
            skip_until = at + width;
        }
        before = Some(c);
    }
    // Single marks that never close were apostrophes.
    let left = open.iter().position(|o| !o.single);
    if let Some(level) = left {
        let end = text.trim_end().len() as u32;
        if open[level].content < end {
            found(pair(&open[level], end, end, level));
        }
    }
    left.is_some()
}

fn pair(open: &Open, content_end: u32, outer_end: u32, level: usize) -> Pair {
    Pair {
        content: TextRange::new(open.content, content_end),
        outer: TextRange::new(open.start, outer_end),
        depth: u8::try_from(level).unwrap_or(u8::MAX),
    }
}

/// What closes the quotation that `c` opens, if it opens one.
fn opener(
    text: &str,
    at: usize,
    c: char,
    doubled: bool,
    before: Option<char>,
    after: Option<char>,
) -> Option<&'static [char]> {
    let starts = !before.is_some_and(char::is_alphanumeric);
    let goes_on = after.is_some_and(|c| !c.is_whitespace());
    match c {
        '“' => Some(&['”', '"', '“']),
        '„' => Some(&['“', '”', '"']),
        '«' => Some(&['»']),
        '»' if starts && goes_on && text[at..].contains('«') => Some(&['«']),
        '"' if starts && goes_on => Some(&['"', '”']),
        '”' if starts && goes_on => Some(&['”', '"']),
        '`' | ',' if doubled && goes_on => Some(&['\'', '”', '"', '“']),
        '\'' if doubled && starts && goes_on => Some(&['\'', '"']),
        '‚' if starts && goes_on => Some(&['‘', '’']),
        '‘' | '\'' if starts && after.is_some_and(char::is_alphanumeric) && closes_later(text, at + c.len_utf8()) => {
            Some(&['’', '\''])
        }
        _ => None,
    }
}

/// Whether a mark that could close opens a new one: `“` closes only German quotations, and those before a blank or mark.
fn opens_anyway(c: char, before: Option<char>, after: Option<char>) -> bool {
    let starts = before.is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '—' | '–'));
    matches!(c, '“' | '"' | '”') && starts && after.is_some_and(|a| !a.is_whitespace() && !matches!(a, '.' | ',' | ')'))
}

/// Whether a single mark at `at` ends a quotation and is no apostrophe: nothing of a word follows, and what stands before
/// it is no plural's genitive ("the workers’ union"), unless a stop or comma is at its side.
fn ends_single(text: &str, at: usize, c: char, before: Option<char>, after: Option<char>) -> bool {
    if c == '"' || c == '”' {
        return true;
    }
    let stop = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ',' | '?' | '!' | ';' | ':' | ')'));
    let follows = after.is_some_and(char::is_alphanumeric);
    let genitive = before == Some('s') && !stop(after) && closes_later(text, at + c.len_utf8());
    !follows && !genitive
}

/// How far, in bytes, a single quotation may reach.
const REACH: usize = 400;

/// Whether a single closing mark stands within reach after `from`.
fn closes_later(text: &str, from: usize) -> bool {
    let mut chars = text[from..].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        if at > REACH {
            return false;
        }
        if matches!(c, '’' | '\'') && before.is_alphanumeric() | matches!(before, '.' | ',' | '?' | '!') {
            let after = chars.peek().map(|(_, c)| *c);
            if !after.is_some_and(char::is_alphanumeric) {
                return true;
            }
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    fn check(text: &str, expected: &[(&str, u8)]) {
        let mut found = Vec::new();
        super::read(text, |p| found.push((p.content, p.depth)));
        found.sort();
        let found: Vec<(&str, u8)> = found.iter().map(|(r, d)| (r.of(text), *d)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn marks_of_all_types() {
        check("“We will appeal,” she said.", &[("We will appeal,", 0)]);
        check("\"We will appeal,\" she said. \"Soon.\"", &[("We will appeal,", 0), ("Soon.", 0)]);
        check("‘We won’t appeal,’ she said.", &[("We won’t appeal,", 0)]);
        check("„Wir klagen“, sagte sie. „Bald.“", &[("Wir klagen", 0), ("Bald.", 0)]);
        check("»Wir klagen«, sagte sie.", &[("Wir klagen", 0)]);
        check("« Nous irons », dit-elle.", &[(" Nous irons ", 0)]);
        check("``We will appeal,'' she said.", &[("We will appeal,", 0)]);
    }

    #[test]
    fn nested_open_and_apostrophes() {
        check("“He told me ‘go home’ and left,” she said.", &[("He told me ‘go home’ and left,", 0), ("go home", 1)]);
        check("“It never closes. And runs on.", &[("It never closes. And runs on.", 0)]);
        check("The workers’ union and the drivers’ union met.", &[]);
        check("It’s the mayor’s call.", &[]);
    }
}
