//! A report in words: what the terminal and Markdown show, in the order in which they show it.

use super::document::{Document, Source};
use crate::attribution::Attribution;
use crate::boilerplate::Label;
use crate::report::Report;
use crate::text::TextRange;
use std::collections::BTreeMap;

/// A report in words.
pub(super) struct Outline<'a> {
    /// The headline.
    pub(super) title: &'a str,
    /// What sort of thing it is, in a line.
    pub(super) facts: String,
    /// Where it came from: a line, and the evidence.
    pub(super) origin: Option<(String, Vec<String>)>,
    /// Who said what.
    pub(super) statements: Vec<Statement<'a>>,
    /// The article's own lines on claims and people: kind, words, the numbers of the statements that they speak of.
    pub(super) notes: Vec<(&'static str, &'a str, Vec<u32>)>,
    /// The verdict on the wording, where there is one.
    pub(super) rewritten: Option<String>,
    /// Marks on the wording: kind and words.
    pub(super) flags: Vec<(&'static str, &'a str)>,
    /// What is folded or dimmed, by kind.
    pub(super) folds: BTreeMap<&'static str, Vec<Fold<'a>>>,
}

/// A statement.
pub(super) struct Statement<'a> {
    /// The speaker's name where it is sure, else the article's words for them.
    pub(super) speaker: &'a str,
    /// Whether the name is sure.
    pub(super) firm: bool,
    /// Title or affiliation; may be empty.
    pub(super) role: &'a str,
    /// The page's words, part by part.
    pub(super) content: Vec<&'a str>,
    /// The words that attribute it.
    pub(super) cue: String,
    /// Each status with the words that it rests on.
    pub(super) status: Vec<(&'static str, &'a str)>,
}

/// A folded or dimmed block.
pub(super) struct Fold<'a> {
    /// Whether it is only dimmed.
    pub(super) dim: bool,
    /// Its text.
    pub(super) words: &'a str,
    /// The rule that decided.
    pub(super) rule: &'static str,
    /// The words that the rule rests on; empty where it rests on markup or place.
    pub(super) reason: &'a str,
}

impl<'a> Outline<'a> {
    /// Puts a document's report in words.
    pub(super) fn of(document: &'a Document) -> Self {
        let report = &document.report;
        let slice = |range: TextRange| report.text.slice(range);
        let notes = report.claims.notes.iter();
        Self {
            title: report.article.title.map_or(document.page().title.as_str(), slice),
            facts: facts(document),
            origin: origin(report),
            statements: statements(report),
            notes: notes.map(|n| (n.kind.name(), slice(n.range), n.about.iter().map(|at| at + 1).collect())).collect(),
            rewritten: rewritten(report),
            flags: report.wording.flags.iter().map(|f| (f.kind, slice(f.range))).collect(),
            folds: folds(report),
        }
    }
}

fn facts(document: &Document) -> String {
    let report = &document.report;
    let words = |text: &str| text.split_whitespace().count();
    let article: usize = report.article.paragraphs.iter().map(|p| words(report.text.slice(p.range))).sum();
    let lang = if report.article.lang.0.is_empty() { "language unknown" } else { report.article.lang.0 };
    let sort = match &document.source {
        Source::Text(..) => "text",
        Source::Page(_) if report.judgement.is_article => "article",
        Source::Page(_) => "not an article: nothing is folded",
    };
    let cut = if document.page().cut { " · too long: its end was not read" } else { "" };
    format!("{sort} · {lang} · {article} of {} words are the article’s{cut}", words(report.text.as_str()))
}

fn origin(report: &Report) -> Option<(String, Vec<String>)> {
    let origin = report.origin.as_ref()?;
    let mut line = if origin.is_copy { "a copy" } else { "not shown to be a copy" }.to_owned();
    if let Some(outlet) = &origin.outlet {
        line = format!("{line} · {outlet}");
    }
    if let Some(url) = &origin.url {
        line = format!("{line} · {url}");
    }
    let evidence = origin.evidence.iter().map(|e| {
        let words = if e.words.is_empty() { e.markup.as_str() } else { report.text.slice(e.words) };
        format!("{}: {words}", plain_name(e.kind))
    });
    Some((line, evidence.collect()))
}

fn statements(report: &Report) -> Vec<Statement<'_>> {
    let claims = report.claims.list.iter().map(|c| c.status.as_slice()).chain(std::iter::repeat(&[][..]));
    report.attributions.list.iter().zip(claims).map(|(a, status)| statement(report, a, status)).collect()
}

fn statement<'a>(
    report: &'a Report,
    attribution: &'a Attribution,
    status: &[(crate::claim::Status, TextRange)],
) -> Statement<'a> {
    let slice = |range: &TextRange| report.text.slice(*range);
    let speaker = report.attributions.speaker_of(attribution).filter(|_| attribution.is_firm());
    let source = attribution.source.words.first().map_or("nobody named", slice);
    Statement {
        speaker: speaker.map_or(source, |s| s.name.as_str()),
        firm: speaker.is_some(),
        role: speaker.map_or("", |s| report.text.slice(s.role)),
        content: attribution.content.parts().iter().map(slice).collect(),
        cue: attribution.cue.iter().map(slice).collect::<Vec<_>>().join(" … "),
        status: status.iter().map(|(status, words)| (status.name(), report.text.slice(*words))).collect(),
    }
}

fn rewritten(report: &Report) -> Option<String> {
    let wording = &report.wording;
    wording.rewritten.then(|| {
        let kinds: Vec<String> = wording.kinds.iter().map(|k| plain_name(k)).collect();
        format!("looks machine-rewritten ({})", kinds.join(", "))
    })
}

fn folds(report: &Report) -> BTreeMap<&'static str, Vec<Fold<'_>>> {
    let mut folds: BTreeMap<&'static str, Vec<Fold<'_>>> = BTreeMap::new();
    for (block, verdict) in report.blocks.iter().zip(&report.judgement.verdicts) {
        if verdict.label == Label::Leave {
            continue;
        }
        let evidence = verdict.evidence.first();
        folds.entry(verdict.kind.name()).or_default().push(Fold {
            dim: verdict.label == Label::Dim,
            words: report.text.slice(block.range),
            rule: evidence.map_or("", |e| e.rule.0),
            reason: evidence.map_or("", |e| report.text.slice(e.words)),
        });
    }
    folds
}

/// A name of the engine in plain words (`source_link`).
pub(super) fn plain_name(name: &str) -> String {
    name.replace('_', " ")
}
