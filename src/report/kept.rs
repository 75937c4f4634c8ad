//! What is kept of an article so that a later reading can be compared with it, and the comparison.

use super::Report;
use crate::fidelity::{self, Original};
use crate::page::{Builder, Flags, PageSnapshot, Tag};
use crate::text::TextRange;
use serde::{Deserialize, Serialize};

/// So many bytes of words are kept of one article: its end is left out, should it be longer.
const LIMIT: usize = 290_000;

/// What is kept of an article: its text, and its quotations with whoever says them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// The page's address.
    pub url: String,
    /// The page's title.
    pub title: String,
    /// The article's language.
    pub lang: String,
    /// The address that the article names as its origin; empty where it names none.
    pub origin: String,
    /// The article's paragraphs.
    pub paragraphs: Vec<String>,
    /// Its quotations, in document order.
    pub quotes: Vec<KeptQuote>,
}

/// A quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptQuote {
    /// The statement that it is part of, as an index.
    pub statement: u32,
    /// Its words, without the outer marks.
    pub words: String,
    /// Who says it, where that is firm.
    pub speaker: Option<String>,
}

/// How one quotation of a copy stands to the original.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The statement that it is part of, as an index.
    pub statement: u32,
    /// Its words in the copy.
    pub words: String,
    /// The name of a [`fidelity::Label`].
    pub label: String,
    /// The copy's and the original's words wherever they differ; one of the two may be empty.
    pub altered: Vec<(String, String)>,
}

impl Kept {
    /// What is kept of a page; of one that is no article nothing.
    pub fn of(page: &PageSnapshot, report: &Report) -> Option<Self> {
        if !report.judgement.is_article {
            return None;
        }
        let mut left = LIMIT;
        let mut fits = |words: &str| {
            let fits = words.len() <= left;
            left = if fits { left - words.len() } else { 0 };
            fits
        };
        let mut quotes = quotes(report);
        quotes.retain(|q| fits(&q.words));
        let mut paragraphs: Vec<String> =
            report.article.paragraphs.iter().map(|p| report.article.slice(p.range).to_owned()).collect();
        paragraphs.retain(|words| fits(words));
        Some(Self {
            url: page.url.clone(),
            title: page.title.clone(),
            lang: report.article.lang.0.to_owned(),
            origin: report.origin.as_ref().and_then(|o| o.url.clone()).unwrap_or_default(),
            paragraphs,
            quotes,
        })
    }

    /// The kept text as a page, to be read again.
    pub(crate) fn page(&self) -> PageSnapshot {
        let mut page = Builder::new(&self.url, &self.title, &self.lang);
        page.open(Tag::Body, Flags::default(), []);
        for words in &self.paragraphs {
            page.open(Tag::P, Flags::default(), []);
            page.text(words, Flags::default());
            page.close();
        }
        page.close();
        page.finish(false)
    }

    /// Compares the quotations with an original.
    pub(crate) fn against(&self, original: &Report) -> Vec<Compared> {
        let original = Original::new(&original.article, &original.quotations, &original.attributions);
        let compared = |quote: &KeptQuote| {
            let found = fidelity::compare(&quote.words, quote.speaker.as_deref(), &original);
            Compared {
                statement: quote.statement,
                words: quote.words.clone(),
                label: found.label.name().to_owned(),
                altered: found.altered.into_iter().map(|a| (a.copy, a.orig)).collect(),
            }
        };
        self.quotes.iter().map(compared).collect()
    }
}

/// The quotations inside statements. One word between marks proves nothing, wherever it stands.
fn quotes(report: &Report) -> Vec<KeptQuote> {
    let outer: Vec<TextRange> = report.quotations.iter().filter(|q| q.depth == 0).map(|q| q.content).collect();
    let inside = |part: &TextRange| {
        let first = outer.partition_point(|q| q.end() <= part.start());
        let part = *part;
        outer.get(first..).unwrap_or(&[]).iter().take_while(move |q| q.overlaps(part))
    };
    let mut found = Vec::new();
    for (statement, attribution) in (0..).zip(&report.attributions.list) {
        let speaker = report.attributions.speaker_of(attribution).filter(|_| attribution.is_firm());
        let mut ranges: Vec<TextRange> = attribution.content.parts().iter().flat_map(inside).copied().collect();
        ranges.dedup();
        let words = ranges.iter().map(|r| report.article.slice(*r).trim()).filter(|w| w.contains(char::is_whitespace));
        found.extend(words.map(|words| {
            let speaker = speaker.map(|s| s.name.clone());
            KeptQuote { statement, words: words.to_owned(), speaker }
        }));
    }
    found
}
