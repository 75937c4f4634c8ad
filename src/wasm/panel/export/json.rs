//! The report as JSON, as docs/export.md describes it.

use super::words::passage;
use crate::report::View;
use serde::Serialize;

/// Goes up when a field changes its meaning or goes; new fields may come without.
const VERSION: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    format: &'static str,
    version: u32,
    url: &'a str,
    title: &'a str,
    language: &'a str,
    words: Words,
    origin: Option<Origin<'a>>,
    voices: Vec<Voice<'a>>,
    statements: Vec<Statement<'a>>,
    notes: Vec<Named<'a>>,
    folds: Vec<Fold<'a>>,
    rewritten: bool,
    wording: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Words {
    article: u32,
    page: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Origin<'a> {
    is_copy: bool,
    outlet: Option<&'a str>,
    url: Option<&'a str>,
    evidence: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Voice<'a> {
    name: &'a str,
    role: &'a str,
}

#[derive(Serialize)]
struct Statement<'a> {
    voice: Option<u32>,
    source: &'a str,
    kind: &'a str,
    parts: &'a [String],
    cue: &'a str,
    status: Vec<Named<'a>>,
    notes: &'a [u32],
    link: String,
}

#[derive(Serialize)]
struct Fold<'a> {
    grade: &'a str,
    kind: &'a str,
    rule: &'a str,
    reason: &'a str,
    words: &'a str,
    blocks: u32,
}

/// One of the engine's kinds with the page's words.
#[derive(Serialize)]
struct Named<'a> {
    kind: &'a str,
    words: &'a str,
}

/// The report.
pub(super) fn report(view: &View) -> String {
    let origin = view.origin.as_ref().map(|o| Origin {
        is_copy: o.is_copy,
        outlet: o.outlet.as_deref(),
        url: o.url.as_deref(),
        evidence: pairs(&o.evidence),
    });
    let report = Report {
        format: "unspun-report",
        version: VERSION,
        url: &view.url,
        title: &view.title,
        language: &view.lang,
        words: Words { article: view.words.0, page: view.words.1 },
        origin,
        voices: view.voices.iter().map(|v| Voice { name: &v.name, role: &v.role }).collect(),
        statements: statements(view),
        notes: view.notes.iter().map(|n| Named { kind: &n.kind, words: &n.words }).collect(),
        folds: folds(view),
        rewritten: view.rewritten,
        wording: view.wording.iter().map(|f| Named { kind: &f.kind, words: &f.words }).collect(),
    };
    // Strings, numbers and booleans: nothing here can fail.
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn statements(view: &View) -> Vec<Statement<'_>> {
    let link = |s: &crate::report::StatementView| passage(&view.url, &s.parts);
    let all = view.statements.iter().map(|s| Statement {
        voice: s.voice,
        source: &s.source,
        kind: &s.kind,
        parts: &s.parts,
        cue: &s.cue,
        status: pairs(&s.status),
        notes: &s.notes,
        link: link(s),
    });
    all.collect()
}

fn folds(view: &View) -> Vec<Fold<'_>> {
    let all = view.folds.iter().map(|f| Fold {
        grade: &f.grade,
        kind: &f.kind,
        rule: &f.rule,
        reason: &f.reason,
        words: &f.words,
        blocks: f.blocks,
    });
    all.collect()
}

fn pairs(pairs: &[(String, String)]) -> Vec<Named<'_>> {
    pairs.iter().map(|(kind, words)| Named { kind, words }).collect()
}
