//! The origin rules by their examples: `tests/fixtures/origin/RULE.txt` has a case a line, three fields by tabs: where the
//! markup stands (`head`, `top` between headline and text, `start` of the text, `middle`, `end`), the markup, and what the
//! page is traced to: an outlet and an address, `copy` where no outlet is named, `evidence` where it proves nothing, `-` where
//! the rule must not fire.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use unspun::analyze;
use unspun::cli::html::parse;
use unspun::origin::Origin;

const PROSE: &str = "The council of Vestrand voted on Monday to close the old ferry pier for two years, after engineers \
    had found that the piles under it were rotten and that the roof of the hall would not hold another winter of snow.";

/// A page on `daily.example` with one piece of markup at a place.
fn page(place: &str, markup: &str) -> String {
    let at = |wanted: &str| if place == wanted { markup } else { "" };
    let paragraph = |n: usize| format!("<p>In part {n} of the report, they wrote: {PROSE}</p>");
    let (one, two): (String, String) = ((0..3).map(paragraph).collect(), (3..6).map(paragraph).collect());
    format!(
        "<html lang=en><head><title>Vestrand closes its old ferry pier</title>{}</head><body><article>\
         <h1>Vestrand closes its old ferry pier</h1>{}<p>{}{PROSE}</p>{one}{}{two}{}</article></body></html>",
        at("head"),
        at("top"),
        at("start"),
        at("middle"),
        at("end"),
    )
}

/// What a page is traced to, in a fixture's words.
fn told(origin: &Origin) -> String {
    let named = [origin.outlet.as_deref(), origin.url.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    match (origin.is_copy, named.is_empty()) {
        (true, true) => "copy".to_owned(),
        (true, false) => named,
        (false, _) => "evidence".to_owned(),
    }
}

fn check(rule: &str, line: &str) -> Result<(), String> {
    let [place, markup, wanted] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err(format!("fields: {line}"));
    };
    assert!(["head", "top", "start", "middle", "end"].contains(&place), "{rule}: {line}");
    let report = analyze(&parse(&page(place, markup), "https://daily.example/2026/05/pier-closes/"));
    let origin = report.origin.filter(|origin| origin.evidence.iter().any(|e| e.rule.0 == rule));
    let found = origin.as_ref().map_or_else(|| "-".to_owned(), told);
    if found == wanted { Ok(()) } else { Err(format!("{rule}: {line}\n    gives {found}")) }
}

#[test]
fn each_rule_finds_its_examples_and_leaves_the_others() {
    let rules = fs::read_dir("src/origin/rules").unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<String> = rules.map(|p| p.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "mod");
    names.sort();
    assert!(!names.is_empty());
    let mut wrong = Vec::new();
    for rule in &names {
        let path = format!("tests/fixtures/origin/{rule}.txt");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let silent = text.lines().filter(|line| line.ends_with("\t-")).count();
        assert!(silent > 0 && silent < text.lines().count(), "{path} has cases for and against");
        wrong.extend(text.lines().filter_map(|line| check(rule, line).err()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
