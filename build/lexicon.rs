//! Word lists: `rules/lexicon/NAME.txt` becomes `pub static NAME: Lexicon`.
//!
//! A line is an entry, or an entry, a tab and tags; `#` starts a comment line. Entries are sorted here, so that files may
//! keep whatever order reads best; an entry that stands twice is an error.

use crate::index;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

pub(crate) fn bake(folder: &Path) -> String {
    let mut code = String::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    for file in files {
        let stem = file.file_stem().and_then(|s| s.to_str()).expect("a file name in UTF-8").to_owned();
        let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let entries = parse(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let about = text.lines().next().and_then(|l| l.strip_prefix("# ")).unwrap_or_else(|| {
            panic!("{}: the first line says what the list is (`# …`)", file.display());
        });
        writeln!(code, "/// {about}\npub static {}: Lexicon = {};", stem.to_uppercase(), list(entries))
            .expect("writing to a string");
    }
    code
}

/// The code of a list: its text, where each entry stands in it, and its index.
fn list(mut entries: Vec<(String, String)>) -> String {
    let all = entries.len();
    let first = |entry: &(String, String)| entry.0.split(' ').next().unwrap_or("").to_owned();
    entries.sort_by_cached_key(|entry| (index::cell_in(all, &first(entry)), first(entry), entry.clone()));
    let (mut text, mut places) = (String::new(), String::new());
    for (words, tags) in &entries {
        write!(places, "Entry {{ from: {}, words: {}, tags: {} }}, ", text.len(), words.len(), tags.len())
            .expect("writing to a string");
        text.push_str(words);
        text.push_str(tags);
    }
    let firsts: Vec<String> = entries.iter().map(first).collect();
    let at = index::code(firsts.iter().map(String::as_str));
    format!("Lexicon {{ text: {text:?}, entries: &[{places}], at: {at} }}")
}

fn parse(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut entries = BTreeMap::new();
    for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#')) {
        let (entry, tags) = line.split_once('\t').unwrap_or((line, ""));
        if entry.trim() != entry || entry.is_empty() {
            return Err(format!("line {}: blanks around an entry", number + 1));
        }
        if entries.insert(entry.to_owned(), tags.trim().to_owned()).is_some() {
            return Err(format!("line {}: `{entry}` stands twice", number + 1));
        }
    }
    Ok(entries.into_iter().collect())
}
