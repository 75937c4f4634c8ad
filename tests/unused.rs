//! Nothing stands in the tree that nobody uses: items that the compiler cannot know to be dead because they are public, exports of
//! the scripts, word lists and their tags.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Lists of which the tags are values (other forms of the entry, hosts, classes to swap within) and not names that code asks for.
const VALUES: [&str; 5] = ["fixed_phrases", "known_names", "outlets", "set_phrases", "swapped_words"];
/// Lists of which each letter of a tag says something.
const LETTERS: [&str; 4] = ["ad_breaks", "calls", "counters", "embeds"];

/// The texts of the files below a folder that have an ending, by their paths.
fn texts(folder: &str, ending: &str) -> BTreeMap<String, String> {
    fn walk(folder: &Path, ending: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.insert(path.to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(Path::new(folder), ending, &mut found);
    assert!(!found.is_empty(), "{folder} holds files that end in {ending}");
    found
}

/// Rust without comments and tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What ships, or stands in the command line: src without its tests.
fn source() -> BTreeMap<String, String> {
    texts("src", "rs").into_iter().filter(|(path, _)| !path.ends_with("tests.rs")).map(|(p, t)| (p, code(&t))).collect()
}

/// The words of code: names, keywords, words of strings.
fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// How often each word stands in all of these.
fn counts<'a>(codes: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for name in codes.flat_map(|code| names(code)) {
        *counts.entry(name).or_default() += 1;
    }
    counts
}

fn none(offences: &[String], promise: &str) {
    assert!(offences.is_empty(), "{promise}:\n  {}", offences.join("\n  "));
}

/// The name that a line makes public; nothing for what the browser calls by a name of its own.
fn made_public<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = if rest.starts_with('(') { rest.split_once(") ")?.1 } else { rest.trim_start() };
    let kinds = ["const fn ", "fn ", "struct ", "enum ", "trait ", "type ", "const ", "static "];
    let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    (!before.trim_start().starts_with("#[wasm_bindgen")).then(|| names(rest).next()).flatten()
}

#[test]
fn what_is_public_is_used_by_other_code_than_its_own_tests() {
    let source = source();
    // The tests of the browsers judge snapshots, and benches measure stages, by what is public for them.
    let mut users: Vec<String> = source.values().cloned().collect();
    users.extend(
        ["tests/e2e", "benches", "scripts", "fuzz/cases"].iter().flat_map(|folder| texts(folder, "rs").into_values()),
    );
    let used = counts(users.iter());
    let mut offences = Vec::new();
    for (path, code) in &source {
        let lines: Vec<&str> = code.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let before = at.checked_sub(1).map_or("", |before| lines[before]);
            if let Some(name) = made_public(line, before)
                && used.get(name).is_none_or(|count| *count < 2)
            {
                offences.push(format!("{path}: {name}"));
            }
        }
    }
    none(&offences, "public, and used by nothing");
}

#[test]
fn what_a_script_exports_another_one_imports() {
    let scripts = texts("extension", "ts");
    let mut outside: Vec<String> = texts("scripts", "ts").into_values().collect();
    outside.extend(["scripts", "tests/e2e"].iter().flat_map(|folder| texts(folder, "mjs").into_values()));
    let mut offences = Vec::new();
    let mut exports = 0;
    for (path, text) in &scripts {
        for line in text.lines().filter_map(|line| line.strip_prefix("export ")) {
            let line = line.strip_prefix("async ").unwrap_or(line);
            let kinds = ["const ", "function ", "interface ", "type ", "class "];
            let Some(name) = kinds.iter().find_map(|kind| names(line.strip_prefix(kind)?).next()) else { continue };
            exports += 1;
            let others = scripts.iter().filter(|(other, _)| *other != path).map(|(_, text)| text).chain(&outside);
            if !others.flat_map(|text| names(text)).any(|word| word == name) {
                offences.push(format!("{path}: {name}"));
            }
        }
    }
    assert!(exports > 100, "{exports} exports are seen");
    none(&offences, "exported, and imported nowhere");
}

#[test]
fn every_word_list_is_looked_into_and_every_tag_asked_for() {
    let source = source();
    let all: String = source.values().cloned().collect::<Vec<_>>().join("\n");
    let asked: BTreeSet<&str> = all.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect();
    let words: BTreeSet<&str> = names(&all).collect();
    let mut offences = Vec::new();
    for (path, text) in texts("rules/lexicon", "txt") {
        let list = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
        if !words.contains(list.to_uppercase().as_str()) {
            offences.push(format!("{path} is looked into by nothing"));
        }
        let rows = text.lines().filter(|line| !line.starts_with('#'));
        let tags: BTreeSet<&str> =
            rows.filter_map(|row| row.split_once('\t')).flat_map(|(_, tags)| tags.split(' ')).collect();
        for tag in tags.iter().filter(|_| !VALUES.contains(&list.as_str())) {
            let missing = |letter: &char| !all.contains(&format!("'{letter}'"));
            let is_asked =
                if LETTERS.contains(&list.as_str()) { !tag.chars().any(|l| missing(&l)) } else { asked.contains(tag) };
            if !is_asked {
                offences.push(format!("{path}: the tag {tag} is asked for by nothing"));
            }
        }
    }
    none(&offences, "word lists and tags that are used");
}
