//! What `./build.sh fuzz` feeds for as long as one likes is fed here once: the inputs in `fuzz/kept`, among them every one that
//! ever made a target fail, and pieces of the fixtures.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../fuzz/cases/columns.rs"]
mod columns;
#[path = "../fuzz/cases/compare.rs"]
mod compare;
#[path = "../fuzz/cases/html.rs"]
mod html;
#[path = "../fuzz/cases/lines.rs"]
mod lines;
#[path = "../fuzz/cases/settings.rs"]
mod settings;
#[path = "../fuzz/cases/text.rs"]
mod text;

/// A target by its name, and what it does with an input.
type Case = (&'static str, fn(&[u8]));

const CASES: [Case; 6] = [
    ("columns", columns::run),
    ("compare", compare::run),
    ("html", html::run),
    ("lines", lines::run),
    ("settings", settings::run),
    ("text", text::run),
];

/// The names of a folder's entries, without endings.
fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path: PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn feed(name: &str, run: fn(&[u8]), file: &Path, input: &[u8]) {
    let fed = std::panic::catch_unwind(|| run(input));
    assert!(fed.is_ok(), "{name} fails on {}", file.display());
}

#[test]
fn every_target_has_a_case_and_inputs_that_are_kept() {
    let here: BTreeSet<String> = CASES.iter().map(|(name, _)| (*name).to_owned()).collect();
    for folder in ["fuzz/cases", "fuzz/fuzz_targets", "fuzz/kept"] {
        assert_eq!(names(folder), here, "{folder}");
    }
}

#[test]
fn no_input_that_was_kept_makes_its_target_fail() {
    for (name, run) in CASES {
        let files: Vec<PathBuf> =
            fs::read_dir(format!("fuzz/kept/{name}")).unwrap().map(|e| e.unwrap().path()).collect();
        assert!(!files.is_empty(), "{name} keeps something");
        for file in files {
            feed(name, run, &file, &fs::read(&file).unwrap());
        }
    }
}

/// A page cut off anywhere is read, by the byte and not by the character.
#[test]
fn pages_that_end_too_soon_are_read() {
    for page in fs::read_dir("tests/fixtures/pages").unwrap() {
        let file = page.unwrap().path().join("page.html");
        let Ok(bytes) = fs::read(&file) else { continue };
        for part in 1..8 {
            feed("html", html::run, &file, &bytes[..bytes.len() * part / 8]);
        }
    }
}
