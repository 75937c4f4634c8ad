//! Boilerplate rules that are code, each on a page of its own: `tests/fixtures/boilerplate/NAME.html` is an article in which
//! the rule fires on the blocks below elements whose id begins with `fires`, and not on those below `leaves`.
//! `{ferry}` is the page in `tests/fixtures/frames/ferry.html` down to its first paragraph (`{ferry head}` what stands above
//! `<main>` of that, `{ferry main}` the rest), `{ferry 2}` its second paragraph, `{ferry end}` all behind the last.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use unspun::analyze;
use unspun::boilerplate::Verdict;
use unspun::cli::html;
use unspun::page::{AttrName, NodeId, PageSnapshot};
use unspun::report::Report;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/boilerplate");

const FRAMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/frames");

fn fixtures() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(FOLDER).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{FOLDER} holds fixtures");
    files
}

/// What a line of a fixture stands for.
fn expanded(line: &str) -> String {
    let Some(name) = line.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else { return format!("{line}\n") };
    let (frame, part) = name.split_once(' ').unwrap_or((name, "start"));
    let frame = fs::read_to_string(format!("{FRAMES}/{frame}.html")).unwrap();
    let lines: Vec<&str> = frame.split_inclusive('\n').collect();
    let is_paragraph = |line: &&str| line.starts_with("<p>");
    let (first, last) = (lines.iter().position(is_paragraph).unwrap(), lines.iter().rposition(is_paragraph).unwrap());
    let main = || lines.iter().position(|line| line.starts_with("<main>")).unwrap();
    match part {
        "start" => lines[..first].concat(),
        "head" => lines[..main()].concat(),
        "main" => lines[main()..first].concat(),
        "end" => lines[last + 1..].concat(),
        number => lines[first + number.parse::<usize>().unwrap() - 1].to_owned(),
    }
}

/// A page and what the engine makes of it, at its canonical address.
fn read(file: &Path) -> (PageSnapshot, Report) {
    let text: String = fs::read_to_string(file).unwrap().lines().map(expanded).collect();
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

/// Paragraphs of an article, each of more than forty words.
fn paragraphs(from: usize, to: usize) -> String {
    let paragraph = |n: usize| {
        format!(
            "<p>The ferry between Norholm and the isle of Tarn was late for the {n}th day in a row on Monday, and its \
             captain, Osk Brandt, told those who waited on the pier that the engine had been mended with parts of a bus, \
             which the county calls an answer and he does not.</p>"
        )
    };
    (from..=to).map(paragraph).collect()
}

/// The article's text on a page with this body.
fn text_of(body: &str) -> String {
    let head = "<title>Ferry is late again</title><meta property=\"og:type\" content=\"article\">";
    let page = format!("<html><head>{head}</head><body>{body}</body></html>");
    let report = analyze(&html::parse(&page, "https://strait-herald.example/2026/04/ferry-is-late-again/"));
    assert!(report.judgement.is_article);
    let texts = report.judgement.body.iter().map(|id| report.text.slice(report.blocks[id.index()].range));
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn an_article_that_advertisements_part_stays_whole() {
    let (first, last) = (paragraphs(1, 1), paragraphs(8, 8));
    let middle = paragraphs(2, 7);
    let text = text_of(&format!(
        "<main><h1>Ferry is late again</h1><div class=\"part\">{first}</div><div class=\"ad\">Advertisement</div>\
         <div class=\"part\">{middle}</div><div class=\"ad\">Advertisement</div><div class=\"part\">{last}</div>\
         <div class=\"more\"><p>Somebody else’s words stand down here, in a box of another class, and they are none of \
         the article’s, however long the sentence goes on.</p></div></main>"
    ));
    for n in 1..=8 {
        assert!(text.contains(&format!("the {n}th day")), "paragraph {n} in\n{text}");
    }
    assert!(!text.contains("Advertisement") && !text.contains("Somebody else"), "{text}");
}

#[test]
fn a_standfirst_stays_on_the_page_and_out_of_the_text() {
    let dek = "The engine runs on parts of a bus, and the captain has had enough of it.";
    let rest = paragraphs(1, 5);
    let named =
        format!("<main><h1>Ferry is late again</h1><div class=\"story-dek\">{dek}</div><div>{rest}</div></main>");
    let header = format!(
        "<main><header><h1>Ferry is late again</h1><p>{dek}</p></header><div class=\"entry\">{rest}</div></main>"
    );
    let placed = format!(
        "<main><h1>Ferry is late again</h1><div><p>{dek}</p></div><div class=\"byline\">By Ada Lund</div>\
         <div class=\"entry\">{rest}</div></main>"
    );
    for page in [named, header, placed] {
        assert!(!text_of(&page).contains(dek), "{page}");
    }
    let lead = format!(
        "<main><h1>Ferry is late again</h1><div><p class=\"lead\">{dek}</p></div><div class=\"byline\">By Ada Lund</div>\
         <div class=\"entry\">{rest}</div></main>"
    );
    assert!(text_of(&lead).contains(dek), "a lead is the article's first paragraph");
}

#[test]
fn a_table_of_contents_is_no_text_and_its_headings_are() {
    let (one, two) = (paragraphs(1, 3), paragraphs(4, 6));
    let text = text_of(&format!(
        "<main><h1>Ferry is late again</h1><div><ul><li><a href=\"#engine\">The engine of the ferry</a></li>\
         <li><a href=\"#pier\">The wait on the pier</a></li></ul><h2 id=\"engine\"><a href=\"#engine\">The engine of \
         the ferry</a></h2>{one}<h2 id=\"pier\">The wait on the pier</h2>{two}</div></main>"
    ));
    assert_eq!(text.matches("The engine of the ferry").count(), 1, "{text}");
    assert_eq!(text.matches("The wait on the pier").count(), 1, "{text}");
}

#[test]
fn what_others_posted_stays_in_a_box_named_after_the_network() {
    let (one, two) = (paragraphs(1, 3), paragraphs(4, 6));
    let text = text_of(&format!(
        "<main><h1>Ferry is late again</h1><div>{one}<div class=\"social-media-embed\"><blockquote \
         class=\"twitter-tweet\"><p>The bus has a better engine than the ferry now</p>— Signe Aal (@signeaal) April 6, \
         2026</blockquote></div>{two}</div></main>"
    ));
    assert!(text.contains("better engine than the ferry"), "{text}");
}
