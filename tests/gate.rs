//! The gate: each sign speaks for the page that its fixture says and is silent on the other; whole pages get the verdict
//! that their first line says.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use unspun::page::segment;

/// What `{story}` stands for in a fixture: running text.
const STORY: &str = "<p>The first ferry in two years left the harbour on Monday morning with forty passengers on board, half \
    an hour late. “We had stopped counting on it,” said Ida Brandvold, who keeps the shop at the pier.</p>\n<p>The line had \
    been closed since a storm broke the northern landing. The county paid for a new one, and the owner for a second boat, \
    which will run from June.</p>\n<p>Tickets cost as much as before. The council wants to look at the figures again in \
    autumn, when the first season is over and the boats are in dock.</p>";

fn folder(name: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/gate").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let named =
        |path: PathBuf| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
    files.into_iter().map(named).collect()
}

/// A fixture's HTML: `{story}` is running text, `8 x LINE` is the line eight times.
fn expanded(fixture: &str) -> String {
    let line = |line: &str| match line.split_once(" x ") {
        Some((times, rest)) if times.parse::<usize>().is_ok() => format!("{rest}\n").repeat(times.parse().unwrap()),
        _ => format!("{line}\n"),
    };
    fixture.lines().map(line).collect::<String>().replace("{story}", STORY)
}

fn signs(url: &str, html: &str) -> BTreeMap<&'static str, f32> {
    let page = unspun::cli::html::parse(&expanded(html), url);
    let (text, blocks) = segment(&page);
    unspun::boilerplate::signs(&page, &text, &blocks).iter().map(|sign| (sign.rule.0, sign.value)).collect()
}

/// The two pages of a sign's fixture, each as address and HTML.
fn pages(fixture: &str) -> [(&str, &str); 2] {
    let (speaks, silent) = fixture.split_once("\n\nsilent ").expect("two pages");
    let page = |page: &'_ str| page.split_once('\n').map(|(url, _)| url.len()).expect("an address, then HTML");
    let speaks = speaks.strip_prefix("speaks ").expect("the page for which it speaks comes first");
    [speaks, silent].map(|text| (&text[..page(text)], &text[page(text)..]))
}

#[test]
fn every_sign_speaks_and_is_silent_as_its_fixture_says() {
    let mut offences = Vec::new();
    for (name, fixture) in folder("signs") {
        let [speaks, silent] = pages(&fixture).map(|(url, html)| signs(url, html).get(name.as_str()).copied());
        if speaks.is_none_or(|value| value < 0.5) || silent.is_none_or(|value| value > 0.25) {
            offences.push(format!("{name}: {speaks:?} where it speaks, {silent:?} where it is silent"));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn every_sign_has_one_name_a_fixture_and_a_weight_for_each_kind() {
    let page = unspun::cli::html::parse("<p>Ferry</p>", "https://harbour-gazette.example/a");
    let (text, blocks) = segment(&page);
    let mut signs: Vec<&str> = unspun::boilerplate::signs(&page, &text, &blocks).iter().map(|s| s.rule.0).collect();
    signs.sort_unstable();
    let fixtures: Vec<String> = folder("signs").into_iter().map(|(name, _)| name).collect();
    let gate: toml::Table = toml::from_str(&fs::read_to_string("rules/gate.toml").unwrap()).unwrap();
    let kinds = gate["kinds"].as_array().unwrap().len();
    let mut weights: Vec<String> = Vec::new();
    for (name, row) in gate["signs"].as_table().unwrap() {
        assert_eq!(row.as_array().unwrap().len(), kinds, "{name}");
        weights.push(name.clone());
    }
    weights.sort();
    assert_eq!(signs, fixtures);
    assert_eq!(signs, weights);
}

#[test]
fn whole_pages_get_their_verdict() {
    let mut offences = Vec::new();
    for (name, html) in folder("pages") {
        let first = html.lines().next().and_then(|line| line.strip_prefix("<!-- ")?.strip_suffix(" -->"));
        let (verdict, url) = first.and_then(|first| first.split_once(' ')).expect("<!-- VERDICT ADDRESS -->");
        assert!(["article", "none"].contains(&verdict), "{name} says {verdict}");
        let report = unspun::analyze(&unspun::cli::html::parse(&expanded(&html), url));
        if report.judgement.is_article != (verdict == "article") {
            offences.push(format!("{name} is {verdict}; the gate's reasons: {:?}", report.judgement.gate));
        }
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn a_page_that_is_no_article_stays_as_it_is() {
    for (name, html) in folder("pages").into_iter().filter(|(_, html)| html.starts_with("<!-- none")) {
        let report = unspun::analyze(&unspun::cli::html::parse(&expanded(&html), ""));
        let folded = report.judgement.verdicts.iter().any(|v| v.label != unspun::boilerplate::Label::Leave);
        assert!(report.judgement.is_article || !folded, "{name} folds");
    }
}
