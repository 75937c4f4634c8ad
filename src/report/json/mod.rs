//! A report as one JSON object: what the batch and `--json` write. The only place where code points are counted.

mod places;

pub use places::{ByteOffsets, Places, Span};

use super::Report;
use crate::attribution::Attribution;
use crate::boilerplate::Label;
use crate::claim::Claim;
use crate::text::TextRange;
use serde::Serialize;
use serde_json::Value;

/// Which answer it is.
#[derive(Debug, Serialize)]
pub struct Head<'a> {
    /// The version of this object, where it stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The page's name, as the caller gave it.
    pub id: &'a Value,
}

/// The answer to one page or text.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    #[serde(flatten)]
    head: &'a Head<'a>,
    is_article: bool,
    lang: &'static str,
    title: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<BlockRow<'a>>>,
    attributions: Vec<AttributionRow<'a>>,
    notes: Vec<NoteRow>,
    origin: Option<OriginRow<'a>>,
    wording: Vec<FlagRow>,
    rewritten: Rewritten<'a>,
}

#[derive(Debug, Serialize)]
struct BlockRow<'a> {
    text: &'a str,
    fold: bool,
    grade: Label,
    kind: &'static str,
    rule: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct AttributionRow<'a> {
    content: Vec<Span>,
    cue: Vec<Span>,
    source: Vec<Span>,
    speaker: Option<&'a str>,
    kind: &'static str,
    status: Vec<StatusRow>,
    confidence: f64,
    firm: bool,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct StatusRow {
    status: &'static str,
    span: Span,
}

#[derive(Debug, Serialize)]
struct NoteRow {
    kind: &'static str,
    span: Span,
    about: Vec<u32>,
}

#[derive(Debug, Serialize)]
struct OriginRow<'a> {
    is_copy: bool,
    outlet: Option<&'a str>,
    url: Option<&'a str>,
    evidence: Vec<EvidenceRow<'a>>,
}

#[derive(Debug, Serialize)]
struct EvidenceRow<'a> {
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct FlagRow {
    start: u32,
    end: u32,
    kind: &'static str,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct Rewritten<'a> {
    is: bool,
    kinds: &'a [&'static str],
    confidence: f64,
}

impl<'a> Answer<'a> {
    /// Writes a report down: `title` stands where the page shows no headline, `blocks` says whether blocks are listed.
    pub fn new(head: &'a Head<'a>, title: &'a str, report: &'a Report, places: &'a Places<'_>, blocks: bool) -> Self {
        let claims = report.claims.list.iter().map(Some).chain(std::iter::repeat(None));
        Self {
            head,
            is_article: report.judgement.is_article,
            lang: report.article.lang.0,
            title: report.article.title.map_or(title, |range| report.text.slice(range)),
            text: places.text(),
            blocks: blocks.then(|| block_rows(report)),
            attributions: report
                .attributions
                .list
                .iter()
                .zip(claims)
                .map(|(a, claim)| attribution_row(report, places, a, claim))
                .collect(),
            notes: note_rows(report, places),
            origin: origin_row(report),
            wording: flag_rows(report, places),
            rewritten: Rewritten {
                is: report.wording.rewritten,
                kinds: &report.wording.kinds,
                confidence: rounded(report.wording.confidence),
            },
        }
    }
}

fn block_rows(report: &Report) -> Vec<BlockRow<'_>> {
    let row = |(block, verdict): (&crate::page::Block, &crate::boilerplate::Verdict)| BlockRow {
        text: report.text.slice(block.range),
        fold: verdict.label == Label::Fold,
        grade: verdict.label,
        kind: verdict.kind.name(),
        rule: verdict.evidence.first().map(|e| e.rule.0),
    };
    report.blocks.iter().zip(&report.judgement.verdicts).map(row).collect()
}

fn attribution_row<'a>(
    report: &'a Report,
    places: &Places<'_>,
    attribution: &'a Attribution,
    claim: Option<&Claim>,
) -> AttributionRow<'a> {
    let spans = |ranges: &[TextRange]| ranges.iter().filter_map(|r| places.span(*r)).collect();
    let statuses = claim.map_or(&[][..], |claim| &claim.status);
    AttributionRow {
        content: spans(attribution.content.parts()),
        cue: spans(&attribution.cue),
        source: spans(&attribution.source.words),
        speaker: report.attributions.speaker_of(attribution).map(|s| s.name.as_str()),
        kind: attribution.content.name(),
        status: statuses
            .iter()
            .filter_map(|(status, words)| Some(StatusRow { status: status.name(), span: places.span(*words)? }))
            .collect(),
        confidence: rounded(attribution.confidence),
        firm: attribution.is_firm(),
        rule: attribution.rule.0,
    }
}

fn note_rows(report: &Report, places: &Places<'_>) -> Vec<NoteRow> {
    let row = |note: &crate::claim::Note| {
        Some(NoteRow { kind: note.kind.name(), span: places.span(note.range)?, about: note.about.clone() })
    };
    report.claims.notes.iter().filter_map(row).collect()
}

fn origin_row(report: &Report) -> Option<OriginRow<'_>> {
    let origin = report.origin.as_ref()?;
    let evidence = origin.evidence.iter().map(|e| EvidenceRow {
        kind: e.kind,
        text: if e.words.is_empty() { &e.markup } else { report.text.slice(e.words) },
        href: e.href.as_deref(),
    });
    Some(OriginRow {
        is_copy: origin.is_copy,
        outlet: origin.outlet.as_deref(),
        url: origin.url.as_deref(),
        evidence: evidence.collect(),
    })
}

fn flag_rows(report: &Report, places: &Places<'_>) -> Vec<FlagRow> {
    let row = |flag: &crate::wording::Flag| {
        let [start, end] = places.span(flag.range)?;
        Some(FlagRow { start, end, kind: flag.kind, rule: flag.rule.0 })
    };
    report.wording.flags.iter().filter_map(row).collect()
}

/// Three decimals: more would say more than is known.
fn rounded(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}
