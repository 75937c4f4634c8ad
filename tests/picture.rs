//! The picture of the stages in docs/architecture.md is made from the code, and is the code's as it stands. Where it is not:
//! `UNSPUN_BLESS=1 cargo test --test picture`.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/architecture.md";
const BEGIN: &str = "```mermaid\n";
const END: &str = "```\n";

/// The modules in flow order, as src/lib.rs lists them.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let name = |line: &str| {
        Some(line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")?.strip_suffix(';')?.to_owned())
    };
    lib.lines().filter_map(name).collect()
}

/// All that a file or a folder says in code, tests left out.
fn code(path: &Path) -> String {
    if path.is_dir() {
        let mut entries: Vec<_> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        return entries.iter().map(|entry| code(entry)).collect();
    }
    if path.file_name().is_some_and(|name| name == "tests.rs") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    text.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//")).collect()
}

/// The modules that each names: `crate::NAME`, or `crate::{NAME, …}`.
fn uses(modules: &[String]) -> BTreeMap<&str, BTreeSet<&str>> {
    let named = |module: &String| -> BTreeSet<&str> {
        let (file, folder) = (format!("src/{module}.rs"), format!("src/{module}"));
        let code = code(Path::new(if Path::new(&folder).is_dir() { &folder } else { &file }));
        let places = code.split("crate::").skip(1);
        let words = places.flat_map(|rest| {
            let group = rest.strip_prefix('{').and_then(|rest| rest.split(';').next());
            let names: Vec<String> = match group {
                Some(group) => group.split(|c: char| !(c.is_alphanumeric() || c == '_')).map(str::to_owned).collect(),
                None => vec![rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()],
            };
            names
        });
        let words: BTreeSet<String> = words.collect();
        modules.iter().filter(|other| *other != module && words.contains(*other)).map(String::as_str).collect()
    };
    modules.iter().map(|module| (module.as_str(), named(module))).collect()
}

/// Whether `to` is reached from `from` by more than one step.
fn reached(uses: &BTreeMap<&str, BTreeSet<&str>>, from: &str, to: &str) -> bool {
    let mut open: Vec<&str> = uses[from].iter().filter(|next| **next != to).copied().collect();
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(&uses[at]);
        }
    }
    false
}

/// What each module takes from which; an arrow is left out where a longer way leads there as well.
fn picture() -> String {
    let modules = modules();
    let uses = uses(&modules);
    let mut picture = String::from("flowchart LR\n");
    for module in &modules {
        for from in uses[module.as_str()].iter().filter(|from| !reached(&uses, module, from)) {
            writeln!(picture, "  {from} --> {module}").unwrap();
        }
    }
    picture
}

#[test]
fn the_picture_in_the_architecture_is_the_codes() {
    let document = fs::read_to_string(DOCUMENT).unwrap();
    let (before, rest) = document.split_once(BEGIN).expect("the architecture has a picture");
    let (shown, after) = rest.split_once(END).expect("the picture ends");
    let picture = picture();
    assert!(picture.lines().count() > 15, "{picture}");
    if std::env::var_os("UNSPUN_BLESS").is_some() {
        fs::write(DOCUMENT, [before, BEGIN, &picture, END, after].concat()).unwrap();
        return;
    }
    assert_eq!(shown, picture, "UNSPUN_BLESS=1 cargo test --test picture draws it anew");
}
