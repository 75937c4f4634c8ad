//! Judges snapshots as the page script takes them: one a line on standard input (`SnapshotMessage` in
//! `extension/messages.ts`), one line of verdicts for each. For comparing what a browser's document and the command line's
//! HTML parser make of the same page, and for looking into a page that a reader reports.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use unspun::page::{BlockId, Columns, PageSnapshot};
use unspun::report::{Kept, Plan, Report, View};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    epoch: u32,
    cut: bool,
    url: String,
    title: String,
    lang: String,
    parents: Vec<u32>,
    tags: Vec<u32>,
    flags: Vec<u8>,
    data: Vec<u32>,
    names: Vec<String>,
    attrs: Vec<u32>,
    attr_names: Vec<String>,
    strings: String,
    lengths: Vec<u32>,
    rects: Vec<i32>,
}

fn page(message: Message) -> Result<PageSnapshot, unspun::page::Malformed> {
    let mut page = PageSnapshot::from_columns(&Columns {
        parents: &message.parents,
        tags: &message.tags,
        flags: &message.flags,
        data: &message.data,
        names: &message.names,
        attrs: &message.attrs,
        attr_names: &message.attr_names,
        strings: &message.strings,
        lengths: &message.lengths,
        rects: &message.rects,
    })?;
    (page.epoch, page.cut) = (message.epoch, message.cut);
    (page.url, page.title, page.lang) = (message.url, message.title, message.lang);
    Ok(page)
}

/// The blocks that a page's plan folds.
fn folded(page: &PageSnapshot, report: &Report) -> BTreeSet<BlockId> {
    Plan::of(page, report).folds.into_iter().flat_map(|fold| fold.blocks).collect()
}

/// Verdicts and plan, what the background's module answers (`view`, `kept`), and what geometry changes: the texts of blocks that it
/// takes from the folds (`gone`) or gives to them (`come`).
fn verdicts(page: &PageSnapshot) -> serde_json::Value {
    let report = unspun::analyze(page);
    let judged = report.blocks.iter().zip(&report.judgement.verdicts);
    let blocks: Vec<_> = judged
        .map(|(block, verdict)| {
            let text = report.text.slice(block.range);
            serde_json::json!({ "text": text, "grade": verdict.label, "kind": verdict.kind.name() })
        })
        .collect();
    let flat = page.clone().without_geometry();
    let (with, without) = (folded(page, &report), folded(&flat, &unspun::analyze(&flat)));
    let plan = Plan::of(page, &report);
    let text = |id: &BlockId| report.text.slice(report.blocks[id.index()].range);
    serde_json::json!({
        "is_article": report.judgement.is_article,
        "blocks": blocks,
        "plan": plan,
        "view": View::of(page, &report, &plan),
        "kept": Kept::of(page, &report),
        "gone": without.difference(&with).map(text).collect::<Vec<_>>(),
        "come": with.difference(&without).map(text).collect::<Vec<_>>(),
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", verdicts(&page(serde_json::from_str(&line?)?)?))?;
    }
    Ok(())
}
