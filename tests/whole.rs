//! Whole pages in themes unlike one another: `tests/fixtures/whole/*.html`, the first line the address. A line that begins
//! with `= ` is the reporter's and stays, every block of it; one that begins with `- ` is the site's and folds, but `-?` is
//! known to stay; the rest is neither.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::PathBuf;
use unspun::analyze;
use unspun::boilerplate::Label;
use unspun::cli::html;

/// Whose a line is.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Reporter,
    Site,
    /// The site's, and known to stay.
    Missed,
    Neither,
}

fn line(text: &str) -> (Whose, &str) {
    let marks = [("= ", Whose::Reporter), ("- ", Whose::Site), ("-? ", Whose::Missed)];
    let marked = marks.iter().find_map(|(mark, whose)| Some((*whose, text.strip_prefix(mark)?)));
    marked.unwrap_or((Whose::Neither, text))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The visible text of a piece of HTML, without its blanks.
fn visible(html: &str, url: &str) -> String {
    squeezed(unspun::page::segment(&html::parse(&format!("<body>{html}</body>"), url)).0.as_str())
}

fn pages() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/whole");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8, "{folder} holds pages");
    files
}

/// What is wrong on a page: blocks that are otherwise than their line says, in the order of the page.
fn wrong(file: &PathBuf) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let (url, html) = text.split_once('\n').unwrap();
    let lines: Vec<(Whose, &str)> = html.lines().map(line).collect();
    let whole: String = lines.iter().map(|(_, html)| format!("{html}\n")).collect();
    let report = analyze(&html::parse(&whole, url));
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    if !report.judgement.is_article {
        return vec![format!("{name}: taken for no article")];
    }
    let mut offences = Vec::new();
    let mut blocks = report.blocks.iter().zip(&report.judgement.verdicts).peekable();
    for (whose, html) in lines {
        let mut rest = visible(html, url);
        let mut all_fold = true;
        let mut seen = Vec::new();
        while let Some((block, verdict)) = blocks.peek() {
            let own = squeezed(report.text.slice(block.range));
            let Some(left) = rest.strip_prefix(own.as_str()) else { break };
            rest = left.to_owned();
            all_fold &= verdict.label == Label::Fold;
            seen.push((own, verdict.label));
            blocks.next();
        }
        if !rest.is_empty() {
            offences.push(format!("{name}: a block is cut otherwise than its line: {html}"));
            return offences;
        }
        let is_right = match whose {
            Whose::Reporter => seen.iter().all(|(_, label)| *label == Label::Leave),
            Whose::Site => all_fold,
            Whose::Missed => !all_fold,
            Whose::Neither => true,
        };
        if !is_right {
            offences.push(format!("{name}: {html}: {seen:?}"));
        }
    }
    offences
}

#[test]
fn whole_pages_keep_the_reporters_lines_and_fold_the_sites() {
    let wrong: Vec<String> = pages().iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}
