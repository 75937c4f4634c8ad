//! Sentences such as articles that nobody has read may hold: `tests/fixtures/attribution_unseen/LANG*.txt`, one article a
//! line. Each batch was written before the engine was asked, so that its first count says what to expect of it;
//! docs/accuracy.md has them.
//!
//! `¶` parts paragraphs; `{1content:…} {1cue:…} {1source:…}` mark the first statement's words, which may hold the second's;
//! behind `=>` stands whom each source means (`|` between names that will do, `?` where nobody may be shown as sure). Nothing
//! unmarked may be shown as sure. A line that begins with `~` is a known gap: it must fail, or the mark is taken away.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::path::Path;
use unspun::analyze_text;
use unspun::attribution::Attribution;
use unspun::page::{Builder, Flags, Tag};
use unspun::report::Report;
use unspun::text::TextRange;

/// The words of one statement, by what they are.
type Marked = BTreeMap<String, Vec<String>>;

/// A line without its marks, and its statements by their numbers.
fn unmark(line: &str) -> (String, BTreeMap<char, Marked>) {
    let (mut text, mut open, mut marked) = (String::new(), Vec::new(), BTreeMap::<char, Marked>::new());
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '{' => {
                let (name, after) = rest.split_once(':').expect("a mark has a kind");
                open.push((name, text.len()));
                rest = after;
            }
            '}' => {
                let (name, start) = open.pop().expect("what closes was opened");
                let number = name.chars().next().expect("a number");
                let kind = marked.entry(number).or_default().entry(name[1..].to_owned()).or_default();
                kind.push(text[start..].to_owned());
            }
            _ => text.push(c),
        }
    }
    (text, marked)
}

fn report(text: &str, lang: &str) -> Report {
    let mut page = Builder::new("", "", lang);
    page.open(Tag::Body, Flags::default(), []);
    for paragraph in text.split('¶') {
        page.open(Tag::P, Flags::default(), []);
        page.text(paragraph.trim(), Flags::default());
        page.close();
    }
    page.close();
    analyze_text(&page.finish(false), None)
}

/// Words without the marks and blanks at their edges.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| c.is_whitespace() || ".,“”„»«\"".contains(c)).to_owned()
}

fn words(report: &Report, ranges: &[TextRange]) -> Vec<String> {
    ranges.iter().map(|r| bare(report.article.slice(*r))).collect()
}

/// Whether a statement has the words that are marked; of the cue it is enough that one word is shared.
fn reads(report: &Report, found: &Attribution, marked: &Marked) -> bool {
    let expected = |kind: &str| marked.get(kind).into_iter().flatten().map(|w| bare(w)).collect::<Vec<_>>();
    let cue = words(report, &found.cue).join(" ");
    let cued = expected("cue").iter().any(|c| c.split(' ').any(|w| cue.split(' ').any(|f| f == w)));
    words(report, found.content.parts()) == expected("content")
        && (cued || expected("cue").is_empty())
        && (expected("source").is_empty() || words(report, &found.source.words) == expected("source"))
}

/// What is wrong with a line; nothing where all is right.
fn fault(lang: &str, line: &str) -> Option<String> {
    let (line, names) = line.split_once("=>").unwrap_or((line, ""));
    let (text, marked) = unmark(line.trim());
    let report = report(&text, lang);
    let list = &report.attributions.list;
    let name = |a: &Attribution| report.attributions.speaker_of(a).map_or("", |s| s.name.as_str()).to_owned();
    let show = || {
        let row = |a: &Attribution| {
            let said = (words(&report, a.content.parts()), words(&report, &a.cue), words(&report, &a.source.words));
            format!("    {} {:.2} {said:?} = {:?}", a.rule.0, a.confidence, name(a))
        };
        format!("{line}\n{}", list.iter().map(row).collect::<Vec<_>>().join("\n"))
    };
    let mut unmarked: Vec<&Attribution> = list.iter().filter(|a| a.is_firm()).collect();
    for (number, one) in &marked {
        if !one.contains_key("content") {
            continue;
        }
        let Some(found) = list.iter().find(|a| reads(&report, a, one)) else {
            return Some(format!("statement {number}: {}", show()));
        };
        unmarked.retain(|a| !std::ptr::eq(*a, found));
        let wanted = names.split(';').find_map(|n| n.trim().strip_prefix(*number)).map(str::trim);
        let right = match wanted {
            Some(names) => names.split('|').any(|n| n == name(found)),
            None => names.trim() != "?" || !found.is_firm(),
        };
        if !right {
            return Some(format!("speaker {number}: {}", show()));
        }
    }
    (!unmarked.is_empty()).then(|| format!("sure of more: {}", show()))
}

/// The batches, in the order in which they were written: what stands behind the language in their files' names.
const BATCHES: [&str; 3] = ["", "_second", "_third"];

#[test]
fn sentences_written_before_the_engine_was_asked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/attribution_unseen");
    let mut wrong = Vec::new();
    for (lang, batch) in ["en", "de"].into_iter().flat_map(|lang| BATCHES.map(|batch| (lang, batch))) {
        let file = format!("{lang}{batch}.txt");
        let text = std::fs::read_to_string(folder.join(&file)).expect("the sentences");
        let (mut cases, mut gaps, before) = (0, 0, wrong.len());
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            cases += 1;
            let gap = line.strip_prefix('~');
            gaps += usize::from(gap.is_some());
            match (gap, fault(lang, gap.unwrap_or(line))) {
                (None, Some(fault)) => wrong.push(fault),
                (Some(line), None) => wrong.push(format!("no gap any more: {line}")),
                _ => {}
            }
        }
        println!("{file}: {} of {cases} as marked, {gaps} known gaps", cases + before - gaps - wrong.len());
        assert!(cases >= 20, "the sentences are there");
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
