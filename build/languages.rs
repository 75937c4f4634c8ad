//! What languages are told by: `rules/languages.toml` becomes `TONGUES`, a language's words and letters a line.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Languages {
    /// By a language's code, its most common words.
    words: BTreeMap<String, String>,
    /// By a language's code, letters that few others have.
    letters: BTreeMap<String, String>,
}

/// The detector keeps a bit for each.
const MOST: usize = 64;

pub(crate) fn bake(file: &Path) -> String {
    let fail = |what: &str| -> ! { panic!("{}: {what}", file.display()) };
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| fail(&e.to_string()));
    let languages: Languages = toml::from_str(&text).unwrap_or_else(|e| fail(&e.to_string()));
    if languages.words.len() > MOST {
        fail("the detector has no room for so many languages");
    }
    if let Some(code) = languages.letters.keys().find(|code| !languages.words.contains_key(*code)) {
        fail(&format!("{code} has letters and no words"));
    }
    let mut code = String::from("&[\n");
    for (language, words) in &languages.words {
        let words = entries(words.split_whitespace()).unwrap_or_else(|what| fail(&format!("{language}: {what}")));
        let letters = languages.letters.get(language).map(String::as_str).unwrap_or_default();
        let letters = entries(letters.split("").filter(|letter| !letter.is_empty()))
            .unwrap_or_else(|what| fail(&format!("{language}: {what}")));
        writeln!(code, "    ({language:?}, {words:?}, {:?}),", letters.replace(' ', "")).expect("writing to a string");
    }
    code.push(']');
    code
}

/// Sorted, which packs better.
fn entries<'a>(all: impl Iterator<Item = &'a str>) -> Result<String, String> {
    let mut sorted = BTreeSet::new();
    for entry in all {
        if entry.to_lowercase() != entry {
            return Err(format!("`{entry}` is not in small letters"));
        }
        if !sorted.insert(entry) {
            return Err(format!("`{entry}` stands twice"));
        }
    }
    Ok(sorted.into_iter().collect::<Vec<_>>().join(" "))
}
