//! An article as the attribution rules read it: tokens with what the lexicon says of them, paragraph by paragraph.

use crate::article::{ArticleText, Lang};
use crate::lexicon::{CUE_NOUNS, CUE_VERBS, CUE_VERBS_DE, FUNCTION_WORDS, FUNCTION_WORDS_DE, Lexicon, TITLES};
use crate::quotation::Quotation;
use crate::text::TextRange;
use std::borrow::Cow;

/// What the grammar needs to know of a token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tag {
    /// Class of a cue verb, empty for others.
    pub(crate) cue: &'static str,
    /// Class of a function word, empty for others.
    pub(crate) function: &'static str,
    /// Whether it starts with a capital or a digit.
    pub(crate) capital: bool,
    /// One more than the index of the quotation of depth 0 that it stands in; 0 outside.
    pub(crate) quote: u32,
    /// Whether it is a title ("President").
    pub(crate) title: bool,
    /// Whether it is a noun that attributes.
    pub(crate) noun: bool,
}

/// The article with its tags.
pub(crate) struct View<'a> {
    pub(crate) article: &'a ArticleText,
    pub(crate) quotations: &'a [Quotation],
    pub(crate) tags: Vec<Tag>,
}

/// A stretch of tokens that the rules read at once: a sentence, or several that a quotation or a false full stop joins.
pub(crate) struct Unit<'a> {
    pub(crate) view: &'a View<'a>,
    /// First token.
    pub(crate) from: usize,
    /// One past the last token.
    pub(crate) to: usize,
    /// The index of its paragraph.
    pub(crate) paragraph: u32,
}

impl<'a> View<'a> {
    pub(crate) fn new(article: &'a ArticleText, quotations: &'a [Quotation]) -> Self {
        let lists = match article.lang {
            Lang::DE => (&CUE_VERBS_DE, &FUNCTION_WORDS_DE),
            _ => (&CUE_VERBS, &FUNCTION_WORDS),
        };
        let mut tags: Vec<Tag> = article.tokens.iter().map(|t| tag(article.slice(t.range), lists)).collect();
        for (at, quotation) in quotations.iter().enumerate().filter(|(_, q)| q.depth == 0) {
            let from = article.tokens.partition_point(|t| t.range.end() <= quotation.outer.start());
            let to = article.tokens.partition_point(|t| t.range.start() < quotation.outer.end());
            for tag in tags.get_mut(from..to).unwrap_or_default() {
                tag.quote = at as u32 + 1;
            }
        }
        Self { article, quotations, tags }
    }

    /// The words of token `at`; empty outside.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.article.tokens.get(at).map_or("", |t| self.article.slice(t.range))
    }

    /// Whether token `at` is one of `words`, whatever its case.
    pub(crate) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// The tag of token `at`; an empty one outside.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or_default()
    }

    /// The text from token `from` to token `to` (exclusive).
    pub(crate) fn range(&self, from: usize, to: usize) -> TextRange {
        let tokens = self.article.tokens.get(from..to).unwrap_or(&[]);
        match (tokens.first(), tokens.last()) {
            (Some(a), Some(b)) => a.range.hull(b.range),
            _ => TextRange::default(),
        }
    }

    /// Whether `at` is a mark, not a word.
    pub(crate) fn is_mark(&self, at: usize) -> bool {
        self.article.tokens.get(at).is_none_or(|t| !t.word)
    }

    /// The units in order.
    pub(crate) fn units(&'a self) -> Vec<Unit<'a>> {
        let mut units: Vec<Unit<'a>> = Vec::new();
        for sentence in &self.article.sentences {
            let (from, to) = (sentence.tokens.0 as usize, sentence.tokens.1 as usize);
            let heading = self.article.paragraphs.get(sentence.paragraph as usize).is_some_and(|p| p.heading);
            if heading || from >= to {
                continue;
            }
            let lower = self.word(from).chars().next().is_some_and(char::is_lowercase);
            let quote = self.tag(from).quote;
            match units.last_mut() {
                Some(last)
                    if last.paragraph == sentence.paragraph
                        && (lower || (quote != 0 && last.to > 0 && self.tag(last.to - 1).quote == quote)) =>
                {
                    last.to = to;
                }
                _ => {
                    units.push(Unit { view: self, from, to, paragraph: sentence.paragraph });
                }
            }
        }
        units
    }
}

fn tag(word: &str, (cues, functions): (&'static Lexicon, &'static Lexicon)) -> Tag {
    let first = word.chars().next().unwrap_or(' ');
    let capital = first.is_uppercase() || first.is_ascii_digit();
    let lower: Cow<'_, str> =
        if word.chars().any(char::is_uppercase) { word.to_lowercase().into() } else { word.into() };
    Tag {
        cue: cues.get(&lower).unwrap_or(""),
        function: functions.get(&lower).unwrap_or(""),
        capital,
        quote: 0,
        title: TITLES.has(&lower),
        noun: CUE_NOUNS.has(&lower),
    }
}
