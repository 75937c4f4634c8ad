//! Boilerplate rules that are code, each on a page of its own: `tests/fixtures/boilerplate/NAME.html` is an article in which
//! the rule fires on the blocks below elements whose id begins with `fires`, and not on those below `leaves`.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use unspun::analyze;
use unspun::boilerplate::Verdict;
use unspun::cli::html;
use unspun::page::{AttrName, NodeId, PageSnapshot};
use unspun::report::Report;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/boilerplate");

fn fixtures() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(FOLDER).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{FOLDER} holds fixtures");
    files
}

/// A page and what the engine makes of it, at its canonical address.
fn read(file: &Path) -> (PageSnapshot, Report) {
    let text = fs::read_to_string(file).unwrap();
    let (_, rest) = text.split_once("<link rel=\"canonical\" href=\"").expect("a canonical address");
    let page = html::parse(&text, rest.split('"').next().unwrap());
    let report = analyze(&page);
    (page, report)
}

/// The verdicts on the blocks in or below elements whose id begins with `mark`.
fn marked<'a>(page: &PageSnapshot, report: &'a Report, mark: &str) -> Vec<(&'a str, &'a Verdict)> {
    let is_marked = |id: NodeId| page.attr(id, AttrName::Id).is_some_and(|value| value.starts_with(mark));
    let pairs = report.blocks.iter().zip(&report.judgement.verdicts);
    pairs
        .filter(|(block, _)| page.ancestors(block.first).any(is_marked))
        .map(|(block, verdict)| (report.text.slice(block.range), verdict))
        .collect()
}

fn names(verdict: &Verdict, rule: &str) -> bool {
    verdict.evidence.iter().chain(&verdict.against).any(|e| e.rule.0 == rule)
}

#[test]
fn every_rule_fires_on_its_example_and_leaves_the_other() {
    let mut wrong = Vec::new();
    for file in fixtures() {
        let rule = file.file_stem().unwrap().to_string_lossy().into_owned();
        let (page, report) = read(&file);
        if !report.judgement.is_article {
            wrong.push(format!("{rule}: its page is taken for none"));
        }
        for (mark, expected) in [("fires", true), ("leaves", false)] {
            let blocks = marked(&page, &report, mark);
            if blocks.is_empty() {
                wrong.push(format!("{rule}: no block is marked `{mark}`"));
            }
            for (text, verdict) in blocks.iter().filter(|(_, v)| names(v, &rule) != expected) {
                wrong.push(format!("{rule}: {mark} not on “{text}”: {verdict:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_plan_leaves_less_than_half_of_the_article() {
    let paragraph = |n: usize| {
        format!(
            "<p>Island Ledger, the latest news and stories of isle {n}: reviews, sport and weather, read daily.</p>"
        )
    };
    let paragraphs: String = (1..=6).map(paragraph).collect();
    let head = "<title>Ferry crews end a strike</title><meta property=\"og:site_name\" content=\"Island Ledger\">\
                <meta property=\"og:type\" content=\"article\">";
    let text =
        format!("<html><head>{head}</head><body><article><h1>Ferry crews end a strike</h1>{paragraphs}</article>");
    let report = analyze(&html::parse(&text, "https://island-ledger.example/2026/03/ferry-crews-end-a-strike/"));
    assert_eq!(report.judgement.body.len(), 6, "{:#?}", report.judgement.verdicts);
    let spoken = |v: &&Verdict| names(v, "self_praise");
    assert_eq!(report.judgement.verdicts.iter().filter(spoken).count(), 6, "the rule speaks against each of them");
}
