//! Attribution rules on sentences with marked spans: `tests/fixtures/attribution/LANG/RULE.txt`, one line a case. A marked
//! line must give an attribution by that rule with just those words; a line without marks must give none by it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::path::Path;
use unspun::analyze_text;
use unspun::page::{Builder, Flags, Tag};
use unspun::text::TextRange;

/// A line without its marks, and the words marked, by kind.
fn unmark(line: &str) -> (String, BTreeMap<String, Vec<String>>) {
    let (mut text, mut marked) = (String::new(), BTreeMap::<String, Vec<String>>::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (span, after) = after.split_once('}').expect("a mark is closed");
        let (kind, words) = span.split_once(':').expect("a mark has a kind");
        text.push_str(before);
        text.push_str(words);
        marked.entry(kind.to_owned()).or_default().push(words.to_owned());
        rest = after;
    }
    (text + rest, marked)
}

fn check(lang: &str, rule: &str, line: &str) -> Result<(), String> {
    let (text, marked) = unmark(line);
    let mut page = Builder::new("", "", lang);
    page.open(Tag::Body, Flags::default(), []);
    page.open(Tag::P, Flags::default(), []);
    page.text(&text, Flags::default());
    page.close();
    page.close();
    let report = analyze_text(&page.finish(false), None);
    let words = |ranges: &[TextRange]| ranges.iter().map(|r| bare(report.article.slice(*r))).collect::<Vec<_>>();
    let found: Vec<_> = report.attributions.list.iter().filter(|a| a.rule.0 == rule).collect();
    if marked.is_empty() {
        return if found.is_empty() { Ok(()) } else { Err(format!("{line}\n  fires: {found:?}")) };
    }
    let expected = |kind: &str| marked.get(kind).into_iter().flatten().map(|w| bare(w)).collect::<Vec<_>>();
    let same = found.iter().any(|a| {
        words(a.content.parts()) == expected("content")
            && (words(&a.source.words) == expected("source") || expected("source").is_empty())
            && words(&a.cue) == expected("cue")
    });
    let all = report
        .attributions
        .list
        .iter()
        .map(|a| (a.rule.0, words(a.content.parts()), words(&a.cue), words(&a.source.words)));
    if same { Ok(()) } else { Err(format!("{line}\n  found: {:?}", all.collect::<Vec<_>>())) }
}

/// Words without the marks at their edges.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| c.is_whitespace() || ".,“”„\"".contains(c)).to_owned()
}

#[test]
fn every_rule_fires_where_it_should_and_only_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/attribution");
    let (mut failures, mut cases) = (Vec::new(), 0);
    for lang in ["en", "de"] {
        let mut files: Vec<_> =
            std::fs::read_dir(folder.join(lang)).expect("fixtures").map(|f| f.expect("a file").path()).collect();
        files.sort();
        for file in files {
            let rule = file.file_stem().and_then(|s| s.to_str()).expect("a name").to_owned();
            let text = std::fs::read_to_string(&file).expect("a fixture");
            let (firing, quiet): (Vec<&str>, Vec<&str>) = text.lines().partition(|l| l.contains('{'));
            assert!(!firing.is_empty() && !quiet.is_empty(), "{rule}: a line that fires and one that does not");
            cases += firing.len() + quiet.len();
            failures.extend(firing.into_iter().chain(quiet).filter_map(|line| check(lang, &rule, line).err()));
        }
    }
    assert!(cases > 20, "the fixtures are there");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Every rule file opens with what it fires on and what it does not, and has its fixture; every fixture has its rule.
#[test]
fn a_rule_is_a_file_with_its_examples() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stems = |folder: &str| -> Vec<String> {
        let files = std::fs::read_dir(root.join(folder)).expect("a folder").map(|f| f.expect("a file").path());
        let stem = |path: std::path::PathBuf| Some(path.file_stem()?.to_str()?.to_owned()).filter(|_| path.is_file());
        let mut stems: Vec<String> = files.filter_map(stem).filter(|s| s != "mod").collect();
        stems.sort();
        stems
    };
    for (lang, folder) in [("en", "src/attribution/rules"), ("de", "src/attribution/rules/german")] {
        assert_eq!(
            stems(folder),
            stems(&format!("tests/fixtures/attribution/{lang}")),
            "{lang}: a fixture for each rule"
        );
        for rule in stems(folder) {
            let text = std::fs::read_to_string(root.join(folder).join(format!("{rule}.rs"))).expect("a rule");
            let head: String = text.lines().take_while(|l| l.starts_with("//!")).collect();
            assert!(head.contains("Fires: ") && head.contains("Does not: "), "{rule}: examples at its head");
        }
    }
}

/// A speaker's name as the article's longest, by the words of the last attribution.
fn speaker(text: &str) -> Option<String> {
    let mut page = Builder::new("", "", "en");
    page.open(Tag::Body, Flags::default(), []);
    page.open(Tag::P, Flags::default(), []);
    page.text(text, Flags::default());
    page.close();
    page.close();
    let attributions = analyze_text(&page.finish(false), None).attributions;
    let last = attributions.list.last()?;
    attributions.speaker_of(last).map(|s| s.name.clone())
}

#[test]
fn speakers_have_their_longest_name() {
    let name = |text| speaker(text).unwrap_or_default();
    assert_eq!(name("Maria Lopez came. Lopez said the city would appeal."), "Maria Lopez");
    assert_eq!(name("Maria Lopez said the city would appeal. She said it was sure to win."), "Maria Lopez");
    assert_eq!(
        name(
            "The city’s chief negotiator, Ovid Tarn, told Varnish broadcaster ODE that talks went on. He said they were hard."
        ),
        "Ovid Tarn"
    );
    assert_eq!(name("Ida Tarn, a pilot (R), said the city would appeal."), "Ida Tarn");
    assert_eq!(speaker("They said the city would appeal."), None);
}

#[test]
fn a_misspelt_surname_is_the_one_name_that_it_misses_by_a_letter() {
    let name = |text| speaker(text).unwrap_or_default();
    assert_eq!(name("Maria Tennant came. “We will win,” said Tenant."), "Maria Tennant");
    assert_eq!(name("Maria Tennant and Jonas Tenner came. “We will win,” said Tennan."), "Maria Tennant");
    assert_eq!(name("Maria Torne and Jonas Thorne came. “We will win,” said Torme."), "Maria Torne");
    assert_eq!(name("Maria Lopez came. “We will win,” said Penn."), "Penn");
    assert_eq!(name("The Church of Ode was full. The Church said the bridge was safe."), "Church of Ode");
}

#[test]
fn a_pronoun_that_may_mean_two_is_not_firm() {
    let firm = |text: &str| {
        let mut page = Builder::new("", "", "en");
        page.open(Tag::Body, Flags::default(), []);
        page.open(Tag::P, Flags::default(), []);
        page.text(text, Flags::default());
        page.close();
        page.close();
        analyze_text(&page.finish(false), None)
            .attributions
            .list
            .last()
            .is_some_and(unspun::attribution::Attribution::is_firm)
    };
    assert!(firm("Maria Lopez said the city would appeal. She said it was sure to win."));
    assert!(!firm(
        "Maria Lopez said the city would appeal. On Monday the bridge was opened by Anna Penn. She said it was safe."
    ));
}
