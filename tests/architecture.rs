//! The layout's promises as tests: what may name what, and what every file keeps to.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

/// The stages in flow order (src/lib.rs lists them so); each may name only those before it.
fn stages() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    lib.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, endings, found);
            } else if path.extension().is_some_and(|e| endings.iter().any(|x| e == *x)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new(folder), endings, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} holds files");
    found
}

/// A file's code without its tests and comments; nothing for a file of tests.
fn code(path: &Path) -> String {
    if path.file_name().is_some_and(|name| name == "tests.rs") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    code.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Lists offences as one failure, so that a run shows all of them.
fn none(offences: &[String], promise: &str) {
    assert!(offences.is_empty(), "{promise}:\n  {}", offences.join("\n  "));
}

#[test]
fn a_stage_names_only_what_stands_before_it() {
    let stages = stages();
    let mut offences = Vec::new();
    for path in files("src", &["rs"]) {
        let stage = path.strip_prefix("src").unwrap().iter().next().unwrap().to_string_lossy().replace(".rs", "");
        let Some(place) = stages.iter().position(|s| *s == stage) else { continue };
        for named in code(&path).split("crate::").skip(1) {
            let named: String = named.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if stages.iter().position(|s| *s == named).is_some_and(|other| other > place) {
                offences.push(format!("{} names {named}", path.display()));
            }
        }
    }
    none(&offences, "a stage looks only backwards");
}

#[test]
fn only_the_wasm_boundary_names_the_browser() {
    let names = ["web_sys", "js_sys", "wasm_bindgen"];
    let offences: Vec<String> = files("src", &["rs"])
        .iter()
        .filter(|path| !path.starts_with("src/wasm"))
        .flat_map(|path| {
            names.iter().filter(|n| code(path).contains(**n)).map(move |n| format!("{} names {n}", path.display()))
        })
        .collect();
    none(&offences, "only src/wasm names the browser");
}

#[test]
fn the_engine_cannot_fail() {
    let ways = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    let offences: Vec<String> = files("src", &["rs"])
        .iter()
        .flat_map(|path| {
            ways.iter().filter(|w| code(path).contains(**w)).map(move |w| format!("{} has {w}", path.display()))
        })
        .collect();
    none(&offences, "no panic in src");
}

#[test]
fn page_text_reaches_a_document_as_text_nodes_only() {
    let ways = ["innerHTML", "outerHTML =", "insertAdjacentHTML", "set_inner_html", "document.write", "eval("];
    let mut paths = files("src", &["rs"]);
    paths.extend(files("extension", &["ts", "js", "html"]));
    let offences: Vec<String> = paths
        .iter()
        .flat_map(|path| {
            ways.iter().filter(|w| code(path).contains(**w)).map(move |w| format!("{} has {w}", path.display()))
        })
        .collect();
    none(&offences, "text nodes only");
}

#[test]
fn the_page_never_hears_from_us_by_message() {
    let offences: Vec<String> = files("extension", &["ts"])
        .iter()
        .filter(|path| code(path).contains("postMessage"))
        .map(|path| path.display().to_string())
        .collect();
    none(&offences, "no postMessage in the extension");
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut paths = files("src", &["rs"]);
    paths.extend(files("extension", &["ts"]));
    let offences: Vec<String> = paths
        .iter()
        .map(|path| (path, fs::read_to_string(path).unwrap().lines().count()))
        .filter(|(path, lines)| *lines > if path.to_string_lossy().contains("/rules/") { 150 } else { 400 })
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    none(&offences, "400 lines a file, 150 a rule");
}

/// The stems of the files in a folder that have an ending.
fn stems(folder: &str, ending: &str) -> Vec<String> {
    let stem = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    files(folder, &[ending]).iter().map(stem).collect()
}

#[test]
fn a_boilerplate_rule_is_one_file_called_by_its_name_with_a_fixture() {
    let (folder, fixtures) = ("src/boilerplate/rules", stems("tests/fixtures/boilerplate", "html"));
    let rules: Vec<String> = stems(folder, "rs").into_iter().filter(|name| name != "mod").collect();
    let list = code(&Path::new(folder).join("mod.rs"));
    let mut offences = Vec::new();
    for rule in &rules {
        let text = code(&Path::new(folder).join(format!("{rule}.rs")));
        let named: Vec<&str> = text.split("RuleId(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        if named != [rule.as_str()] {
            offences.push(format!("{rule}.rs makes {named:?}"));
        }
        if !list.contains(&format!("{rule}::RULE,")) {
            offences.push(format!("{rule} is not in the list"));
        }
        if !fixtures.contains(rule) {
            offences.push(format!("{rule} has no fixture"));
        }
    }
    let stray = fixtures.iter().filter(|name| !rules.contains(name)).map(|name| format!("{name}.html has no rule"));
    offences.extend(stray);
    // The gate gives points for an article by rules of its own.
    let elsewhere = files("src/boilerplate", &["rs"]).into_iter().filter(|path| {
        !path.starts_with(folder) && !path.starts_with("src/boilerplate/gate") && code(path).contains("RuleId(\"")
    });
    offences.extend(elsewhere.map(|path| format!("{} makes a rule outside of {folder}", path.display())));
    none(&offences, "one boilerplate rule, one file, one name, one fixture");
}

#[test]
fn a_rule_opens_with_what_it_sees_and_what_not() {
    let folders = ["attribution/rules", "claim/notes", "claim/rules", "origin/rules", "wording/rules"];
    let offences: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(&format!("src/{folder}"), &["rs"]))
        // `about` says what a line speaks of, once a rule has found it.
        .filter(|path| !["mod", "about"].iter().any(|name| path.file_stem().is_some_and(|stem| stem == *name)))
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap();
            !["//! Fires: ", "//! Does not: "].iter().all(|line| text.lines().any(|l| l.starts_with(line)))
        })
        .map(|path| path.display().to_string())
        .collect();
    none(&offences, "an example that fires and one that does not");
}
