//! The seed: a real aggregator's page and the article in it, annotated by hand. It stands beside the checkout (`../shared`);
//! where it is missing the tests say so and pass, and with `CI` set they fail.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

const SHARED: &str = "../shared/corpus";

/// A file of the corpora; `None` (with a word) where they are missing.
fn shared(path: &str) -> Option<String> {
    let path = Path::new(SHARED).join(path);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(_) if std::env::var_os("CI").is_none() => {
            eprintln!("skipped: {} is not here", path.display());
            None
        }
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

/// One line through `unspun batch`.
fn batch(line: &Value) -> Value {
    let mut child = Command::new(env!("CARGO_BIN_EXE_unspun"))
        .arg("batch")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    writeln!(child.stdin.take().expect("its input"), "{line}").expect("it reads");
    let out = child.wait_with_output().expect("it ends");
    assert!(out.status.success());
    serde_json::from_slice(&out.stdout).expect("one JSON line")
}

fn slice(text: &str, spans: &Value) -> String {
    let chars: Vec<char> = text.chars().collect();
    let part = |span: &Value| {
        let at = |i: usize| usize::try_from(span[i].as_u64().unwrap_or(0)).unwrap_or(0);
        chars.get(at(0)..at(1)).unwrap_or(&[]).iter().collect::<String>()
    };
    spans.as_array().into_iter().flatten().map(part).collect::<Vec<_>>().join(" … ")
}

/// The attributions of the seed's article: (content, cue, source, speaker).
fn attributions(out: &Value, text: &str) -> Vec<(String, String, String, String)> {
    let row = |a: &Value| {
        let words = |key: &str| slice(text, &a[key]);
        (words("content"), words("cue"), words("source"), a["speaker"].as_str().unwrap_or("").to_owned())
    };
    out["attributions"].as_array().expect("attributions").iter().map(row).collect()
}

#[test]
fn the_page_loses_its_four_parts_and_keeps_its_credit_line() {
    let Some(html) = shared("aggregator/seed/news7h.html") else { return };
    let out = batch(&json!({"id": "seed", "html": html, "url": "https://news7h.com/a-page/"}));
    let blocks = out["blocks"].as_array().expect("blocks");
    let folded = |words: &str, kind: &str| {
        let found =
            blocks.iter().filter(|b| b["text"].as_str().is_some_and(|t| t.starts_with(words))).collect::<Vec<_>>();
        assert!(!found.is_empty(), "no block starts with {words:?}");
        assert!(found.iter().any(|b| b["fold"] == true && b["kind"] == kind), "{words:?}: {found:?}");
    };
    folded("Source link", "source_link");
    folded("News7h: Update the world", "tagline");
    folded("Related Articles", "related");
    folded("Back to top", "ui");
    let credit = blocks.iter().find(|b| b["text"].as_str().is_some_and(|t| t.contains("contributed reporting")));
    assert_eq!(credit.map(|b| b["fold"] == false), Some(true));
    assert_eq!(out["is_article"], true);
    assert_eq!(out["origin"]["is_copy"], true);
    assert!(out["origin"]["url"].as_str().is_some_and(|u| u.starts_with("https://www.nytimes.com/2022/04/01/")));
}

#[test]
fn most_of_its_statements_are_found_with_the_right_speaker_and_no_trap_is_stepped_into() {
    let Some(text) = shared("attribution/seed/article.txt") else { return };
    let Some(gold) = shared("attribution/seed/gold.jsonl") else { return };
    let gold: Value = serde_json::from_str(gold.lines().next().expect("one record")).expect("JSON");
    let gold_text = gold["text"].as_str().expect("its text");
    let out = batch(&json!({"id": "seed", "text": gold_text}));
    let found = attributions(&out, gold_text);
    let required: Vec<&Value> =
        gold["attributions"].as_array().expect("gold").iter().filter(|a| a["reported"] == true).collect();
    assert_eq!(required.len(), 14);
    let last = |name: &str| name.split_whitespace().last().unwrap_or("").to_lowercase();
    let right = |g: &&&Value| {
        let (content, speaker) = (slice(gold_text, &g["content"]), g["speaker"].as_str().unwrap_or(""));
        found.iter().any(|f| alike(&f.0, &content) && !f.3.is_empty() && last(&f.3) == last(speaker))
    };
    let hits = required.iter().filter(right).count();
    assert!(hits >= 8, "{hits} of 14 with the right speaker: {found:#?}");
    for (content, cue, source, speaker) in &found {
        assert!(!content.starts_with("they would agree to do so"), "a false full stop makes no new statement");
        assert!(!source.contains("NTV"), "the broadcaster is no speaker: {content}");
        assert!(!cue.contains("contributed"), "a credit line is no statement");
        assert!(
            !(content.contains("by a different name") && speaker.contains("Podolyak")),
            "Bond said so, not Podolyak"
        );
        assert!(content.trim_matches(['‘', '’', ' ']) != "security guarantees", "a term is no quotation");
    }
    assert!(text.contains("It is not clear"), "the text is the seed's");
    let notes: Vec<String> =
        out["notes"].as_array().expect("notes").iter().map(|n| slice(gold_text, &json!([n["span"]]))).collect();
    assert!(notes.iter().any(|n| n.contains("not clear")), "{notes:?}");
    let unconfirmed =
        |a: &Value| a["status"].as_array().is_some_and(|s| s.iter().any(|s| s["status"] == "unconfirmed"));
    assert!(out["attributions"].as_array().expect("attributions").iter().any(unconfirmed));
}

/// Whether two contents share at least half of their words.
fn alike(a: &str, b: &str) -> bool {
    let words = |s: &str| {
        let mut words: Vec<String> =
            s.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
        words.sort();
        words.dedup();
        words
    };
    let (a, b) = (words(a), words(b));
    let both = a.iter().filter(|w| b.contains(w)).count();
    2 * both >= a.len() + b.len() - both
}
