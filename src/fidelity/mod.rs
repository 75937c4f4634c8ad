//! A copy's quotations against the original's text: are the words there, are they all there, and did the same person say
//! them?

mod words;
mod align;
mod judge;
mod speaker;

use crate::article::ArticleText;
use crate::attribution::Attributions;
use crate::quotation::Quotation;
use crate::text::TextRange;
use serde::Serialize;
use std::collections::BTreeMap;
use words::Word;

/// How a copy's quotation stands to the original. The first three are faithful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// The same to the letter.
    Identical,
    /// The same words; marks, dashes, case or blanks differ, or the attribution in its middle is taken out.
    Typographic,
    /// Words are left out, and the copy says so ("…", "[...]"), or are put in brackets.
    TruncatedMarked,
    /// Words are left out without a sign.
    TruncatedUnmarked,
    /// Words are changed or put in.
    Altered,
    /// Two quotations joined as if they were one.
    Stitched,
    /// The original has somebody else say it.
    Misattributed,
    /// The original does not have it as a quotation.
    NotFound,
}

impl Label {
    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identical => "identical",
            Self::Typographic => "typographic",
            Self::TruncatedMarked => "truncated_marked",
            Self::TruncatedUnmarked => "truncated_unmarked",
            Self::Altered => "altered",
            Self::Stitched => "stitched",
            Self::Misattributed => "misattributed",
            Self::NotFound => "not_found",
        }
    }
}

/// Words that differ: the copy's and the original's; one of them may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)] // the two are what they are called
pub struct Alteration {
    pub copy: String,
    pub orig: String,
}

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fidelity {
    /// How the quotation stands to the original.
    pub label: Label,
    /// The words on both sides wherever they differ; for a wrong speaker, the two speakers.
    pub altered: Vec<Alteration>,
    /// Where the words stand in the original.
    pub place: Option<TextRange>,
}

/// An original article, ready for many comparisons.
#[derive(Debug)]
pub struct Original<'a> {
    article: &'a ArticleText,
    attributions: &'a Attributions,
    words: Vec<Word>,
    /// Each word as a number, the same for the same word.
    keys: Vec<u32>,
    numbers: BTreeMap<String, u32>,
}

impl<'a> Original<'a> {
    /// Reads an original's words: what stands between quotation marks, and what does not.
    pub fn new(article: &'a ArticleText, quotations: &[Quotation], attributions: &'a Attributions) -> Self {
        let mut words = Vec::new();
        for (number, paragraph) in article.paragraphs.iter().enumerate() {
            words::read(article.as_str(), paragraph.range, number as u32, &mut words);
        }
        words::mark_quoted(&mut words, quotations);
        let mut numbers = BTreeMap::new();
        let mut keys = Vec::with_capacity(words.len());
        for word in &words {
            let next = numbers.len() as u32;
            keys.push(*numbers.entry(word.key.clone()).or_insert(next));
        }
        Self { article, attributions, words, keys, numbers }
    }

    /// The numbers of a quotation's words; a word that the original does not have gets one of its own.
    fn keys_of(&self, quote: &[Word]) -> Vec<u32> {
        let unknown = |at: usize| u32::MAX - at as u32;
        quote.iter().enumerate().map(|(at, w)| self.numbers.get(&w.key).copied().unwrap_or(unknown(at))).collect()
    }
}

/// Compares a copy's quotation (its words without the outer marks, and the speaker as the copy names them) with the
/// original. Where the original has the words at several places, the place that fits best counts.
pub fn compare(quote: &str, speaker: Option<&str>, original: &Original<'_>) -> Fidelity {
    let quote = words::Quote::new(quote);
    let keys = original.keys_of(&quote.words);
    align::places(&keys, &original.keys)
        .iter()
        .filter_map(|place| judge::judge(&quote, &keys, speaker, original, place))
        .min_by_key(|found| judge::rank(found.label))
        .unwrap_or(Fidelity { label: Label::NotFound, altered: Vec::new(), place: None })
}

#[cfg(test)]
mod tests;
