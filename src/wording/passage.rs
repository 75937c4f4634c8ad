//! A paragraph as the wording rules read it.

use crate::article::{ArticleText, Token};
use crate::quotation::Quotation;
use crate::text::TextRange;

/// A paragraph's tokens. Positions are indices into them; what lies outside reads as an empty word.
pub(crate) struct Passage<'a> {
    article: &'a ArticleText,
    tokens: &'a [Token],
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
        Passage { article, tokens, quoted: quoted.collect(), heading: paragraph.heading }
    })
}

impl<'a> Passage<'a> {
    /// The positions of the words outside quotation marks.
    pub(crate) fn words(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(|&at| self.tokens[at].word && !self.quoted[at])
    }

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The text of token `at`; empty outside.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| self.article.slice(t.range))
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
