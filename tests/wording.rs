//! The wording rules by their examples: `tests/fixtures/wording/RULE.txt` has a text a line, with what the rule marks in
//! `[[ ]]`; a line that starts with `= ` is clean.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use unspun::analyze_text;
use unspun::page::{Builder, Flags, Tag};
use unspun::report::Report;

fn report(text: &str, lang: &str) -> Report {
    let mut page = Builder::new("", "", lang);
    page.open(Tag::Body, Flags::default(), []);
    for paragraph in text.lines() {
        page.open(Tag::P, Flags::default(), []);
        page.text(paragraph, Flags::default());
        page.close();
    }
    page.close();
    analyze_text(&page.finish(false), None)
}

/// The marks on a text as (rule, words).
fn marks(text: &str) -> Vec<(String, String)> {
    let report = report(text, "en");
    report.wording.flags.iter().map(|f| (f.rule.0.to_owned(), report.article.slice(f.range).to_owned())).collect()
}

/// A line's text without its signs, and the words between them. A `]` of the text itself may close the words.
fn read(line: &str) -> (String, Vec<String>) {
    let (mut text, mut words, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, after)) = rest.split_once("[[") {
        let close =
            after.find("]]").map(|at| at + after[at + 2..].len() - after[at + 2..].trim_start_matches(']').len());
        let close = close.expect("`[[` has its `]]`");
        text.push_str(before);
        text.push_str(&after[..close]);
        words.push(after[..close].to_owned());
        rest = &after[close + 2..];
    }
    text.push_str(rest);
    (text, words)
}

#[test]
fn each_rule_marks_its_examples_and_leaves_the_clean_ones() {
    let rules = Path::new("src/wording/rules").read_dir().expect("the rules");
    let mut names: Vec<String> =
        rules.map(|e| e.expect("a rule").path().file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "mod");
    assert!(!names.is_empty());
    for rule in names {
        let path = format!("tests/fixtures/wording/{rule}.txt");
        let lines = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let (clean, marked): (Vec<&str>, Vec<&str>) = lines.lines().partition(|l| l.starts_with("= "));
        assert!(!clean.is_empty() && !marked.is_empty(), "{path} has both");
        for line in clean {
            assert_eq!(marks(&line[2..]), [], "{path}: {line}");
        }
        for line in marked {
            let (text, words) = read(line);
            let expected: Vec<_> = words.into_iter().map(|w| (rule.clone(), w)).collect();
            assert!(!expected.is_empty(), "{path}: {line}");
            assert_eq!(marks(&text), expected, "{path}: {line}");
        }
    }
}

#[test]
fn a_page_of_slips_is_called_rewritten_and_a_clean_one_is_not() {
    let torn =
        "The mayor went to the White Home on Friday for an statement.\nThe town had willing to pay.\nIt was a attack.";
    let clean =
        "The mayor went to the White House on Friday for a statement.\nThe town was willing to pay.\nIt was an attack.";
    let wording = report(torn, "en").wording;
    assert!(wording.rewritten);
    assert_eq!(wording.kinds, ["agreement", "article", "setphrase"]);
    assert!(wording.confidence > 0.5 && wording.confidence < 1.0);
    assert!(!report(clean, "en").wording.rewritten);
    assert!(report(clean, "en").wording.flags.is_empty());
}

#[test]
fn other_languages_get_no_marks() {
    assert!(report("Die Stadt hat a attack und an statement. said er.", "de").wording.flags.is_empty());
}
