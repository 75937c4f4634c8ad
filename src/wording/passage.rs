//! A paragraph as the wording rules read it.

use crate::article::{ArticleText, Token};
use crate::quotation::Quotation;
use crate::starts::{self, Starts};
use crate::text::TextRange;

/// A paragraph's tokens. Positions are indices into them; what lies outside reads as an empty word.
pub(crate) struct Passage<'a> {
    article: &'a ArticleText,
    tokens: &'a [Token],
    words: Vec<&'a str>,
    cells: Vec<u16>,
    quoted: Vec<bool>,
    /// Whether the paragraph is a heading.
    pub(crate) heading: bool,
}

/// The article's paragraphs.
pub(crate) fn of<'a>(article: &'a ArticleText, quotations: &'a [Quotation]) -> impl Iterator<Item = Passage<'a>> {
    article.paragraphs.iter().map(|paragraph| {
        let from = article.tokens.partition_point(|t| t.range.start() < paragraph.range.start());
        let to = article.tokens.partition_point(|t| t.range.start() < paragraph.range.end());
        let tokens = article.tokens.get(from..to).unwrap_or(&[]);
        let first = quotations.partition_point(|q| q.outer.end() <= paragraph.range.start());
        let here: Vec<_> = quotations[first..]
            .iter()
            .take_while(|q| q.outer.start() < paragraph.range.end())
            .filter(|q| q.depth == 0)
            .collect();
        let mut next = 0;
        let quoted = tokens.iter().map(|token| {
            while here.get(next).is_some_and(|q| q.outer.end() <= token.range.start()) {
                next += 1;
            }
            here.get(next).is_some_and(|q| q.outer.overlaps(token.range))
        });
        let words: Vec<&str> = tokens.iter().map(|token| article.slice(token.range)).collect();
        let cells = words.iter().map(|word| starts::cell(word.as_bytes())).collect();
        Passage { article, tokens, words, cells, quoted: quoted.collect(), heading: paragraph.heading }
    })
}

impl<'a> Passage<'a> {
    /// The positions of the words outside quotation marks.
    pub(crate) fn words(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|&at| self.tokens[at].word && !self.quoted[at])
    }

    /// The positions of the words outside quotation marks that may be among some.
    pub(crate) fn starting(&self, starts: &'static Starts) -> impl Iterator<Item = usize> + '_ {
        self.all_starting(starts).filter(|&at| !self.quoted[at])
    }

    /// The same, inside quotation marks as well.
    pub(crate) fn all_starting(&self, starts: &'static Starts) -> impl Iterator<Item = usize> + '_ {
        let cells = self.cells.iter().enumerate();
        cells.filter(|(_, cell)| starts.has(**cell)).map(|(at, _)| at).filter(|&at| self.tokens[at].word)
    }

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The text of token `at`; empty outside.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).copied().unwrap_or("")
    }

    /// The text of the token `back` places before `at`; empty outside.
    pub(crate) fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// Whether token `at` is one of `words`, whatever its case.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// Whether token `at` is one of some marks.
    pub(crate) fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        marks.contains(&self.word(at))
    }

    /// Whether token `at` is outside quotation marks.
    pub(crate) fn plain(&self, at: usize) -> bool {
        self.quoted.get(at).is_some_and(|quoted| !quoted)
    }

    /// Whether token `at` is a word or number.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.word)
    }

    /// What stands between token `at` and the next: blanks, or nothing.
    pub(crate) fn gap(&self, at: usize) -> &'a str {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(a), Some(b)) => self.article.slice(TextRange::new(a.range.end(), b.range.start())),
            _ => "",
        }
    }

    /// Whether the tokens from `from` to `to` (exclusive) are words with one blank between them, outside quotation marks.
    pub(crate) fn runs(&self, from: usize, to: usize) -> bool {
        to <= self.len()
            && (from..to).all(|at| self.tokens[at].word && !self.quoted[at])
            && (from..to.saturating_sub(1)).all(|at| matches!(self.gap(at), " " | "\u{a0}"))
    }

    /// Whether the tokens from `from` to `to` (exclusive) are words with one blank or a hyphen between them, all of them outside
    /// quotation marks or all inside.
    pub(crate) fn joined(&self, from: usize, to: usize) -> bool {
        let hyphen = |at: usize| self.word(at) == "-";
        to <= self.len()
            && (from..to).all(|at| (self.tokens[at].word || hyphen(at)) && self.quoted[at] == self.quoted[from])
            && (from..to.saturating_sub(1)).all(|at| match self.gap(at) {
                "" => hyphen(at) || hyphen(at + 1),
                gap => matches!(gap, " " | "\u{a0}"),
            })
    }

    /// Whether a sentence starts at token `at`, as far as the mark before it tells.
    pub(crate) fn starts_sentence(&self, at: usize) -> bool {
        at == 0 || matches!(self.before(at, 1), "." | "!" | "?" | ":" | "…")
    }

    /// The range from token `from` to token `to` (exclusive).
    pub(crate) fn range(&self, from: usize, to: usize) -> TextRange {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(a), Some(b)) => a.range.hull(b.range),
            _ => TextRange::default(),
        }
    }
}

/// Whether a word is written in small letters only.
pub(crate) fn small(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’')
}

/// Whether a word starts with a capital.
pub(crate) fn capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
