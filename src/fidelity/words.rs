//! Words as they are compared: without case, marks, ligatures and the kind of their apostrophes.

use crate::quotation::Quotation;
use crate::text::TextRange;

/// A word of a quotation or of an original.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// What is compared.
    pub(super) key: String,
    /// Where it stands.
    pub(super) range: TextRange,
    /// Whether it stands between square brackets.
    pub(super) bracketed: bool,
    /// Whether an ellipsis stands between the word before and this one.
    pub(super) gap: bool,
    /// The index of the paragraph that it stands in.
    pub(super) paragraph: u32,
    /// The number of the outermost quotation that it stands in, counted from 1; 0 outside.
    pub(super) quotation: u32,
}

/// A copy's quotation.
pub(super) struct Quote<'a> {
    /// As it was given.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: Vec<Word>,
    /// Whether an ellipsis stands after the last word.
    pub(super) gap_at_end: bool,
}

impl<'a> Quote<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let text = text.trim();
        let mut words = Vec::new();
        let gap_at_end = read(text, TextRange::new(0, text.len() as u32), 0, &mut words);
        Self { text, words, gap_at_end }
    }
}

/// Reads the words at `range`; says whether an ellipsis follows the last one.
pub(super) fn read(text: &str, range: TextRange, paragraph: u32, words: &mut Vec<Word>) -> bool {
    let chars: Vec<(usize, char)> = range.of(text).char_indices().collect();
    let (mut depth, mut gap, mut at) = (0_u32, false, 0);
    while let Some(&(start, c)) = chars.get(at) {
        if !c.is_alphanumeric() && !is_sign(c) {
            gap |= is_ellipsis(&chars, at);
            depth = match c {
                '[' => depth + 1,
                ']' => depth.saturating_sub(1),
                _ => depth,
            };
            at += 1;
            continue;
        }
        let from = range.start() + start as u32;
        let mut key = String::new();
        let end = if is_sign(c) {
            key.push_str(sign_name(c));
            at + 1
        } else {
            word(&chars, at, &mut key)
        };
        let to = range.start() + chars.get(end).map_or(range.len(), |(offset, _)| *offset as u32);
        let key = number(&key).map_or(key, str::to_owned);
        let range = TextRange::new(from, to);
        words.push(Word { key, range, bracketed: depth > 0, gap, paragraph, quotation: 0 });
        // A bracket that closes inside a word ("[W]e") belongs to the word.
        depth = if chars.get(at..end).is_some_and(|w| w.iter().any(|(_, c)| *c == ']')) { 0 } else { depth };
        gap = false;
        at = end;
    }
    gap
}

/// Reads one word from `at` on; returns where it ends.
fn word(chars: &[(usize, char)], mut at: usize, key: &mut String) -> usize {
    let letter = |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_alphanumeric());
    while let Some(&(_, c)) = chars.get(at) {
        if c.is_alphanumeric() {
            fold(c, key);
        } else if !(is_joint(c) && letter(at + 1)) {
            break;
        }
        at += 1;
    }
    at
}

/// What stands inside a word without parting it: apostrophes, full stops ("U.S."), brackets ("[W]e"), soft hyphens.
fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | '[' | ']' | '\u{ad}' | '\u{200b}' | '\u{200d}')
}

/// Signs that are read aloud, so that they are words.
fn is_sign(c: char) -> bool {
    matches!(c, '%' | '$' | '€' | '£' | '¥')
}

fn sign_name(c: char) -> &'static str {
    match c {
        '%' => "percent",
        '$' => "dollar",
        '€' => "euro",
        '£' => "pound",
        _ => "yen",
    }
}

fn fold(c: char, key: &mut String) {
    match c {
        'ﬀ' => key.push_str("ff"),
        'ﬁ' => key.push_str("fi"),
        'ﬂ' => key.push_str("fl"),
        'ﬃ' => key.push_str("ffi"),
        'ﬄ' => key.push_str("ffl"),
        'ﬅ' | 'ﬆ' => key.push_str("st"),
        _ => key.extend(c.to_lowercase()),
    }
}

/// Small numbers, which one house writes out and another does not.
fn number(key: &str) -> Option<&'static str> {
    const WRITTEN: [(&str, &str); 10] = [
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
    ];
    WRITTEN.iter().find(|(word, _)| *word == key).map(|(_, digits)| *digits)
}

/// "…", "..", ". .": an ellipsis, however it is set.
fn is_ellipsis(chars: &[(usize, char)], at: usize) -> bool {
    let is = |at: usize, wanted: char| chars.get(at).is_some_and(|(_, c)| *c == wanted);
    is(at, '…') || is(at, '.') && (is(at + 1, '.') || is(at + 1, ' ') && is(at + 2, '.'))
}

/// Notes which words stand in which outermost quotation.
pub(super) fn mark_quoted(words: &mut [Word], quotations: &[Quotation]) {
    let mut outer = quotations.iter().filter(|q| q.depth == 0).zip(1..).peekable();
    for word in words {
        while outer.next_if(|(q, _)| q.content.end() <= word.range.start()).is_some() {}
        if let Some((quotation, number)) = outer.peek()
            && quotation.content.overlaps(word.range)
        {
            word.quotation = *number;
        }
    }
}
