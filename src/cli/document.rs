//! A page or text together with its report.

use super::{html, plain::PlainText};
use crate::attribution::Given;
use crate::page::PageSnapshot;
use crate::report::Report;
use crate::report::json::{Answer, ByteOffsets, Head, Places, Span};
use serde::Deserialize;

/// The version of the object that `--json` writes. It changes when a reader of the old one would read the new one wrongly.
const VERSION: u32 = 1;

/// A page or text together with its report.
pub(super) struct Document {
    /// What was read.
    pub(super) source: Source,
    /// What was found.
    pub(super) report: Report,
}

/// What was read.
pub(super) enum Source {
    /// HTML.
    Page(PageSnapshot),
    /// Plain text, and the text as it was given.
    Text(PlainText, String),
}

/// An attribution that the caller brings: spans in code points of the text.
#[derive(Debug, Deserialize)]
pub(super) struct GivenSpans {
    content: Vec<Span>,
    #[serde(default)]
    cue: Vec<Span>,
    #[serde(default)]
    source: Vec<Span>,
}

impl Document {
    /// Reads HTML that stands at `url`.
    pub(super) fn of_html(html: &str, url: &str) -> Self {
        let page = html::parse(html, url);
        let report = crate::analyze(&page);
        Self { source: Source::Page(page), report }
    }

    /// Reads a text in the language `lang` (empty: not known), with the attributions that the caller brings.
    pub(super) fn of_text(text: String, lang: &str, given: Option<&[GivenSpans]>) -> Self {
        let plain = PlainText::new(&text, lang);
        let given = given.map(|given| taken(&plain, &text, given));
        let report = crate::analyze_text(&plain.page, given.as_deref());
        Self { source: Source::Text(plain, text), report }
    }

    /// The snapshot that was read.
    pub(super) fn page(&self) -> &PageSnapshot {
        match &self.source {
            Source::Page(page) => page,
            Source::Text(plain, _) => &plain.page,
        }
    }

    /// The report as one line of JSON under the name `id`, with the schema's version.
    pub(super) fn json(&self, id: &str) -> serde_json::Result<Vec<u8>> {
        self.answer(&Head { version: Some(VERSION), id: &id.into() })
    }

    /// The report as one line of JSON.
    pub(super) fn answer(&self, head: &Head<'_>) -> serde_json::Result<Vec<u8>> {
        match &self.source {
            Source::Page(page) => {
                let places = Places::body(&self.report);
                serde_json::to_vec(&Answer::new(head, &page.title, &self.report, &places, true))
            }
            Source::Text(plain, text) => {
                let back = |range| plain.given(&self.report.text, range);
                serde_json::to_vec(&Answer::new(head, "", &self.report, &Places::given(text, &back), false))
            }
        }
    }
}

/// Given attributions as ranges of the page's text.
fn taken(plain: &PlainText, text: &str, given: &[GivenSpans]) -> Vec<Given> {
    let bytes = ByteOffsets::of(text);
    let (page_text, _) = crate::page::segment(&plain.page);
    let ranges = |spans: &[Span]| spans.iter().filter_map(|s| plain.find(&page_text, bytes.range(*s))).collect();
    given
        .iter()
        .map(|one| Given { content: ranges(&one.content), cue: ranges(&one.cue), source: ranges(&one.source) })
        .collect()
}
