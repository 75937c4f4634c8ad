//! The keys of the interface's words that are asked for without being known to exist: reasons of rules and evidence, of which not
//! all have words of their own, and plurals, whose categories differ by language. A browser that is asked for a key that no language has
//! writes an error to its console.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// What the plural categories of all languages are called.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A sorted list of them, over all languages.
pub(crate) fn bake(locales: &Path) -> String {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(locales).expect("extension/_locales is there") {
        let path = entry.expect("extension/_locales can be read").path().join("messages.json");
        if path.is_file() {
            let text = std::fs::read_to_string(&path).expect("messages.json can be read");
            found.extend(keys(&text).into_iter().filter(|key| is_guessed(key)));
        }
    }
    assert!(!found.is_empty(), "{} has words", locales.display());
    let mut out = String::from("[\n");
    for key in found {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "    {key:?},");
    }
    out.push(']');
    out
}

fn is_guessed(key: &str) -> bool {
    let plural = || key.contains("_n_") && CATEGORIES.iter().any(|category| key.ends_with(&["_", category].concat()));
    key.starts_with("panel_why_") || key.starts_with("panel_evidence_") || plural()
}

/// The keys of the outermost object of a JSON text.
fn keys(json: &str) -> Vec<String> {
    let (mut found, mut depth, mut rest) = (Vec::new(), 0, json);
    while let Some(at) = rest.find(['{', '}', '"']) {
        let (mark, after) = rest[at..].split_at(1);
        rest = after;
        match mark {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {
                let end = end(rest);
                if depth == 1 {
                    found.push(rest[..end].to_owned());
                }
                rest = &rest[end + 1..];
            }
        }
    }
    found
}

/// Where a string ends: at the first quotation mark without a backslash before it.
fn end(text: &str) -> usize {
    let mut escaped = false;
    let ends = |c: char| {
        let is_end = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        is_end
    };
    text.find(ends).expect("a string ends")
}
