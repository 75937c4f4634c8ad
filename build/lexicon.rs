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
        writeln!(code, "/// {about}\npub static {}: Lexicon = {};", stem.to_uppercase(), index::code(lines(entries)))
            .expect("writing to a string");
    }
    code
}

/// Each entry as a line, with its first word.
fn lines(entries: Vec<(String, String)>) -> Vec<(String, String)> {
    let line = |(words, tags): (String, String)| {
        let first = words.split(' ').next().unwrap_or("").to_owned();
        (first, if tags.is_empty() { words } else { format!("{words}\t{tags}") })
    };
    entries.into_iter().map(line).collect()
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
