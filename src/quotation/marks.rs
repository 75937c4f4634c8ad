//! Quotation marks: which they are, and which side they stand on.

use crate::text::TextRange;

/// Which side of words a mark stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    Either,
}

/// A mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Where it stands.
    pub(super) range: TextRange,
    /// Its side.
    pub(super) side: Side,
    /// Whether it is a single one, which may be an apostrophe.
    pub(super) single: bool,
    family: char,
}

impl Mark {
    /// Whether `other` may close what this one opened.
    pub(super) fn closed_by(self, other: Self) -> bool {
        self.single == other.single
            && match self.family {
                '„' => matches!(other.family, '“' | '”' | '"'),
                '“' => matches!(other.family, '”' | '"'),
                '‚' => matches!(other.family, '‘' | '’'),
                '‘' => other.family == '’',
                '«' => other.family == '»',
                '»' => other.family == '«',
                own => other.family == own || (own == '"' && other.family == '”'),
            }
    }
}

/// The marks of a paragraph, in order. What can only be an apostrophe is left out.
pub(super) fn of(text: &str, paragraph: TextRange) -> Vec<Mark> {
    let words = paragraph.of(text);
    let mut marks = Vec::new();
    let (mut before, mut low, mut pointed) = (None, false, None);
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut end = at + c.len_utf8();
        let mut after = chars.peek().map(|(_, c)| *c);
        let mut family = c;
        if (c == '`' || c == '\'') && after == Some(c) {
            chars.next();
            (family, end) = ('"', end + 1);
            after = chars.peek().map(|(_, c)| *c);
        }
        low |= c == '„';
        if matches!(c, '«' | '»') && pointed.is_none() {
            pointed = Some(c);
        }
        if let Some((side, single)) = side_of(family, before, after, low, pointed) {
            let start = paragraph.start() + at as u32;
            let range = TextRange::new(start, paragraph.start() + end as u32);
            marks.push(Mark { range, side, single, family });
            low &= family == '„';
        }
        before = Some(c);
    }
    marks
}

fn side_of(
    c: char,
    before: Option<char>,
    after: Option<char>,
    low: bool,
    pointed: Option<char>,
) -> Option<(Side, bool)> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let blank = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || "([–—-“\"„«»:".contains(c));
    let opens = blank(before) && !after.is_none_or(char::is_whitespace);
    Some(match c {
        '“' if low => (Side::Close, false),
        '„' | '“' => (Side::Open, false),
        '”' => (Side::Close, false),
        '«' | '»' => (if pointed == Some(c) { Side::Open } else { Side::Close }, false),
        '"' if letter(before) && letter(after) => return None,
        '"' => (
            if opens {
                Side::Open
            } else if blank(after) || !letter(after) {
                Side::Close
            } else {
                Side::Either
            },
            false,
        ),
        '‚' => (Side::Open, true),
        '\'' | '‘' | '’' | '‹' | '›' | '`' => {
            if letter(before) && letter(after) {
                return None;
            }
            let open = if c == '’' { false } else { opens };
            (if open { Side::Open } else { Side::Close }, true)
        }
        _ => return None,
    })
}
