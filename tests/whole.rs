//! Whole pages in themes unlike one another: `tests/fixtures/whole/*.html`, the first line the address. A line that begins
//! with `= ` is the reporter's and stays, every block of it; one that begins with `- ` is the site's and folds, but `-?` is
//! known to stay; the rest is neither.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use unspun::analyze;
use unspun::boilerplate::Label;
use unspun::cli::html;
use unspun::report::Report;

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

/// A line of a page: whose it is, its HTML, and the blocks that it made with their labels.
struct Seen<'a> {
    whose: Whose,
    html: &'a str,
    blocks: Vec<(String, Label)>,
}

/// The lines of a page with their blocks, which follow each other as the lines do.
fn lines<'a>(lines: &[(Whose, &'a str)], url: &str, report: &Report) -> Vec<Seen<'a>> {
    let mut all = report.blocks.iter().zip(&report.judgement.verdicts).peekable();
    let own = |(whose, html): &(Whose, &'a str)| {
        let mut rest = visible(html, url);
        let mut blocks = Vec::new();
        while let Some((block, verdict)) = all.peek() {
            let text = squeezed(report.text.slice(block.range));
            let Some(left) = rest.strip_prefix(text.as_str()) else { break };
            rest = left.to_owned();
            blocks.push((text, verdict.label));
            all.next();
        }
        assert!(rest.is_empty(), "a block is cut otherwise than its line: {html}");
        Seen { whose: *whose, html, blocks }
    };
    lines.iter().map(own).collect()
}

fn is_right(seen: &Seen<'_>) -> bool {
    let all = |label: Label| seen.blocks.iter().all(|(_, other)| *other == label);
    match seen.whose {
        Whose::Reporter => all(Label::Leave),
        Whose::Site => all(Label::Fold),
        Whose::Missed => !all(Label::Fold),
        Whose::Neither => true,
    }
}

/// The lines of a page whose blocks are otherwise than they say.
fn wrong(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let (url, html) = text.split_once('\n').unwrap();
    let marked: Vec<(Whose, &str)> = html.lines().map(line).collect();
    let whole: String = marked.iter().flat_map(|(_, html)| [*html, "\n"]).collect();
    let report = analyze(&html::parse(&whole, url));
    let name = file.file_stem().unwrap().to_string_lossy();
    if !report.judgement.is_article {
        return vec![format!("{name}: taken for no article")];
    }
    let seen = lines(&marked, url, &report);
    let reporter = seen.iter().filter(|seen| seen.whose == Whose::Reporter && !seen.blocks.is_empty()).count();
    assert!(reporter >= 4, "{name} has the article's lines");
    let wrong = seen.into_iter().filter(|seen| !is_right(seen));
    wrong.map(|seen| format!("{name}: {}: {:?}", seen.html, seen.blocks)).collect()
}

#[test]
fn whole_pages_keep_the_reporters_lines_and_fold_the_sites() {
    let wrong: Vec<String> = pages().iter().flat_map(|file| wrong(file)).collect();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}
