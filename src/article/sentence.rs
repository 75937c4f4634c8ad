//! Sentences and words, by Unicode's rules (UAX 29), with what news needs on top: abbreviations and initials end no
//! sentence.

use super::Paragraph;
use crate::lexicon::{ABBREVIATIONS, GRAMMAR_EN};
use crate::text::TextRange;
use unicode_segmentation::UnicodeSegmentation;

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its text, without blanks at its edges.
    pub range: TextRange,
    /// The index of its paragraph.
    pub paragraph: u32,
    /// Its tokens: from, to (exclusive), as indices into the article's tokens.
    pub tokens: (u32, u32),
}

/// A word, number or mark; blanks are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its text.
    pub range: TextRange,
    /// Whether it has a letter or digit (else it is a mark).
    pub word: bool,
}

/// Splits paragraphs into sentences and tokens.
pub(super) fn split(text: &str, paragraphs: &[Paragraph]) -> (Vec<Sentence>, Vec<Token>) {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut tokens = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let words = paragraph.range.of(text);
        let mut from = 0;
        for (at, piece) in words.split_sentence_bound_indices() {
            let end = at + piece.len();
            if end < words.len() && goes_on(&words[from..end], &words[end..]) {
                continue;
            }
            let base = paragraph.range.start();
            let range = TextRange::new(base + from as u32, base + end as u32).trimmed(text);
            from = end;
            if range.is_empty() {
                continue;
            }
            let first = tokens.len() as u32;
            tokens.extend(words_of(text, range));
            sentences.push(Sentence { range, paragraph: number as u32, tokens: (first, tokens.len() as u32) });
        }
    }
    (sentences, tokens)
}

fn words_of(text: &str, range: TextRange) -> impl Iterator<Item = Token> + '_ {
    range.of(text).split_word_bound_indices().filter(|(_, w)| !w.trim().is_empty()).map(move |(at, word)| {
        let start = range.start() + at as u32;
        Token { range: TextRange::new(start, start + word.len() as u32), word: word.chars().any(char::is_alphanumeric) }
    })
}

/// Whether a sentence that seems to end with `before` goes on in `after`: the full stop belongs to an abbreviation or an
/// initial ("Gov. Lee", "J. Smith", "3 p.m. on Monday").
fn goes_on(before: &str, after: &str) -> bool {
    let next = after.trim_start().chars().next();
    // A full stop that a rewriting machine put into a sentence, or “Go!” she said: no sentence starts in lower case.
    if next.is_some_and(char::is_lowercase) {
        return true;
    }
    let Some(stem) = before.trim_end().strip_suffix('.') else { return false };
    let word = stem.rsplit(|c: char| c.is_whitespace() || "(“\"‘[-–—/".contains(c)).next().unwrap_or("");
    if is_ordinal(stem, word, after.trim_start()) {
        return true;
    }
    let letter = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    // "J. Smith"; "J.R. Smith" at the front of its sentence, where no abbreviation of a place stands.
    let is_initial = letter(word) || word.split('.').all(letter) && before.trim().len() == word.len() + 1;
    match ABBREVIATIONS.get(&word.to_lowercase()) {
        Some("name") => true,
        _ if is_country(word) && !opens_sentence(after.trim_start()) => true,
        Some(_) => next.is_some_and(|c| !c.is_uppercase()),
        None => is_initial && next.is_some_and(char::is_alphabetic),
    }
}

/// "U.S.", "U.N.", "D.C.": two letters or three, each with its stop.
fn is_country(word: &str) -> bool {
    let letters = word.split('.').filter(|l| l.chars().count() == 1 && l.chars().all(char::is_uppercase)).count();
    (2..4).contains(&letters) && word.split('.').count() == letters
}

/// Whether a word that opens clauses stands first: "to the U.S. |The| board met", not "the U.S. |District| Court".
fn opens_sentence(after: &str) -> bool {
    const OPENERS: &[&str] = &["det", "poss", "pron", "prep", "conj", "sub", "adv", "wh", "aux"];
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let known = GRAMMAR_EN.get(&word.to_lowercase()).is_some_and(|tags| tags.split(' ').any(|t| OPENERS.contains(&t)));
    known || word.is_empty() || matches!(word, "Mr" | "Mrs" | "Ms")
}

/// German words that stand before an ordinal number and not before a number that ends a sentence.
const BEFORE_ORDINAL: &[&str] =
    &["vom", "zum", "der", "des", "dem", "den", "im", "beim", "seines", "seinem", "ihres", "ihrem"];
/// German months; none is an English word that opens a sentence.
const MONTHS: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// "am 11. Juli", "des 1. Kanals": an ordinal number as German writes it.
fn is_ordinal(stem: &str, number: &str, after: &str) -> bool {
    if number.is_empty() || number.len() > 3 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let front = stem.strip_suffix(number).unwrap_or(stem).trim_end();
    let before = front.rsplit(char::is_whitespace).next().unwrap_or("");
    let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    MONTHS.contains(&next) || BEFORE_ORDINAL.contains(&before) && next.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::Paragraph;
    use crate::page::BlockId;
    use crate::text::TextRange;

    fn check(text: &str, expected: &[&str]) {
        let paragraph = Paragraph { block: BlockId(0), range: TextRange::new(0, text.len() as u32), heading: false };
        let (sentences, _) = super::split(text, &[paragraph]);
        assert_eq!(sentences.iter().map(|s| s.range.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn sentences() {
        check("Gov. Ana Lee spoke. She left.", &["Gov. Ana Lee spoke.", "She left."]);
        check("J. R. Ode won. He ran.", &["J. R. Ode won.", "He ran."]);
        check("K.C. Ode won. He ran.", &["K.C. Ode won.", "He ran."]);
        check("The U.S. District Court met. He left.", &["The U.S. District Court met.", "He left."]);
        check("He left the U.S. The court met.", &["He left the U.S.", "The court met."]);
        check("It began at 3 p.m. on Monday. Then it rained.", &["It began at 3 p.m. on Monday.", "Then it rained."]);
        check("Sie ist seit dem 11. Juli im Amt. Er geht.", &["Sie ist seit dem 11. Juli im Amt.", "Er geht."]);
        check(
            "Es ist Sache des 2. Senats. Er ist 11. Sie ist 9.",
            &["Es ist Sache des 2. Senats.", "Er ist 11.", "Sie ist 9."],
        );
        check("I am 11. Then it rained.", &["I am 11.", "Then it rained."]);
        check("“Go!” she said. “Now.”", &["“Go!” she said.", "“Now.”"]);
    }
}
