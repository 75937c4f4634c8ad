//! The article: its paragraphs, sentences and words, as ranges over the page's text.

mod language;
mod sentence;
mod tongue;

pub use language::Lang;
pub use sentence::{Sentence, Token};

use crate::boilerplate::Judgement;
use crate::page::{Block, BlockId, PageSnapshot, PageText};
use crate::text::TextRange;

/// A paragraph of the article.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// The block that it is.
    pub block: BlockId,
    /// Its text.
    pub range: TextRange,
    /// Whether it is a heading inside the article.
    pub heading: bool,
}

/// The article's text: what the language stages read. Ranges are ranges of the page's text, of which it keeps a copy, so
/// that it stands on its own.
#[derive(Clone, Debug, Default)]
pub struct ArticleText {
    /// The language that it is written in.
    pub lang: Lang,
    /// The headline, where the page has one.
    pub title: Option<TextRange>,
    /// Its paragraphs in order.
    pub paragraphs: Vec<Paragraph>,
    /// Its sentences in order; none runs over a paragraph's end.
    pub sentences: Vec<Sentence>,
    /// Its words and marks in order.
    pub tokens: Vec<Token>,
    text: String,
}

impl ArticleText {
    /// The page's whole text, into which all ranges point.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The words at `range`.
    pub fn slice(&self, range: TextRange) -> &str {
        range.of(&self.text)
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.0 as usize..sentence.tokens.1 as usize).unwrap_or(&[])
    }
}

/// Puts the article together from its blocks.
pub fn read(page: &PageSnapshot, text: &PageText, blocks: &[Block], judgement: &Judgement) -> ArticleText {
    let paragraphs: Vec<Paragraph> = judgement
        .body
        .iter()
        .filter_map(|id| blocks.get(id.index()))
        .map(|b| Paragraph { block: b.id, range: b.range, heading: page.node(b.container).tag.heading().is_some() })
        .collect();
    let title = judgement.title.and_then(|id| blocks.get(id.index())).map(|b| b.range);
    let lang = Lang::detect(text.as_str(), &paragraphs, &page.lang);
    let (sentences, tokens) = sentence::split(text.as_str(), &paragraphs);
    ArticleText { lang, title, paragraphs, sentences, tokens, text: text.as_str().to_owned() }
}
